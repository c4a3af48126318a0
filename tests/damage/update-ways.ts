import { LINKS, SOME_LINKS } from './links.ts';
import { SPOILT } from './offices.ts';
import { somePrivateData } from './private-data.ts';
import type { Random } from './random.ts';
import type { ColumnKey } from '../../src/updates/sheet-columns.ts';
import type { SheetWay, UpdateFileWay } from './updates.ts';
import { lookAlike, replaced } from './ways.ts';

/** The thirtieth of September 2022, as people and programs write it: that day, or no day at all. */
const DAYS = [
  ...[
    '2022年9月30日',
    '2022年9月30号',
    '2022 年 9 月 30 日',
    '2022/9/30',
    '2022.9.30',
    '20220930',
    '2022-9-30 14:30',
  ],
  ...[
    '2022-09-3O',
    '2022-O9-30',
    '2O22-09-30',
    '2022-09-31',
    '2022-13-30',
    '2022-9',
    '9月30日',
    '9-30',
    '22-9-30',
  ],
  ...[
    '44834',
    '２０２２－０９－３０',
    '2022–09–30',
    '2022—9—30',
    '2022-09-30\u200B',
    '\uFEFF2022-09-30',
    '2022-09-3\u00AD0',
  ],
  ...[
    '2022-09-30\u202E',
    '2022-09-30。',
    '2022-09-30（周五）',
    '2022.9.3O',
    '30/9/2022',
    '9/30/2022',
    '30-9-2022',
  ],
  ...[
    '2022-0930',
    '202209',
    '2022-009-30',
    '2022-09-030',
    '02022-09-30',
    '2022-09-30-01',
    '二〇二二年九月三十日',
  ],
  ...[
    '2022年9月3 0日',
    '2022-09- 30',
    '2022－9－30',
    '2022年9⽉30⽇',
    '2022年09月30',
    '2022 9 30',
    '2022,9,30',
  ],
  ...[
    '2022-09-30至10-10',
    '约2022-09-30',
    '2022-09-30、2022-10-10',
    'l022-09-30',
    '2022-０9-30',
    '2022-②9-30',
  ],
  ...[
    '2022-09-30 25:00',
    '2022-09-30T00:00:00Z',
    'Sep 30, 2022',
    '30-Sep-22',
    '2022年9月底',
    '2022-09-30\n2022-10-10',
  ],
];

const STATUSES = [
  ...[
    '已完成\u200B',
    '\u200B已完成',
    '已 完 成',
    '已完成 ',
    '已\u00AD完成',
    '已完成\uFEFF',
    '己完成',
    '巳完成',
    '已完戍',
    '已完成。',
  ],
  ...[
    '完成',
    '已完',
    '已完成✓',
    '√',
    '已完⽣成',
    '已完成（部分）',
    '基本完成',
    '未完成?',
    '已完成/推进中',
    '已完成推进中',
  ],
  ...[
    '100%',
    'completed',
    'Completed',
    '已竣工',
    '是',
    '1',
    'TRUE',
    '已\u2028完成',
    '已完成\u202E',
    '已完\u2800成',
    '巳完戌',
  ],
  ...[
    '已⼰完成',
    '已宛成',
    '已完成!',
    '“已完成”',
    '已完成、',
    '一已完成',
    '[已完成]',
    '提前已完成',
    '未已完成',
    '/',
  ],
];

/** Sixty per cent, or nothing. */
const SHARES = [
  ...[
    '60％',
    '６０%',
    '60 %',
    '6 0%',
    '60',
    '60.0%',
    '060%',
    '60%\u200B',
    '6\u200B0%',
    '\uFEFF60%',
    '60﹪',
    '6\u00AD0%',
  ],
  ...[
    '6O%',
    '6o%',
    '⑥0%',
    '0.6',
    '.6',
    '60.',
    '60..0%',
    '60.0.0%',
    '6,0%',
    '6，0%',
    '6、0%',
    '约60%',
    '60%以上',
    '>60%',
  ],
  ...[
    '≥60%',
    '六成',
    '百分之六十',
    '60‰',
    '60%%',
    '%60',
    '-60%',
    '60-',
    '+60%',
    '6e1',
    '6.0E+01',
    '0x3C',
    '60/100',
    '3/5',
  ],
  ...[
    '60%~70%',
    '60、70%',
    '60% 70%',
    '60%\n70%',
    '=60%',
    '*60%',
    '60%*',
    '60%①',
    '60% 。',
    '（60%）',
    '60 0%',
    '#DIV/0!',
  ],
];

