import { expect, test } from 'vitest';
import { barShares, cellLevels } from './shares.ts';

test('bars begin at zero, and the longest fills the room', () => {
  expect(barShares([6, 3, 0, 1])).toEqual([100, 50, 0, 16.67]);
  expect(barShares([0, 0])).toEqual([0, 0]);
  expect(barShares([])).toEqual([]);
});

test('cells have four shades, none for nothing', () => {
  expect(cellLevels([4, 3, 2, 1, 0])).toEqual([4, 3, 2, 1, 0]);
  expect(cellLevels([0])).toEqual([0]);
});
