import { expect, test } from 'vitest';
import { phrases } from './phrases.ts';

test('a heading may break between words, but not inside one, nor between a number and its unit', () => {
  expect(phrases('江门市2022年十件民生实事')).toContain('2022年');
  expect(phrases('大力提升基础教育生均公用经费补助标准')).toContain('教育');
});

test('marks stay with the words they belong to', () => {
  for (const piece of phrases('推进高频事项“一网办、一次办”，实现（更加）充分')) {
    expect(piece).not.toMatch(/^[，、”）]|[“（]$/u);
  }
});

test('the pieces are the text', () => {
  const text = '深入实施“粤菜师傅”“广东技工”三项工程，100%全覆盖';
  expect(phrases(text).join('')).toBe(text);
});
