import { expect, test } from 'vitest';
import { statusAt, type Update } from './status.ts';

const UPDATES: readonly Update[] = [
  { date: '2022-09-01', status: 'completed' },
  { date: '2022-03-01', status: 'in-progress' },
  { date: '2022-12-01', status: 'adjusted' },
];

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