const VALUES: Readonly<Record<string, (values: string, random: Random) => string | null>> = {
  'a look-alike letter': (values, random) =>
    ofNumber(values, (digits) => lookAlike(digits, { 0: 'OoО〇', 1: 'lI|', 2: 'Z' }, random)),
  'a circled digit': (values) => ofNumber(values, () => '①200'),
  'a gap inside': (values, random) =>
    ofNumber(values, () => `1${random.pick([' ', '\u3000', '\u00A0', '\u200B', '\u2009'])}200`),
  'a thousands mark': (values) => ofNumber(values, () => '1,200'),
  'a thousands mark and a space': (values) => ofNumber(values, () => '1, 200'),
  'a wide thousands mark': (values) => ofNumber(values, () => '1，200'),
  'an enumeration comma': (values) => ofNumber(values, () => '1、200'),
  'a full stop': (values) => ofNumber(values, () => '1。200'),
  'an apostrophe': (values) => ofNumber(values, () => '1’200'),
  'a wrong thousands mark': (values) => ofNumber(values, () => '12,00'),
  'a leading zero': (values) => ofNumber(values, () => '01200'),
  'wide digits': (values) => ofNumber(values, () => '１２００'),
  'Arabic digits': (values) => ofNumber(values, () => '١٢٠٠'),
  'two points': (values) => ofNumber(values, () => '1200.0.0'),
  'a point at its end': (values) => ofNumber(values, () => '1200.'),
  'a power': (values) => ofNumber(values, () => '1.2E+03'),
  'a small power': (values) => ofNumber(values, () => '12e2'),
  'a hexadecimal': (values) => ofNumber(values, () => '0x4B0'),
  'a sign': (values, random) =>
    ofNumber(values, () => random.pick(['-1200', '+1200', '=1200', '≥1200', '约1200', '*1200', '>1200'])),
  'a remark': (values) => ofNumber(values, () => '1200（其中新建300）'),
  'two numbers': (values) => ofNumber(values, () => '1200/1500'),
  'a column that was too narrow': (values) => ofNumber(values, () => '####'),
  'a zero-width space in the target': (values) => values.replace('：', '\u200B：'),
  'no target': (values) => values.replace(/^[^：]*/u, ''),
  'a target with a look-alike letter': (values, random) => {
    const [target = '', number = ''] = values.split('：');
    const broken = lookAlike(target, { 0: 'O', 1: 'l', 2: 'Z', 5: 'S', 8: 'B' }, random);
    return broken === null ? null : `${broken}：${number}`;
  },
  'a target without its first digit': (values) =>
    /\d\d/u.test(values.split('：')[0] ?? '') ? values.replace(/\d/u, '') : null,
  'a semicolon for the colon': (values) => values.replace('：', '；'),
};

function ofNumber(values: string, write: (digits: string) => string | null): string | null {
  const written = write('1200');
  return written === null ? null : values.replace(/：1200$/u, () => `：${written}`);
}

const UNSEEN = [
  '\u200B',
  '\u00AD',
  '\u202E',
  '\u2066',
  '\u0007',
  '\u000B',
  '\u001B',
  '\uE000',
  '\u2800',
  '\u3164',
  '\uFE0F',
  '\u{E0041}',
  '\u2028',
  '\uFFFC',
  '\u0080',
  '\uFFFD',
];

