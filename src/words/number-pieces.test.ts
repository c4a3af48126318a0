import { expect, test } from 'vitest';
import { numberPieces } from './number-pieces.ts';

test.each<[string, string[]]>([
  ['截至2026年11月23日，44项都过了期限。', ['2026年11月23日', '44项']],
  ['1.5万个、3,000元、62.5%', ['1.5万', '3,000元', '62.5%']],
  ['12月10日到期', ['12月10日']],
  ['2022年的3件', ['2022年', '3件']],
  ['没有数字', []],
  ['', []],
])('in “%s” these stay whole: %j', (text, numbers) => {
  const pieces = numberPieces(text);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ isNumber }) => isNumber).map((piece) => piece.text)).toEqual(numbers);
});
