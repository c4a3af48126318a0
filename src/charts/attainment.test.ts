import { expect, test } from 'vitest';
import { placeAttained } from './attainment.ts';

const row = (value: number, target: number, isCeiling = false) => ({ value, target, isCeiling });

test('all targets stand on one line, whatever their numbers', () => {
  const placed = placeAttained([row(42, 50), row(9120, 9000), row(0, 20)]);
  expect(new Set(placed.map(({ target }) => target)).size).toBe(1);
  const [first, second, third] = placed;
  expect(first?.bar).toBeLessThan(first?.target ?? 0);
  expect(second?.bar).toBeGreaterThan(second?.target ?? 0);
  expect(third?.bar).toBe(0);
});

test('the allowed side of an upper limit lies below it, of every other target from it on', () => {
  const [ceiling, floor] = placeAttained([row(12.4, 12, true), row(60, 50)]);
  expect(ceiling?.allowed).toEqual({ from: 0, to: ceiling?.target });
  expect(ceiling?.bar).toBeGreaterThan(ceiling?.allowed.to ?? 100);
  expect(floor?.allowed).toEqual({ from: floor?.target, to: 100 });
});

test('a value far beyond its target is cut, and a target of 0 has no bar', () => {
  const [far, none] = placeAttained([row(961, 100), row(3, 0)]);
  expect([far?.bar, far?.isCut]).toEqual([100, true]);
  expect([none?.bar, none?.isCut]).toEqual([null, false]);
  expect(placeAttained([])).toEqual([]);
});
