import { expect, test } from 'vitest';
import { characters, fold } from './chinese-text.ts';

test('texts that differ in width and white space alone fold to the same', () => {
  expect(fold('（共 １０ 件，\u3000４４\t项）\n')).toBe('(共10件,44项)');
  expect(fold('⽉\u00A0㎡')).toBe('月m2');
  expect(fold('⺠\uF9DD推进中\u200B')).toBe('民利推进中');
  expect(fold('1.5万')).not.toBe(fold('15万'));
});

test('characters are code points', () => {
  expect(characters('𠮷a')).toEqual(['𠮷', 'a']);
});
