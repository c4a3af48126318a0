import { expect, test } from 'vitest';
import { layoutStrip } from './strip.ts';

test('a day lies where it lies in its year, and is not among the others', () => {
  const layout = layoutStrip(2022, '2022-07-01', ['2022-01-01', '2022-07-01', '2022-12-31'], 316);
  expect(layout.marker).toBeCloseTo(8 + (181 / 365) * 300, 1);
  expect(layout.others).toHaveLength(2);
  expect(layout.others[0]).toBe(8);
});

test('a leap year has 366 days', () => {
  expect(layoutStrip(2024, '2024-03-01', [], 382).marker).toBe(68);
});

test('a day of another year stays on the line', () => {
  expect(layoutStrip(2022, '2023-06-30', [], 328).marker).toBe(320);
});
