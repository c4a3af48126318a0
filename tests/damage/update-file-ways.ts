import { LINKS, SOME_LINKS } from './links.ts';
import { somePrivateData } from './private-data.ts';
import { DAYS, UNSEEN } from './update-values.ts';
import type { UpdateFileWay } from './updates.ts';
import { replaced } from './ways.ts';

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
