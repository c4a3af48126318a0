import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from './sheet-date.ts';

describe('a day is read as a person would read it:', () => {
  test.each([
    '2022-09-30',
    '2022-9-30',
    '2022/9/30',
    '2022.9.30',
    '2022。9。30',
    '2022．9．30',
    '２０２２－０９－３０',
    '2022—9—30',
    '2022–09–30',
    '2022−9−30',
    '2022 - 9 - 30',
    '20220930',
    '2022年9月30日',
    '2022年09月30日',
    '2022年9月30号',
    '2022年9月30',
    '2022 年 9 月 30 日',
    '2022 年9 月30 号',
    '2022年 9月 30日',
    '２０２２年９月３０日',
    '2022\u00A0年\u30009月30日',
    '2022年9-30',
    '2022-9月30日',
    '二〇二二年九月三十日',
    '二零二二年九月三十日',
    '二○二二年九月三十日',
    '二0二二年九月三十日',
    '二O二二年九月三十日',
    '二〇二二年9月30日',
    '2022年九月三十日',
    '贰零贰贰年玖月叁拾日',
    '2022-9-30 14:30',
    '2022-09-30 14:30:05',
    '2022-09-30 14:30:05.123',
    '2022-09-30T14:30:05',
    '2022/9/30 0:00',
    '2022/9/30 0:00:00',
    '2022/9/30 2:30 PM',
    '2022/9/30 下午2:30',
    '2022/9/30 上午 9:30',
    '2022年9月30日14时30分',
    '2022年9月30日 14时',
    '2022年9月30日下午2点',
    '2022年9月30日 14：30',
    '2022年9月30日星期五',
    '2022年9月30日 周五',
    '2022年9月30日（星期五）',
    '2022年9月30日（周五）14:30',
    '2022-09-30 星期五 14:30',
    ' 2022-09-30 ',
  ])('%j', (text) => {
    expect(readDate(text)).toEqual({ value: '2022-09-30' });
  });
});

describe('what is no whole day is told, and why:', () => {
  test.each<[string, string]>([
    ...['2022年9月', '2022-09', '2022.9', '2022年9月份', '二〇二二年九月'].map((text): [string, string] => [
      text,
      '没有写是哪一天',
    ]),
    ...['9月30日', '9-30', '9.30', '9月30号', '九月三十日', '9 月 30 日'].map((text): [string, string] => [
      text,
      '没有写是哪一年',
    ]),
    ...['44834', '44834.75', '44834日', '４４８３４'].map((text): [string, string] => [
      text,
      '丢了日期的格式',
    ]),
    ...['2022年9月30日星期一', '2022-09-30（周日）'].map((text): [string, string] => [
      text,
      '日期和星期对不上',
    ]),
    ...[
      '22-9-30',
      '22年9月30日',
      '9/30/2022',
      '30/9/2022',
      '2022-9-30至10-8',
      '2022-09-30 2022-10-08',
      '2022年9月30日前',
      '2022年9月底',
      '截至2022年9月30日',
      '20 22年9月30日',
      '2022年9月3 0日',
      '2022年9月30曰',
      'l022年9月30日',
      '2022-9-3014:30',
      '2022-09-30 25:00',
      '2022-09-30T16:30:00Z',
      '2022-09-301',
      '202209301',
      '2022、9、30',
      '2022,9,30',
      '今天',
      '无',
    ].map((text): [string, string] => [text, '不是日期']),
  ])('%j', (text, fault) => {
    const meant = readDate(text);
    expect(meant).toMatchObject({
      fault: expect.stringContaining(fault) as string,
      hint: '请写成 2022-09-30 这样。',
    });
    expect(JSON.stringify(meant)).not.toMatch(/[4４][4４][8８][3３][4４]/u);
  });
});

test('whatever parts them, the numbers of a day are read as they stand, or told', () => {
  const number = (least: number, most: number) => fc.integer({ min: least, max: most });
  const between = fc.stringMatching(/^[ \u3000]?[-/.。—－年月日号:T ,、]{1,2}[ \u3000]?$/u);
  const said = fc.tuple(number(1900, 2099), between, number(0, 40), between, number(0, 40), between);
  let read = 0;
  fc.assert(
    fc.property(said, number(0, 59), ([year, a, month, b, day, c], time) => {
      const meant = readDate(`${year}${a}${month}${b}${day}${c}${time}:00`);
      if (!('value' in meant)) return;
      read += 1;
      expect(meant.value.split('-').map(Number)).toEqual([year, month, day]);
    }),
    { numRuns: 5000, seed: 1 },
  );
  expect(read).toBeGreaterThan(10);
});
