import fc from 'fast-check';
import { expect, test } from 'vitest';
import { round, widthInEm, wrap } from './text-width.ts';

const texts = fc.array(fc.constantFrom(...Array.from('民生实事责任单位，。、；：“”（）《》AI 5+2%x9')), {
  maxLength: 60,
});
const sentences = texts.map((characters) => characters.join(''));

test('a Chinese character is one em wide and an ASCII character a little more than half', () => {
  expect(widthInEm('责任单位')).toBe(4);
  expect(widthInEm('，。（“')).toBe(4);
  expect(widthInEm('44')).toBeCloseTo(1.16);
  expect(widthInEm('')).toBe(0);
});

test('an empty text has no lines, and a text that fits has one', () => {
  expect(wrap('', 10)).toEqual([]);
  expect(wrap('市教育局', 4)).toEqual(['市教育局']);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  expect(wrap('努力让学生“上好学”。', 6)).toEqual(['努力让学生', '“上好学”。']);
  expect(wrap('市民（居民）、游客', 3)).toEqual(['市民', '（居', '民）、', '游客']);
});

test('words and numbers stay whole', () => {
  expect(wrap('免费接种HPV疫苗1.5万人', 5)).toEqual(['免费接种', 'HPV疫苗', '1.5万人']);
});

test('a word that is wider than a line is broken rather than drawn past its end', () => {
  expect(wrap('abcdefgh', 2).join('')).toBe('abcdefgh');
  for (const line of wrap('abcdefgh', 2)) expect(widthInEm(line)).toBeLessThanOrEqual(2);
});

test('a line breaks at a comma where that costs no line more', () => {
  expect(wrap('改善农村人居环境，建设美丽宜居乡村', 15)).toEqual(['改善农村人居环境，', '建设美丽宜居乡村']);
  expect(wrap('甲，乙丙丁戊己庚辛壬癸', 6)).toEqual(['甲，乙丙丁戊', '己庚辛壬癸']);
});

test('no line is wider than asked for, and nothing but spaces is lost', () => {
  fc.assert(
    fc.property(sentences, fc.integer({ min: 3, max: 30 }), (text, em) => {
      const lines = wrap(text, em);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(widthInEm(line)).toBeLessThanOrEqual(em);
    }),
    { seed: 1 },
  );
});

test('numbers are rounded to two decimals', () => {
  expect(round(1 / 3)).toBe(0.33);
  expect(round(2)).toBe(2);
});
