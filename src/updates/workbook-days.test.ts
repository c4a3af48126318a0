import { describe, expect, test } from 'vitest';
import { stylesOf } from '../tables/workbooks.fixture.ts';
import { outcomeOfWorkbook, sheetOf } from './sheets.fixture.ts';

/** 30 September 2022, as spreadsheets count days. */
const DAY = 44_834;
const COUNTED = /\b4[34]\d{3}\b/u;

const read = (format: string | number, value: number | string = DAY, pr = '') =>
  outcomeOfWorkbook(sheetOf({ date: `s="1"><v>${value}</v>` }), { styles: stylesOf([format]), pr });

describe('a day in a cell is read as it is shown:', () => {
  test.each<string | number>([
    14,
    15,
    22,
    30,
    31,
    'yyyy-mm-dd',
    'yyyy/m/d;@',
    String.raw`yyyy\-mm\-dd`,
    String.raw`yyyy\.mm\.dd`,
    'yyyy"年"m"月"d"日"',
    'yyyy"年"m"月"d"日";@',
    'yyyy年m月d日',
    'yyyy"年"m"月"d"号"',
    '[$-804]yyyy"年"m"月"d"日"',
    '[$-804]yyyy"年"m"月"d"日"dddd',
    '[$-804]yyyy"年"m"月"d"日" aaaa;@',
    '[$-F800]dddd, mmmm dd, yyyy',
    '[$-409]d-mmm-yyyy;@',
    '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
    '[DBNum2][$-804]yyyy"年"m"月"d"日"',
    '[$-zh-CN]yyyy"年"m"月"d"日"',
    'e/m/d',
    'e"年"m"月"d"日"',
    'gge"年"m"月"d"日"',
    'bbbb/mm/dd',
    'YYYY/MM/DD',
    'yy/m/d',
    'm/d/yyyy',
    'd.m.yyyy',
    'mmmm d, yyyy',
    'yyyymmdd',
    '[Red]yyyy-mm-dd',
    '[>40000]yyyy-mm-dd;0',
    '[<100]0;yyyy-mm-dd',
    'yyyy-mm-dd;-0;"无"',
    'yyyy/m/d h:mm',
    'yyyy/m/d h:mm:ss',
    String.raw`yyyy"年"m"月"d"日"\ h"时"mm"分"`,
    '[$-409]yyyy/m/d h:mm AM/PM;@',
    'yyyy/m/d 上午/下午h:mm',
  ])('%s', async (format) => {
    for (const value of [DAY, DAY + 0.604_166, DAY + 0.999_98])
      expect(await read(format, value)).toMatchObject({ updates: [{ date: '2022-09-30' }], told: [] });
  });

  test('also where days are counted from 1904', async () => {
    for (const pr of ['date1904="1"', 'date1904="true"', 'backupFile="false" date1904="1"'])
      expect(await read(31, DAY - 1462, `<workbookPr ${pr}/>`)).toMatchObject({
        updates: [{ date: '2022-09-30' }],
      });
    for (const pr of ['', '<workbookPr/>', '<workbookPr date1904="0"/>', '<workbookPr date1904="false"/>'])
      expect(await read(31, DAY, pr)).toMatchObject({ updates: [{ date: '2022-09-30' }] });
  });

  test('and where it is written as one', async () => {
    for (const value of ['2022-09-30', '2022-09-30T00:00:00', '2022-09-30T14:30:00.000'])
      expect(await outcomeOfWorkbook(sheetOf({ date: `t="d"><v>${value}</v>` }))).toMatchObject({
        updates: [{ date: '2022-09-30' }],
      });
  });
});

describe('a cell that does not show the whole day is asked about, by what it shows and the day that it holds:', () => {
  test.each<[string | number, string]>([
    ...[27, 36, 50, 52, 57].map((format): [number, string] => [format, '2022年9月']),
    ...[28, 29, 51, 53, 54, 58, 16].map((format): [number, string] => [format, '9月30日']),
    [17, '2022年9月'],
    ['yyyy"年"m"月"', '2022年9月'],
    ['[$-804]yyyy"年"m"月"', '2022年9月'],
    ['[DBNum1][$-804]yyyy"年"m"月";@', '2022年9月'],
    ['yyyy-mm', '2022年9月'],
    ['mmm-yy', '2022年9月'],
    ['m"月"d"日"', '9月30日'],
    ['m/d', '9月30日'],
    ['[$-804]m"月"d"日"dddd', '9月30日'],
    ['m"月"d"日"h"时"', '9月30日'],
    ['yyyy', '2022年'],
    ['yyyy"年度"', '2022年'],
    ['m"月"', '9月'],
    ['d', '30日'],
    ['d"日"', '30日'],
  ])('%s shows %s', async (format, shown) => {
    const { updates, told } = await read(format);
    expect(updates).toEqual([]);
    expect(told).toEqual([
      expect.stringMatching(new RegExp(`^第 2 行“日期”：.*只显示“${shown}”.*2022-09-30[^]*→ `, 'u')),
    ]);
    expect(told.join('')).not.toMatch(COUNTED);
  });

  test.each<string | number>([
    18,
    20,
    21,
    32,
    33,
    34,
    35,
    45,
    46,
    47,
    55,
    56,
    'h:mm',
    '[h]:mm',
    '[$-F400]h:mm:ss AM/PM',
  ])('%s shows a time', async (format) => {
    for (const value of [0.5, DAY + 0.5]) {
      const { updates, told } = await read(format, value);
      expect(updates).toEqual([]);
      expect(told).toHaveLength(1);
      expect(told.join('')).not.toMatch(COUNTED);
    }
  });
});

describe('a number is no day, and its own number is never told:', () => {
  test.each<string | number>([
    0,
    1,
    2,
    49,
    'General',
    'General"日"',
    'G/通用格式',
    '0"日"',
    '#,##0',
    '0.00E+00',
    '"d"0',
    String.raw`0\d`,
    '[Red]0',
  ])('%s', async (format) => {
    const { updates, told } = await read(format);
    expect(updates).toEqual([]);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('不是日期');
    expect(told.join('')).not.toMatch(COUNTED);
  });
});

test('a day of which a locked cell shows month and day alone is what the table says', async () => {
  const deadline = { deadline: 's="1"><v>45107</v>' };
  for (const format of [58, 'm"月"d"日"'])
    expect(await outcomeOfWorkbook(sheetOf(deadline), { styles: stylesOf([format]) })).toMatchObject({
      updates: [{ date: '2022-09-30' }],
    });
});
