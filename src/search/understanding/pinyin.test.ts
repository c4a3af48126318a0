import { describe, expect, test } from 'vitest';
import { isPinyin, plainLatin, readPinyin } from './pinyin.ts';
import { readLanguage } from './language.ts';
import { data, language, understanding } from './city.fixture.ts';

const read = (typed: string): string[] => readPinyin(typed, understanding.vocabulary, language);

describe('letters are read', () => {
  test('as the text that they spell, from the beginning of a word on', () => {
    expect(read('jiaoyuju')).toEqual(['教育局']);
    expect(read('jiaoyu')).toEqual(['教育']);
    expect(read('laojiuxiaoqu')).toEqual(['老旧小区']);
    expect(read('zhoupeishan')).toEqual(['周佩珊']);
  });

  test('with tones, capitals and apostrophes or without', () => {
    expect(read('JiàoYù’jú')).toEqual(['教育局']);
    expect([plainLatin('lǜ'), plainLatin('lv'), plainLatin('lü')]).toEqual(['lv', 'lv', 'lv']);
  });

  test('with ü as u or v, but u as u alone', () => {
    const spelled = (typed: string) =>
      readPinyin(
        typed,
        { runsFor: () => ['绿', '路'].map((word) => ({ words: [word], tier: 0 })) },
        readLanguage({ ...data, readings: { lv: '绿', lu: '路' } }),
      );
    expect([spelled('lv'), spelled('lǜ'), spelled('lu')]).toEqual([['绿'], ['绿'], ['绿', '路']]);
    expect([plainLatin('jv'), plainLatin('xüe')]).toEqual(['ju', 'xue']);
  });

  test('else as the first letters of whole words, names first', () => {
    expect(read('jyj')).toEqual(['教育局']);
    expect(read('ljxq')).toEqual(['老旧小区']);
    expect(read('zps')).toEqual(['周佩珊']);
    expect(read('yj')).toEqual([]);
  });

  test('as nothing where nothing is spelled so', () => {
    expect([read('dianti'), read('j'), read('abc'), read('yuju')]).toEqual([[], [], [], []]);
  });
});

test('syllables are told from other letters', () => {
  expect(['laojiu', 'xiao', 'peishan'].map((typed) => isPinyin(typed, language))).toEqual([true, true, true]);
  // However long: each place is looked at once.
  expect(isPinyin(`${'laojiuxiaoqu'.repeat(40)}x`, language)).toBe(false);
  expect(['vaccine', 'hpv'].map((typed) => isPinyin(typed, language))).toEqual([false, false]);
});
