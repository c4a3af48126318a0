import { expect, test } from 'vitest';
import { yearScale } from './year.ts';

test('a year runs from 0 to 100 per cent, its quarters where they begin', () => {
  const { at, quarters } = yearScale(2023, 0, 100);
  expect([at('2023-01-01'), at('2023-07-02'), at('2024-01-01')]).toEqual([0, 49.86, 100]);
  expect(quarters.map(({ month }) => month)).toEqual([1, 4, 7, 10]);
  expect(quarters.map((quarter) => quarter.at)).toEqual([0, 24.66, 49.59, 74.79]);
});

test('a day of another year stands at the edge', () => {
  const { at } = yearScale(2023, 0, 100);
  expect([at('2022-05-01'), at('2024-05-01')]).toEqual([0, 100]);
});
