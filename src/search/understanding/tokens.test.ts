import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from './tokens.ts';

const said = (typed: string): string[] =>
  tokenise(typed).map(({ text, exact, without }) => `${without ? '-' : ''}${exact ? `“${text}”` : text}`);

describe('what was typed is parted', () => {
  test.each([
    ['老旧小区 改造', ['老旧小区', '改造']],
    ['学校　食堂，安全、卫生', ['学校', '食堂', '安全', '卫生']],
    ['“老旧 小区” 改造', ['“老旧 小区”', '改造']],
    ['"HPV 疫苗"', ['“HPV 疫苗”']],
    ['「幼兒園」學位', ['“幼兒園”', '學位']],
    ['“还没有打完', ['“还没有打完”']],
    ['疫苗 -HPV', ['疫苗', '-HPV']],
    ['疫苗 -“HPV 疫苗”', ['疫苗', '-“HPV 疫苗”']],
    ['2022-06-30 6.30 1,000元', ['2022-06-30', '6.30', '1,000元']],
    ['5+2 “”  - ！', ['5+2']],
    ['（学校） 【食堂】. +卫生 100%', ['学校', '食堂', '卫生', '100%']],
    ['责任单位：市教育局', ['责任单位', '市教育局']],
    ['疫苗（HPV） 民政局，6月30日 水库：50座', ['疫苗', 'HPV', '民政局', '6月30日', '水库', '50座']],
    ['39.老旧小区 hpv-疫苗 -after-school', ['39', '老旧小区', 'hpv', '疫苗', '-after-school']],
    ['学校/食品…卫生 2022/12 8:30', ['学校', '食品', '卫生', '2022/12', '8:30']],
  ])('%s', (typed, tokens) => {
    expect(said(typed)).toEqual(tokens);
  });

  test('whatever it is, to an end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        for (const { text } of tokenise(typed)) expect(text).not.toBe('');
      }),
      { seed: 1 },
    );
  });
});
