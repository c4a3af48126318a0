import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, isWholeNumber, occurrences, plainForm, written } from './fold.ts';

const simplified = new Map([
  ['醫', '医'],
  ['髮', '发'],
  ['發', '发'],
]);

describe('a folded text', () => {
  test.each([
    ['ＨＰＶ疫苗', 'hpv疫苗'],
    ['１８所', '18所'],
    ['醫保', '医保'],
    ['理髮、發展', '理发、发展'],
    ['“硬底化” 建设', '硬底化建设'],
    ['㎡', 'm2'],
    ['⺠生', '民生'],
    ['⽔利\uF9DD', '水利利'],
    ['民\u200B生\uFE00\u202E\u2800', '民生'],
  ])('of %s is %s', (text, folded) => {
    expect(fold(text, simplified).text).toBe(folded);
  });

  test('knows which stretch of the text as written each of its parts comes from', () => {
    const text = '实现 “硬底化” 　ＨＰＶ';
    const folded = fold(text, simplified);
    const [place] = occurrences(folded.text, '硬底化hpv');
    expect(place && text.slice(written(folded, place).start, written(folded, place).end)).toBe(
      '硬底化” 　ＨＰＶ',
    );
  });

  test('is the same folded twice, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = fold(text, simplified);
        expect(once.from).toHaveLength(once.text.length);
        for (const { start, end } of once.from) expect(start).toBeLessThan(end);
      }),
      { seed: 1 },
    );
  });
});

test.each([
  ['⺠生', '民生'],
  ['９⺝３０⽇', '9月30日'],
  ['\u200Ejiao\u200Byu', 'jiaoyu'],
  ['民生\u3000学位', '民生 学位'],
  ['民生\u2028学位\n', '民生\u2028学位\n'],
  ['\u3164', ''],
])('what was typed as %j is read as %j', (typed, read) => {
  expect(plainForm(typed)).toBe(read);
});

test('a number is whole where no digit goes on', () => {
  const whole = (text: string, part: string): boolean[] =>
    occurrences(text, part).map((span) => isWholeNumber(text, span));
  expect(whole('18所，180人，1.8万，218', '18')).toEqual([true, false, false]);
  expect(whole('约1.5万个，5万', '5万')).toEqual([false, true]);
  expect(whole('老旧小区', '旧小')).toEqual([true]);
});
