import { describe, expect, test } from 'vitest';
import { parseChineseNumeral, toChineseNumeral } from './numeral.ts';

test('a numeral that was written is read again, from 1 to 99', () => {
  for (let value = 1; value <= 99; value += 1)
    expect(parseChineseNumeral(toChineseNumeral(value))).toBe(value);
});

describe('parseChineseNumeral', () => {
  test.each([
    ['零', 0],
    ['〇', 0],
    ['两', 2],
    ['十', 10],
    ['一十', 10],
    ['二十', 20],
    ['三十九', 39],
    ['一百', 100],
    ['一百零五', 105],
    ['一百二十', 120],
    ['一千零五十', 1050],
    ['一百一十', 110],
    ['两千〇二十二', 2022],
    ['九千九百九十九', 9999],
  ])('reads %s as %d', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  test.each([
    '',
    '一二',
    '二一',
    '十百',
    '十十',
    '百',
    '千',
    '十二三',
    '一百二',
    '一千五',
    '十零五',
    '一百零',
    '1',
    '１',
    '一万',
    '第一',
    '一 ',
    '甲',
  ])('reads no number in %j', (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });
});

test.each([0, 100, 1.5, -1, Number.NaN])('%d has no ordinal here', (value) => {
  expect(() => toChineseNumeral(value)).toThrow(RangeError);
});
