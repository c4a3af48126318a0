import { describe, expect, test } from 'vitest';
import { readDeadline, readNumber, readYear, withChineseDates } from './written-numbers.ts';

describe('a deadline', () => {
  test.each([
    '6月30日',
    '6月30号',
    '06月30日前',
    '6.30',
    '6-30',
    '6/30',
    '六月三十日',
    '六月三十号',
    '六月卅日',
    '截止6月30日',
    '6月30日以前',
  ])('may be typed as %s', (typed) => {
    expect(readDeadline(typed)).toMatchObject({ year: null, month: 6, from: 30, to: 30 });
  });

  test.each(['2022-06-30', '2022/6/30', '2022年6月30日', '二〇二二年六月三十日', '20220630'])(
    'with its year: %s',
    (typed) => {
      expect(readDeadline(typed)).toMatchObject({ year: 2022, month: 6, from: 30, to: 30 });
    },
  );

  test('may be the end of a month, of the year, or a month', () => {
    expect(readDeadline('6月底')).toMatchObject({ month: 6, from: 29, to: 30 });
    expect(readDeadline('十月底前')).toMatchObject({ month: 10, from: 30, to: 31 });
    expect(readDeadline('年底')).toMatchObject({ month: 12, from: 1, to: 31 });
    expect(readDeadline('12月份')).toMatchObject({ month: 12, from: 1, to: 31 });
    for (const month of ['2022年12月前', '2022-12', '2022.12', '2022/12'])
      expect(readDeadline(month)).toMatchObject({ year: 2022, month: 12, from: 1, to: 31 });
  });

  test('may be a day in English', () => {
    for (const typed of ['June 30', 'jun. 30th', '30 June', '30th of June'])
      expect(withChineseDates(`school ${typed} x`)).toBe('school 6月30日 x');
    expect(withChineseDates('June 2022, in October')).toBe('2022年6月, in 10月');
    expect(withChineseDates('may, junk 30, jun')).toBe('may, junk 30, jun');
  });

  test.each(['13月1日', '0月5日', '6月', '老旧小区', '5+2', '1.5万'])(
    'is not read where there is none: %s',
    (typed) => {
      const reading = readDeadline(typed);
      expect(reading?.kind === 'deadline' && reading.from === reading.to).toBe(false);
    },
  );
});

describe('a number', () => {
  test.each(['39', '第39项', '39项', '三十九', '第三十九项'])('of a task may be typed as %s', (typed) => {
    expect(readNumber(typed)).toMatchObject({ year: null, number: 39 });
  });

  test('of a task may be typed as the site writes it', () => {
    expect(readNumber('2022年第39项')).toEqual({
      kind: 'number',
      year: 2022,
      number: 39,
      said: '2022年第39项',
    });
    expect(readNumber('任务39')).toMatchObject({ year: null, number: 39 });
  });

  test('is no task where it cannot be one', () => {
    expect([readNumber('0'), readNumber('1000'), readNumber('39个'), readNumber('第39')]).toMatchObject([
      null,
      null,
      null,
      { number: 39 },
    ]);
  });

  test('may be a year that the site has', () => {
    expect(readYear('2022年', [2022])).toMatchObject({ year: 2022 });
    expect(readYear('2021', [2022])).toBeNull();
  });
});
