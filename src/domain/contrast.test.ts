import { expect, test } from 'vitest';
import { contrast, mixed } from './contrast.ts';

test('contrast is that of WCAG, whichever colour is named first', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#a3301c', '#a3301c')).toBe(1);
});

test('a mixed colour lies between two', () => {
  expect(mixed('#000000', '#ffffff', 0)).toBe('#000000');
  expect(mixed('#000000', '#ffffff', 1)).toBe('#ffffff');
  expect(mixed('#000000', '#ff8000', 0.5)).toBe('#804000');
});
