import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuantities, quantitySchema, type Quantity } from './quantity.ts';
import { COMPARATORS_AFTER, COMPARATORS_BEFORE, UNITS, type Comparator } from './quantity-words.ts';

const said = (text: string): string[] =>
  findQuantities(text).map(
    ({ text: words, value, unit, comparator, role, per }) =>
      `${words}=${value} ${unit} ${comparator} ${role}${per === null ? '' : ` ${per}`}`,
  );

describe('a quantity', () => {
  test.each([
    ['增加公办学位约1.5万个', ['约1.5万个=15000 个 approx target']],
    ['恢复蓄水量0.45亿立方米', ['0.45亿立方米=45000000 立方米 eq target']],
    ['全市完成不少于2.83万批次', ['不少于2.83万批次=28300 批次 gte target']],
    ['新增两百三十张床位', ['两百三十张床位=230 张床位 eq target']],
    ['发放三万五千份', ['三万五千份=35000 份 eq target']],
    ['惠及1亿2000万人次', ['1亿2000万人次=120000000 人次 eq target']],
    ['建设1,200套（间）', ['1,200套（间）=1200 套（间） eq target']],
    ['培训100余万人次', ['100余万人次=1000000 人次 gt target']],
    ['整治背街小巷百余条', ['百余条=100 条 gt target']],
    ['惠及万余人', ['万余人=10000 人 gt target']],
    ['改造20多个小区', ['20多个=20 个 gt target']],
    ['新增装机10万千瓦', ['10万千瓦=100000 千瓦 eq target']],
    ['下降百分之五以上', ['百分之五以上=5 % gte target']],
    ['优良率达到95%以下', ['达到95%以下=95 % lte target']],
    ['共有２０ 家', ['２０ 家=20 家 eq target']],
  ])('in %s is read with its value and unit', (text, wanted) => {
    expect(said(text)).toEqual(wanted);
  });

  test.each([
    ['每千人6批次', ['每千人6批次=6 批次 eq target 每千人']],
    ['每名学生补助1000元', ['1000元=1000 元 eq target']],
    ['每名学生1000元', ['每名学生1000元=1000 元 eq target 每名学生']],
    ['补贴300元/人·月', ['300元/人·月=300 元 eq target /人·月']],
    ['每千名老年人拥有养老床位35张', ['35张=35 张 eq target 每千名老年人']],
    ['每万人口全科医生达到4.5名', ['达到4.5名=4.5 名 gte target 每万人口']],
    ['每千人口3岁以下婴幼儿托位4个', ['3岁以下=3 岁 lte context', '4个=4 个 eq target 每千人口']],
    ['每年开展2次以上体检', ['2次以上=2 次 gte target 每年']],
    ['各县（市、区）各选取两所中学', ['两所=2 所 eq target 各']],
    ['每学期对全市1174所学校开展检查', ['1174所=1174 所 eq target']],
  ])('in %s keeps for whom it holds', (text, wanted) => {
    expect(said(text)).toEqual(wanted);
  });

  test.each([
    [
      '由每人每月932元提至950元',
      ['每人每月932元=932 元 eq baseline 每人每月', '950元=950 元 eq target 每人每月'],
    ],
    [
      '分别从200元、250元提至220元、280元',
      [
        '200元=200 元 eq baseline',
        '250元=250 元 eq baseline',
        '220元=220 元 eq target',
        '280元=280 元 eq target',
      ],
    ],
    [
      '由城镇每月810元、农村每月660元统一提高至每月880元',
      [
        '每月810元=810 元 eq baseline 每月',
        '每月660元=660 元 eq baseline 每月',
        '每月880元=880 元 eq target 每月',
      ],
    ],
    ['覆盖率从30%到80%', ['30%=30 % eq baseline', '80%=80 % eq target']],
    ['在300元的基础上提高50元', ['300元=300 元 eq baseline', '50元=50 元 eq target']],
    ['公办小学提高至1500元，台山市提高至1300元', ['1500元=1500 元 eq target', '1300元=1300 元 eq target']],
  ])('that changes in %s is what was, and what will be', (text, wanted) => {
    expect(said(text)).toEqual(wanted);
  });

  test.each([
    ['75周岁至89周岁', ['75周岁=75 周岁 gte context', '89周岁=89 周岁 lte context']],
    ['10~20公里', ['10=10 公里 gte target', '20公里=20 公里 lte target']],
    ['培训3-5万人', ['3=30000 人 gte target', '5万人=50000 人 lte target']],
    ['3、5、8公里', ['3=3 公里 eq target', '5=5 公里 eq target', '8公里=8 公里 eq target']],
  ])('of a range or list, %s, has the unit that is said once', (text, wanted) => {
    expect(said(text)).toEqual(wanted);
  });

  test.each([
    ['500平方米以上的市场', 'context'],
    ['月收入低于2000元的家庭', 'context'],
    ['建设绿地500平方米以上，', 'target'],
    ['为期4年', 'context'],
    ['审批时间压缩至3个工作日', 'target'],
    ['停电时间控制在2小时以内', 'target'],
    ['20户以上自然村', 'context'],
    ['现有18家', 'context'],
    ['帮扶就业2000人以上。', 'target'],
  ])('in %s has the role %s', (text, role) => {
    expect(findQuantities(text).map((quantity) => quantity.role)).toEqual([role]);
  });
});

