import { describe, expect, test } from 'vitest';
import { deadlineHasPassed, parseDeadline } from './deadline.ts';

describe('parseDeadline', () => {
  test.each([
    ['12月10日', '12月10日', '2022-12-10'],
    [' 12 月 10 日 ', '12月10日', '2022-12-10'],
    ['１２月１０日前', '12月10日前', '2022-12-10'],
    ['6月3日', '6月3日', '2022-06-03'],
    ['2024年2月29日', '2024年2月29日', '2024-02-29'],
    ['2032年12月31日前', '2032年12月31日前', '2032-12-31'],
  ])('reads %j', (words, text, end) => {
    expect(parseDeadline(words, 2022)).toEqual({ text, start: null, end });
  });

  test.each([
    '2 月 30 日',
    '2月29日',
    '13月1日',
    '0月1日',
    '1031日',
    '12月10',
    '10日',
    '',
    '年底前',
    '12月10日左右',
    '2021年12月10日',
    '22年1月1日',
    '2033年1月1日',
    '2202年11月30日',
    '2922年10月31日',
    '9022年12月10日前',
    '112月10日',
    '-1月1日',
  ])('finds no day in %j', (words) => {
    expect(parseDeadline(words, 2022)).toBeNull();
  });
});

test('a deadline has passed on the day after it', () => {
  const deadline = { text: '12月10日', start: null, end: '2022-12-10' };
  expect(deadlineHasPassed(deadline, '2022-12-10')).toBe(false);
  expect(deadlineHasPassed(deadline, '2022-12-11')).toBe(true);
});
