import { expect, test } from 'vitest';
import { percentOf } from './number-format.ts';

test.each<[string, ReturnType<typeof percentOf>]>([
  ['General', null],
  ['0%', 'share'],
  ['0.00 %', 'share'],
  ['[Red]0%;-0', 'share'],
  ['0.0"%"', 'beside'],
  [String.raw`0.0\%`, 'beside'],
  ['0.0"%";0%', 'beside'],
  ['0.0_%', null],
  ['"占比（%）："0.0', null],
  ['0" 分;"0%', 'share'],
])('a number in the format %s is shown with its sign as %s', (format, percent) => {
  expect(percentOf(format)).toBe(percent);
});
