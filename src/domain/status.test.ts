import { expect, test } from 'vitest';
import { paceOf, shareOfYear, statusAt } from './status.ts';

const UPDATES = [
  { date: '2022-09-01', status: 'completed' },
  { date: '2022-03-01', status: 'in-progress' },
  { date: '2022-12-01', status: 'adjusted' },
] as const;

test('the newest update on or before the day tells the status', () => {
  expect(statusAt(UPDATES, '2022-03-01')).toBe('in-progress');
  expect(statusAt(UPDATES, '2022-11-30')).toBe('completed');
  expect(statusAt(UPDATES, '2023-01-01')).toBe('adjusted');
});

test('silence is no update, whatever comes later', () => {
  expect(statusAt([], '2022-12-31')).toBe('no-update');
  expect(statusAt(UPDATES, '2022-02-28')).toBe('no-update');
});

test('of two updates on one day the later in the list counts', () => {
  const day = [
    { date: '2022-03-01', status: 'in-progress' },
    { date: '2022-03-01', status: 'completed' },
  ] as const;
  expect(statusAt(day, '2022-03-01')).toBe('completed');
});

test('the share of the year that has gone is counted in days, and is whole outside the year', () => {
  expect(shareOfYear('2022-12-31', 2022)).toBe(100);
  expect(shareOfYear('2022-07-02', 2022)).toBeCloseTo(50.1, 1);
  expect(shareOfYear('2021-12-31', 2022)).toBe(0);
  expect(shareOfYear('2023-01-01', 2022)).toBe(100);
});

test('a percentage within one point of that share is on time; else it is ahead or behind', () => {
  expect(paceOf(50, '2022-07-02', 2022)).toBe('on');
  expect(paceOf(52, '2022-07-02', 2022)).toBe('ahead');
  expect(paceOf(49, '2022-07-02', 2022)).toBe('behind');
  expect(paceOf(100, '2023-03-01', 2022)).toBe('on');
});
