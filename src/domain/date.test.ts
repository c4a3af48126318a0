import { describe, expect, test } from 'vitest';
import {
  chineseDate,
  chineseMonthDay,
  dateParts,
  dayOfYear,
  daysInYear,
  isoDate,
  isoDateSchema,
} from './date.ts';

describe('isoDate', () => {
  test.each([
    [2022, 12, 10, '2022-12-10'],
    [2024, 2, 29, '2024-02-29'],
    [2023, 2, 29, null],
    [2022, 2, 30, null],
    [2022, 4, 31, null],
    [2022, 13, 1, null],
    [2022, 0, 1, null],
    [2022, 1, 0, null],
    [2022, 1.5, 1, null],
    [22, 1, 1, null],
  ])('of %d-%d-%d is %j', (year, month, day, iso) => {
    expect(isoDate(year, month, day)).toBe(iso);
  });
});

test('a day has its place in the year', () => {
  expect(dayOfYear('2022-01-01')).toBe(1);
  expect(dayOfYear('2022-12-31')).toBe(365);
  expect(dayOfYear('2024-12-31')).toBe(366);
  expect(daysInYear(2023)).toBe(365);
  expect(daysInYear(2024)).toBe(366);
  expect(daysInYear(2100)).toBe(365);
});

test('a date is written in Chinese without leading zeros', () => {
  expect(chineseDate('2022-06-03')).toBe('2022年6月3日');
  expect(chineseMonthDay('2022-12-10')).toBe('12月10日');
});

test.each(['2022-02-30', '2022-1-1', '20221210', '', '2022-12-10T00:00'])('%j is no ISO date', (text) => {
  for (const read of [dateParts, dayOfYear, chineseDate, chineseMonthDay])
    expect(() => read(text)).toThrow(RangeError);
  expect(isoDateSchema.safeParse(text).success).toBe(false);
});
