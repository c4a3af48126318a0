import { expect, test } from 'vitest';
import { yearScale } from './year.ts';

test('a year runs from its first day to the first of the next', () => {
  const { at } = yearScale(2022, 0, 365);
  expect(at('2022-01-01')).toBe(0);
  expect(at('2022-12-10')).toBe(343);
  expect(at('2022-12-31')).toBe(364);
});

test('a leap year has a day more', () => {
  expect(yearScale(2024, 0, 366).at('2024-12-31')).toBe(365);
});

test('a day of another year stands at the nearer end', () => {
  const { at } = yearScale(2022, 10, 100);
  expect(at('2021-12-31')).toBe(10);
  expect(at('2023-03-31')).toBe(100);
});

test('twelve months follow each other, each named in its middle', () => {
  const { months } = yearScale(2022, 0, 365);
  expect(months.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(months.map(({ x }) => x)).toEqual([0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]);
  expect(months[1]?.middle).toBe(45);
});