const columns = (
  all: readonly ColumnKey[],
  name: string,
  breaks: SheetWay['breaks'],
  others: Partial<SheetWay> = {},
): SheetWay[] =>
  all.map((column) => ({ kind: 'cells', name: `${column}: ${name}`, column, breaks, ...others }));

const each = (column: ColumnKey, texts: readonly string[]): SheetWay[] =>
  texts.map((text) => ({
    kind: `cells of ${column}`,
    name: JSON.stringify(text),
    column,
    breaks: () => text,
  }));

const TEXTS: readonly ColumnKey[] = ['by', 'note', 'sourceTitle', 'reason'];

export const sheetWays: readonly SheetWay[] = [
  ...each('date', DAYS),
  ...each('status', STATUSES),
  ...each('percent', SHARES),
  ...Object.entries(VALUES).map(([name, breaks]): SheetWay => ({
    kind: 'cells of values',
    name,
    column: 'values',
    breaks,
  })),
  ...(['sourceUrl', 'archive'] as const).flatMap((column) =>
    Object.entries(column === 'archive' ? SOME_LINKS : LINKS).map(([name, write]): SheetWay => ({
      kind: `links of ${column}`,
      name,
      column,
      breaks: (url) => write(url),
    })),
  ),
  ...UNSEEN.flatMap((char) =>
    columns(
      ['number', 'title', 'departments', 'deadline', ...TEXTS],
      `U+${(char.codePointAt(0) ?? 0).toString(16)}`,
      (text, random) => {
        const at = random.below(text.length + 1);
        return replaced(text, at, at, char);
      },
    ),
  ),
  ...columns(['number'], 'another form', (text, random) =>
    random.pick([
      `${text}.0`,
      `0${text}`,
      `${text}.`,
      `第${text}项`,
      text.replace('1', 'l'),
      Array.from(text).join(' '),
      `${text}、`,
      `${text}-1`,
    ]),
  ),
  ...Object.entries(SPOILT).flatMap(([name, spoil]) =>
    columns(['departments'], name, (text, random) => spoil(text, random)),
  ),
  ...somePrivateData.flatMap(({ name, words, digits }) =>
    columns(TEXTS, name, (text) => text + words, { kind: 'private data', mustRefuse: true, secret: digits }),
  ),
];

const fileWay = (
  name: string,
  line: RegExp,
  breaks: UpdateFileWay['breaks'],
  others: Partial<UpdateFileWay> = {},
): UpdateFileWay => ({
  kind: 'files',
  name,
  line,
  breaks,
  ...others,
});
const value = (line: string, text: string): string => line.replace(/: .*$/u, () => `: ${text}`);
const yamlValues = (field: string, line: RegExp, texts: readonly string[]): UpdateFileWay[] =>
  texts.map((text) => fileWay(`${field}: ${JSON.stringify(text)}`, line, (now) => value(now, text)));

const FIELDS: Readonly<Record<string, RegExp>> = {
  by: /^by: /u,
  'source.title': /^ {2}title: /u,
  reason: /^reason: /u,
};