test.each([
  [
    '“5+2”课后服务',
    '1+7服务中心',
    '7×24小时',
    '双百工程',
    '“4个100%”',
    '一对一服务',
    '四、五类桥梁',
    '一网办、一次办',
  ],
  ['2022年', '2021—2023年', '6月30日', '9月底', '五大灾害', '等三项工程', '“甲”“乙”“丙”三项工程', '市县两级'],
  [
    '第三批',
    '第2个',
    '一级古树',
    '4A级景区',
    '5G',
    '12345热线',
    'G325国道',
    '地铁3号线',
    '一批学校',
    '统一标准',
  ],
  [
    '新建一批公办学校',
    '初中一年级',
    '一站式就诊',
    '3部门联合',
    '共100',
    '三四个',
    '十几个',
    '万里碧道',
    '数百余条',
  ],
  ['一校一名法治副校长', '一村一站', '“甲”“乙”两项工程'],
])('a name, an idiom, a date and a bare number are no quantities: %s, %s, %s …', (...texts) => {
  expect(texts.flatMap(said)).toEqual([]);
});

test('节约, 预约 and 附近 are not taken for 约 and 近', () => {
  expect(said('节约100吨，预约300人次，附近500米')).toEqual([
    '100吨=100 吨 eq target',
    '300人次=300 人次 eq target',
    '500米=500 米 eq target',
  ]);
});

/** Words of each comparator before and after a number; those that another rule reads as well are tried above. */
const wordings: { before: string; after: string; comparator: Comparator }[] = [
  { before: '', after: '', comparator: 'eq' },
  ...(Object.entries(COMPARATORS_BEFORE) as [Comparator, string[]][]).flatMap(([comparator, words]) =>
    words.map((before) => ({ before, after: '', comparator })),
  ),
  ...Object.entries(COMPARATORS_AFTER).map(([after, comparator]) => ({ before: '', after, comparator })),
];

const CHINESE_DIGITS = '零一二三四五六七八九';
/** A Chinese numeral from 2 to 99: 一 begins too many idioms. */
const chinese = (value: number): string =>
  (value >= 20 ? CHINESE_DIGITS.charAt(Math.floor(value / 10)) : '') +
  (value >= 10 ? '十' : '') +
  (value % 10 > 0 ? CHINESE_DIGITS.charAt(value % 10) : '');

const numerals = fc.oneof(
  fc.integer({ min: 0, max: 9_999_999 }).map((value) => ({ words: String(value), value })),
  fc.integer({ min: 1, max: 99_999 }).map((value) => ({ words: `${value}万`, value: value * 10_000 })),
  fc.integer({ min: 1, max: 9999 }).map((value) => ({ words: `${value / 100}亿`, value: value * 1_000_000 })),
  fc.integer({ min: 1, max: 9999 }).map((value) => ({ words: `${value / 100}`, value: value / 100 })),
  fc.integer({ min: 2, max: 99 }).map((value) => ({ words: chinese(value), value })),
);

/** Small Chinese numerals make names of these (三类, 二期). */
const HAN_SHY = ['类', '期'];
const spaces = fc.constantFrom('', '', ' ', '\u3000', '  ');

test('any value, unit, comparator and spacing, said in Chinese, is read again as the same', () => {
  const sentence = fc.record({
    numeral: numerals,
    unit: fc.constantFrom(...Object.values(UNITS).flat()),
    wording: fc.constantFrom(...wordings),
    gaps: fc.tuple(spaces, spaces, spaces),
  });
  fc.assert(
    fc.property(sentence, ({ numeral, unit, wording, gaps }) => {
      const isHan = !/^\d/u.test(numeral.words);
      // 二千瓦 is 2 千瓦 and 2000 瓦: the same.
      fc.pre(!isHan || !(HAN_SHY.includes(unit) || unit.startsWith('千')));
      // 2022年 is a year.
      fc.pre(!unit.startsWith('年') || numeral.value < 1900 || numeral.value >= 2100);
      const words = wording.before + gaps[0] + numeral.words + gaps[1] + unit + gaps[2] + wording.after;
      const text = `完成任务${words}。`;
      const found = findQuantities(text);
      expect(found.map(({ value, unit: of, comparator }) => ({ value, unit: of, comparator }))).toEqual([
        { value: numeral.value, unit, comparator: wording.comparator },
      ]);
      expect(found[0]?.text).toBe(words.trim());
    }),
    { seed: 1, numRuns: 3000 },
  );
});

const checkOffsets = (text: string, found: readonly Quantity[]): void => {
  let end = 0;
  for (const quantity of found) {
    expect(quantitySchema.safeParse(quantity).error).toBeUndefined();
    expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
    expect(quantity.start).toBeGreaterThanOrEqual(end);
    end = quantity.end;
  }
};

test('garbage never throws, and never yields a quantity without a digit or numeral, nor two on the same characters', () => {
  const pieces = [
    ...Array.from('零一二两三十百千万亿0123456789.,，、。至到~-（）“”%每各第余多近约年月日人元的'),
    ' ',
    '\n',
    '🚌',
  ];
  const words = [
    ...Object.keys(COMPARATORS_AFTER),
    ...Object.values(COMPARATORS_BEFORE).flat(),
    '提高至',
    '由',
    '百分之',
  ];
  const texts = fc
    .array(
      fc.oneof(
        fc.constantFrom(...pieces),
        fc.constantFrom(...words),
        fc.constantFrom(...Object.values(UNITS).flat()),
        fc.string(),
      ),
      { maxLength: 40 },
    )
    .map((all) => all.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const found = findQuantities(text);
      checkOffsets(text, found);
      for (const quantity of found)
        expect(quantity.text).toMatch(/[0-9０-９零〇一二两三四五六七八九十百千万]/u);
    }),
    { seed: 1, numRuns: 3000 },
  );
});
