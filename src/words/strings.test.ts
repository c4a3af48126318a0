import { expect, test } from 'vitest';
import { findQuantities } from '../domain/quantity/quantity.ts';
import { grouped, ranges, valueOf } from './strings.ts';

test.each([
  ['约1.5万个', '约15,000个'],
  ['每生每年1000元', '1,000元（每生每年）'],
  ['各选取两所', '各2所'],
  ['补贴300元/人·月', '300元/人·月'],
  ['低于0.05%', '低于0.05%'],
])('the number in %s is told as %s', (text, told) => {
  expect(findQuantities(text).map(valueOf)).toEqual([told]);
});

test('thousands are marked, decimals are not', () => {
  expect([0, 999, 1000, 45_000_000, 1234.5678].map(grouped)).toEqual([
    '0',
    '999',
    '1,000',
    '45,000,000',
    '1,234.5678',
  ]);
});

test.each([
  [[], ''],
  [[3], '3'],
  [[1, 2], '1至2'],
  [[7, 8, 9, 17], '7至9、17'],
  [[1, 3, 5], '1、3、5'],
])('numbers %j are told by the ends of their runs: %s', (numbers, told) => {
  expect(ranges(numbers)).toBe(told);
});