export const updateFileWays: readonly UpdateFileWay[] = [
  ...yamlValues('date', /^date: /u, [
    ...DAYS.filter((day) => !day.includes('\n') && day !== '2022-09-30').map((day) => JSON.stringify(day)),
    ...['2022-09-30 #核对', '20220930', '44834', '2022-9-30', '[2022-09-30]'],
  ]),
  ...yamlValues('percent', /^percent: /u, [
    '6O',
    '"60"',
    '60%',
    '060',
    '6_0',
    '6,0',
    '6 0',
    '60.0.0',
    '６０',
    '0.6.0',
    '~',
    '-60',
    '.inf',
    '[60]',
    '60 以上',
    '0o74',
    '0x3C',
    '6e1',
    '60.0',
    '1e999',
    '.nan',
    '600',
  ]),
  ...yamlValues('status', /^status: /u, [
    'completed\u200B',
    '已完成',
    'Completed',
    'complete',
    'true',
    '~',
    '"completed "',
    'completed #是',
    'in-progress completed',
    'no-update',
    'cοmpleted',
  ]),
  ...yamlValues('value', /^ {4}value: /u, [
    '1,200',
    '"1200"',
    '1 200',
    '1_200',
    '12OO',
    '01200',
    '1200人',
    '１２００',
    '1.2e3',
    '-1200',
    '.inf',
    '~',
    '1200.0',
    '0x4B0',
    '1200、',
    '1 ,200',
    '1e400',
  ]),
  ...yamlValues('task', /^task: /u, [
    'yunting-2022-l1',
    'yunting-2022-1',
    'yunting-2022-45',
    'yunting-2O22-01',
    'yunting-2022-01\u200B\u200B',
    '~',
    '44',
  ]),
  ...Object.entries(FIELDS).flatMap(([field, line]) => [
    fileWay(`${field}: a remark`, line, (now) => `${now} #第3期`, { keeps: '#第3期' }),
    fileWay(`${field}: a number`, line, (now) => value(now, '2022'), { keeps: '"2022"' }),
    fileWay(`${field}: a number with a zero`, line, (now) => value(now, '0750'), { keeps: '"0750"' }),
    fileWay(`${field}: a truth`, line, (now) => value(now, 'true'), { keeps: '"true"' }),
    ...UNSEEN.map((char) =>
      fileWay(`${field}: U+${(char.codePointAt(0) ?? 0).toString(16)}`, line, (now, random) => {
        const at = now.indexOf(': ') + 2 + random.below(now.length - now.indexOf(': ') - 1);
        return replaced(now, at, at, char);
      }),
    ),
    ...['\\u200B', '\\x1b[31m', '\\0', '\\u202E', '\\u2028', '\\a'].map((escape) =>
      fileWay(`${field}: ${escape}`, line, (now) => value(now, `"${now.replace(/^[^:]*: /u, '')}${escape}"`)),
    ),
    ...somePrivateData.map(({ name, words, digits }) =>
      fileWay(
        `${field}: ${name}`,
        line,
        (now) => value(now, JSON.stringify(now.replace(/^[^:]*: /u, '') + words)),
        {
          kind: 'private data in files',
          mustRefuse: true,
          secret: digits,
        },
      ),
    ),
  ]),
  ...UNSEEN.map((char) =>
    fileWay(`the text: U+${(char.codePointAt(0) ?? 0).toString(16)}`, /^全部点位/u, (now, random) => {
      const at = random.below(now.length + 1);
      return replaced(now, at, at, char);
    }),
  ),
  ...['&#x200B;', '&#8203;', '&zwnj;', '&#x202E;', '&#27;', '&shy;', '&#xAD;'].map((entity) =>
    fileWay(`the text: ${entity}`, /^全部点位/u, (now) => replaced(now, 4, 4, entity)),
  ),
  ...somePrivateData.map(({ name, words, digits }) =>
    fileWay(`the text: ${name}`, /^全部点位/u, (now) => now + words, {
      kind: 'private data in files',
      mustRefuse: true,
      secret: digits,
    }),
  ),
  ...[
    '138&#48;0138000',
    '138**0013**8000',
    '1380013\\8000',
    '138&nbsp;0013&nbsp;8000',
    '138`0013`8000',
    '&#49;3800138000',
  ].map((text) =>
    fileWay(`the text: a telephone with marks ${text}`, /^全部点位/u, (now) => `${now}联系${text}。`, {
      kind: 'private data in files',
      mustRefuse: true,
      secret: '00138000',
    }),
  ),
  ...Object.entries(LINKS).flatMap(([name, write]) =>
    (name in SOME_LINKS ? (['url', 'archive'] as const) : (['url'] as const)).map((field) =>
      fileWay(
        `${field}: ${name}`,
        new RegExp(`^ {2}${field}: `, 'u'),
        (now) => value(now, JSON.stringify(write(now.replace(/^[^:]*: /u, '')))),
        { kind: 'links in files' },
      ),
    ),
  ),
];
