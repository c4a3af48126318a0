import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../domain/chinese-text.ts';
import { normaliseName, normaliseTypography } from './typography.ts';

const PIECES = [
  ...Array.from('年月万个学校（），。；：！？、“”《》…—％＋０Ａ⽉⺠⻓\uF9DD\u200B\uFEFF\uFE00'),
  ...Array.from('ab1,.;:!?()+-%/~*&<>"\''),
  ...[' ', '  ', '\u3000', '\u00A0', '\t', '\n', '\f'],
  ...['1.5', '1,000', '8:30', 'f(x)', '(a)', 'http://', 'AI, IT'],
];
const cell = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
const anyCell = fc.oneof(cell, fc.string({ unit: fc.constantFrom(...PIECES, '省', 'z', '9') }));
const thorough = { numRuns: 5000, seed: 2022 };

describe('normaliseTypography', () => {
  test('never changes what a text says', () => {
    fc.assert(
      fc.property(anyCell, (text) => {
        expect(fold(normaliseTypography(text))).toBe(fold(text));
      }),
      thorough,
    );
  });

  test('leaves its own result alone', () => {
    fc.assert(
      fc.property(anyCell, (text) => {
        const once = normaliseTypography(text);
        expect(normaliseTypography(once)).toBe(once);
      }),
      thorough,
    );
  });

  test.each([
    ['(共 10 件, 44 项)', '（共10件，44项）'],
    ['增加公办学位约 1.5 万个。', '增加公办学位约1.5万个。'],
    ['完成 1,000 家, 共 8:30 小时', '完成1,000家，共8:30小时'],
    ['包括 AI, IT 和 HPV 疫苗', '包括AI, IT和HPV疫苗'],
    ['县 （市、区） 台账', '县（市、区）台账'],
    ['达 100% ,全年', '达100%，全年'],
    ['１２ ⽉ １０ ⽇', '12月10日'],
    ['市⺠政局⻓', '市民政局长'],
    ['推进\u200B中\uFEFF', '推进中'],
    ['见 http://a.cn/b?c=1 页', '见http://a.cn/b?c=1页'],
    ['函数 f(x) 的值', '函数f（x）的值'],
    ['平安通 1+7', '平安通1+7'],
    ['a (b) c', 'a (b) c'],
    ['', ''],
    [' \t\f\u3000', ''],
  ])('writes %j as %j', (from, to) => {
    expect(normaliseTypography(from)).toBe(to);
  });
});

test('a name has no white space at all', () => {
  expect(normaliseName(' 刘\u3000 杰\f')).toBe('刘杰');
  expect(normaliseName('A B')).toBe('AB');
});
