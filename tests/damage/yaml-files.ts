import type { SeedFiles } from '../../src/seed/read-edition.ts';
import type { City } from './cities.ts';
import { LINKS, SOME_LINKS } from './links.ts';
import { somePrivateData } from './private-data.ts';
import type { Random } from './random.ts';

/** A file that people keep, with one line broken. */
export interface BrokenFile {
  files: Partial<SeedFiles>;
  /** Ending of the path of the file. */
  file: string;
  /** 1-based. */
  line: number;
  /** What must stand in what is published, if it is published: else it is to be as before. */
  keeps?: string;
  /** It can only be refused. */
  mustRefuse?: boolean;
  /** Digits that no message may have. */
  secret?: string;
}

export interface FileWay {
  kind: string;
  name: string;
  breaks: (city: City, random: Random) => BrokenFile | null;
}

/** The file with another value behind a name, and the line on which it stands. */
function withValue(text: string, name: string, value: string): { text: string; line: number } | null {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => new RegExp(`^\\s*(?:- )?${name}:`, 'u').test(line));
  if (at < 0) return null;
  const changed = (lines[at] ?? '').replace(/:.*$/u, () => `: ${value}`);
  return { text: lines.with(at, changed).join('\n'), line: at + 1 };
}

const edition =
  (
    name: string,
    value: (now: string, city: City) => string,
    others: Partial<BrokenFile> = {},
  ): FileWay['breaks'] =>
  (city) => {
    const now = new RegExp(`^\\s*${name}: (?<now>.*)$`, 'mu').exec(city.files.edition)?.groups?.['now'] ?? '';
    const changed = withValue(city.files.edition, name, value(now, city));
    return (
      changed && { files: { edition: changed.text }, file: 'edition.yaml', line: changed.line, ...others }
    );
  };

/** Values that a hand or a program breaks, of every name. */
const ANY: Readonly<Record<string, (now: string) => string>> = {
  'a zero-width space behind it': (now) => `${now}\u200B`,
  'a zero-width space escaped': (now) => `"${now}\\u200B"`,
  'a direction mark before it': (now) => `\u202E${now}`,
  'an ESC escaped': (now) => `"${now}\\x1b[31m"`,
  'a NUL escaped': (now) => `"${now}\\0"`,
  'a NUL': (now) => `${now}\0`,
  'a line separator escaped': (now) => `"${now}\\u2028"`,
  'a byte-order mark before it': (now) => `\uFEFF${now}`,
  'a private character': (now) => `${now}\uE000`,
  'an empty Braille cell': (now) => `${now}\u2800`,
  'a tab before it': (now) => `\t${now}`,
  'a list': (now) => `[${now}]`,
  'a map': (now) => `{${now}}`,
  nothing: () => '',
  'a null': () => '~',
  'an anchor': (now) => `&a ${now}`,
  'an alias': (now) => `*${now}`,
  'a tag': (now) => `!!str2 ${now}`,
  'one quotation mark': (now) => `"${now}`,
  'a remark with no gap': (now) => `${now} #第3期`,
};

const ID = [
  'Yunting-2022',
  'yunting_2022',
  '云汀-2022',
  'yunting-2O22',
  '2022',
  'yunting-2022-2',
  '"yunting-2022 "',
];
const YEAR = [
  '2022年',
  '"2022"',
  '2O22',
  '２０２２',
  '2022.5',
  '20 22',
  '2,022',
  '2_022',
  '2022.0',
  '0x7E6',
  '02022',
  '2.022e3',
  '22',
  "'2022'",
  '1e3',
  '.nan',
  '2022 年',
  '2202',
];
const DAY = [
  '2026-11-31',
  '2026-1-3',
  '2026/11/23',
  '20261123',
  '2026-11-23T10:00',
  '２０２６-11-23',
  '2026–11–23',
  '2026-11-2З',
  '2026年11月23日',
  '2026-11',
  '44834',
  '"2026-11-23 "',
  '2026-13-01',
  '2026-11-23 10:00',
  '2O26-11-23',
  '26-11-23',
  '2026.11.23',
  '23/11/2026',
  '2026-11-23Z',
  '!!timestamp 2026-11-23',
];
const COUNT = [
  '4 4',
  '4O',
  '44项',
  '"44"',
  '4.4e1',
  '0x2C',
  '044',
  '44.0',
  '四十四',
  '４４',
  '45',
  '43',
  '-44',
  '44.5',
  '4,4',
  '4_4',
];
const PER = [
  '[6, 6, 6, 5, 4, 3, 3, 4, 3, 5]',
  '[6 6 6 5 4 3 3 4 3 4]',
  '[6，6，6，5，4，3，3，4，3，4]',
  '[6, 6, 6, 5, 4, 3, 3, 4, 3]',
  '[6, 6, 5, 6, 4, 3, 3, 4, 3, 4]',
  '6, 6, 6, 5, 4, 3, 3, 4, 3, 4',
  '[6, 6, 6, 5, 4, 3, 3, 4, 3, "4"]',
  '[6, 6, 6, 5, 4, 3, 3, 4, 3, O4]',
  '[6.0, 6, 6, 5, 4, 3, 3, 4, 3, 4]',
];
const FICTION = ['yes', 'True', '"true"', '1', 'ture', 'false', 'no', '是', 'True #x', '~'];
const CITY = ['2022', 'true', '1e3', '3.10', '云', '', '0x1F', '!!binary 5LqR', '云汀市: 粤'];

const values = (name: string, all: readonly string[]): FileWay[] =>
  all.map((value) => ({
    kind: 'YAML of the edition',
    name: `${name}: ${JSON.stringify(value)}`,
    breaks: edition(name, () => value),
  }));

const NAMES = [
  'id',
  'city',
  'year',
  'title',
  'asOf',
  'fictional',
  'categories',
  'tasks',
  'tasksPerCategory',
  'url',
];

const named = (name: string): FileWay[] =>
  Object.entries(ANY).map(([way, value]) => ({
    kind: 'YAML of the edition',
    name: `${name}: ${way}`,
    breaks: edition(
      name,
      value,
      way.startsWith('a remark') && (name === 'city' || name === 'title') ? { keeps: '#第3期' } : {},
    ),
  }));

/** The whole file written otherwise. */
const whole = (
  name: string,
  write: (text: string, city: City) => string,
  line: (text: string) => number,
): FileWay => ({
  kind: 'YAML of the edition',
  name,
  breaks: (city) => {
    const edited = write(city.files.edition, city);
    return edited === city.files.edition
      ? null
      : { files: { edition: edited }, file: 'edition.yaml', line: line(edited) };
  },
});

const lineWith = (part: string) => (text: string) =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;

const STRUCTURE: readonly FileWay[] = [
  whole('a wide colon', (text) => text.replace('city: ', 'city：'), lineWith('city')),
  whole('no gap behind the colon', (text) => text.replace('city: ', 'city:'), lineWith('city')),
  whole('a name twice', (text) => text.replace('city: ', 'city: 别市\ncity: '), lineWith('别市')),
  whole('a name with a capital', (text) => text.replace('city: ', 'City: '), lineWith('City')),
  whole('a name with a zero-width space', (text) => text.replace('city: ', 'city\u200B: '), lineWith('city')),
  whole('a name with a wide letter', (text) => text.replace('city: ', 'ｃity: '), lineWith('ity: ')),
  whole('a block of lines', (text) => text.replace(/city: (.*)/u, 'city: |\n  $1'), lineWith('city')),
  whole('a folded block', (text) => text.replace(/city: (.*)/u, 'city: >\n  $1'), lineWith('city')),
  whole('a value on two lines', (text) => text.replace(/title: (.{8})/u, 'title: $1\n  '), lineWith('title')),
  whole(
    'another document',
    (text) => `${text}\n---\ncity: 别市\n`,
    (text) => text.trimEnd().split('\n').length - 1,
  ),
  whole('the end of the document', (text) => text.replace('city: ', '...\ncity: '), lineWith('...')),
  whole('a tab for the indentation', (text) => text.replace('  url:', '\turl:'), lineWith('url:')),
  whole(
    'a no-break space for the indentation',
    (text) => text.replace('  url:', '\u00A0\u00A0url:'),
    lineWith('url:'),
  ),
  whole(
    'a line end of an old machine',
    (text) => text.replaceAll('\n', '\r'),
    () => 1,
  ),
  whole(
    'the line ends of Windows',
    (text) => text.replaceAll('\n', '\r\n'),
    () => 1,
  ),
  whole(
    'a byte-order mark',
    (text) => `\uFEFF${text}`,
    () => 1,
  ),
  whole('a merge', (text) => text.replace('city: ', '<<: {city: 别市}\ncity: '), lineWith('<<')),
  whole('an unknown name', (text) => `${text}\nmayor: 刘杰\n`, lineWith('mayor')),
];

const URL = 'https://www.yunting.gov.cn/2022/0930.html';

const links: readonly FileWay[] = Object.entries(LINKS).map(([name, write]) => ({
  kind: 'links of the edition',
  name,
  // In quotation marks, so that only the link is at fault; only the right one may be published.
  breaks: edition('url', () => JSON.stringify(write(URL)), { keeps: `"${URL}"` }),
}));

/** What the clerk notes of a table. */
const notes: readonly FileWay[] = ['source', 'quantities'].flatMap((field): FileWay[] => {
  const note =
    (value: string, others: Partial<BrokenFile>): FileWay['breaks'] =>
    (city) => {
      const before = city.files.edition.replace(/^notes:\n(?: .*\n)+/mu, '').trimEnd();
      const edited = `${before}\nnotes:\n  ${field}: ${value}\n`;
      return {
        files: { edition: edited },
        file: 'edition.yaml',
        line: edited.trimEnd().split('\n').length,
        ...others,
      };
    };
  return [
    {
      kind: 'YAML of the edition',
      name: `notes.${field}: a remark`,
      breaks: note('按原件 #第3期通报 录入。', { keeps: '#第3期通报' }),
    },
    {
      kind: 'YAML of the edition',
      name: `notes.${field}: an ESC`,
      breaks: note('"按原件\\x1b[31m录入。"', { mustRefuse: true }),
    },
    {
      kind: 'YAML of the edition',
      name: `notes.${field}: a zero-width space`,
      breaks: note('按原件\u200B录入。', { keeps: '按原件录入。' }),
    },
    {
      kind: 'YAML of the edition',
      name: `notes.${field}: a direction mark`,
      breaks: note('按原件\u202E录入。', { keeps: '按原件录入。' }),
    },
    {
      kind: 'YAML of the edition',
      name: `notes.${field}: a number`,
      breaks: note('3.10', { keeps: '"3.10"' }),
    },
    ...somePrivateData.map(({ name, words, digits }) => ({
      kind: 'private data in YAML',
      name: `notes.${field}: ${name}`,
      breaks: note(JSON.stringify(`文字稿由人录入。${words}`), { mustRefuse: true, secret: digits }),
    })),
  ];
});

/** A correction of the first number of a content, whose parts can be broken one by one. */
const correction =
  (
    part: 'task' | 'field' | 'from' | 'to' | 'reason',
    value: (now: string) => string,
    others: Partial<BrokenFile> = {},
  ): FileWay['breaks'] =>
  (city) => {
    const task = city.right.tasks.find(({ number }) => number === 33);
    if (!task) return null;
    const parts = {
      task: '33',
      field: 'content',
      from: '公共体育场馆',
      to: '公共体育场所',
      reason: '与原件核对。',
    };
    const written = { ...parts, [part]: value(parts[part]) };
    const [first = '', ...rest] = Object.entries(written).map(([name, each]) => `${name}: ${each}`);
    const corrections = [`- ${first}`, ...rest.map((line) => `  ${line}`), ''].join('\n');
    const line = Object.keys(parts).indexOf(part) + 1;
    return { files: { corrections }, file: 'corrections.yaml', line, ...others };
  };

const CORRECTED = '公共体育场所';

const corrections: readonly FileWay[] = [
  ...(['from', 'to', 'reason'] as const).flatMap((part) =>
    Object.entries(ANY).map(([way, value]) => ({
      kind: 'YAML of corrections',
      name: `${part}: ${way}`,
      breaks: correction(part, value, { keeps: way.startsWith('a remark') ? '#第3期' : CORRECTED }),
    })),
  ),
  ...[
    '033',
    '"33"',
    '33.0',
    '0x21',
    '3.3e1',
    '三十三',
    '33项',
    '3 3',
    '３３',
    '33 #x',
    '0',
    '45',
    '33.5',
  ].map((value) => ({
    kind: 'YAML of corrections',
    name: `task: ${value}`,
    breaks: correction('task', () => value, { keeps: CORRECTED }),
  })),
  ...['100', '1.00', 'yes', '100%', '2022-12-10', '1e2', '0x64', '~'].map((value) => ({
    kind: 'YAML of corrections',
    name: `to: ${value}`,
    breaks: correction('to', () => value, { keeps: `"to":${JSON.stringify(value)}` }),
  })),
  ...somePrivateData.flatMap(({ name, words, digits }) =>
    (['to', 'reason'] as const).map((part) => ({
      kind: 'private data in YAML',
      name: `${part} of a correction: ${name}`,
      breaks: correction(part, (now) => JSON.stringify(now + words), { mustRefuse: true, secret: digits }),
    })),
  ),
];

/** Titles that somebody wrote, by the one that stands there. */
const TITLES: Readonly<Record<string, (now: string) => string>> = {
  ...ANY,
  'a zero-width space inside': (now) => `${now.slice(0, 3)}\u200B${now.slice(3)}`,
  'a soft hyphen inside': (now) => `${now.slice(0, 3)}\u00AD${now.slice(3)}`,
  'a Kangxi radical': (now) =>
    now.replace('女', '⼥').replace('生', '⽣').replace('人', '⼈').replace('户', '⼾'),
  'words of no content': (now) => `${now}全部免费`,
  'a number that is not there': () => '接种99万人',
  'a number alone': () => '2022',
  'a day': () => '2022-12-10',
  'too long': (now) => now.repeat(4),
};

const titles: readonly FileWay[] = Object.entries(TITLES).map(([name, write]) => ({
  kind: 'YAML of titles',
  name,
  breaks: (city) => {
    const now = /title: (?<now>.*)/u.exec(city.files.titles)?.groups?.['now'] ?? '';
    const changed = withValue(city.files.titles, 'title', write(now));
    const keeps = name.startsWith('a remark') ? { keeps: '#第3期' } : {};
    return changed && { files: { titles: changed.text }, file: 'titles.yaml', line: changed.line, ...keeps };
  },
}));

/** Titles that are made of words of the content, and say what it does not. */
const falseTitles: readonly FileWay[] = [
  ['yunting', 7, '增加学位2万个'],
  ['yunting', 9, '教师免费培训1万人'],
  ['yunting', 29, '完成林分改造1万亩'],
  ['yunting', 36, '城镇新增就业6万人'],
  ['yunting', 15, '食品抽检43万批次'],
  ['yunting', 23, '有效投诉率低于08%'],
  ['yunting', 18, '恢复蓄水量32亿立方米'],
  ['jiangmen', 7, '增加公办学位5万个'],
  ['jiangmen', 9, '教师免费培训3万人'],
  ['jiangmen', 29, '水源林建设55万亩'],
  ['jiangmen', 36, '失业人员再就业5万人'],
  ['jiangmen', 23, '有效投诉率低于05%'],
  ['jiangmen', 18, '恢复蓄水量45亿立方米'],
].map(([name, task, title]) => ({
  kind: 'YAML of titles',
  name: `the tail of a number: ${String(title)}`,
  breaks: (city) => {
    if (city.name !== name) return null;
    const text = `- task: ${String(task)}\n  title: ${String(title)}\n${city.files.titles.replace(/^\[\]$/mu, '')}`;
    return { files: { titles: text }, file: 'titles.yaml', line: 2, mustRefuse: true };
  },
}));

const REVISED = '2022-06-01';

/** What the clerk declares of a corrected table, one value broken. */
const revision =
  (
    name: 'title' | 'url',
    write: (now: string) => string,
    others: Partial<BrokenFile> = {},
  ): FileWay['breaks'] =>
  ({ files }) => {
    const parts = { title: '关于调整的通知', url: JSON.stringify(URL) };
    const written = { ...parts, [name]: write(parts[name]) };
    const declared = `source:\n  title: ${written.title}\n  url: ${written.url}\n`;
    const source = Buffer.from(
      Buffer.from(files.source).toString().replace('卢 拟', '裴 拟').replace('刘 杰', '曹 阳'),
    );
    const folder = `${files.folder}/revisions/${REVISED}`;
    const table = { date: REVISED, folder, source, revision: declared, corrections: '', titles: '' };
    return {
      files: { revisions: [table] },
      file: 'revision.yaml',
      line: name === 'title' ? 2 : 3,
      keeps: name === 'title' ? '"title":"关于调整的通知"' : `"url":"${URL}"`,
      ...others,
    };
  };

const revisions: readonly FileWay[] = [
  ...Object.entries(ANY).map(([name, write]) => ({
    kind: 'YAML of corrected tables',
    name: `title: ${name}`,
    breaks: revision('title', write, name.startsWith('a remark') ? { keeps: '#第3期' } : {}),
  })),
  ...Object.entries(SOME_LINKS).map(([name, write]) => ({
    kind: 'YAML of corrected tables',
    name: `url: ${name}`,
    breaks: revision('url', () => JSON.stringify(write(URL))),
  })),
  ...somePrivateData.map(({ name, words, digits }) => ({
    kind: 'private data in YAML',
    name: `title of a corrected table: ${name}`,
    breaks: revision('title', (now) => JSON.stringify(now + words), { mustRefuse: true, secret: digits }),
  })),
];

export const fileWays: readonly FileWay[] = [
  ...values('id', ID),
  ...values('city', CITY),
  ...values('year', YEAR),
  ...values('asOf', DAY),
  ...values('tasks', COUNT),
  ...values('tasksPerCategory', PER),
  ...values('fictional', FICTION),
  ...NAMES.flatMap(named),
  ...STRUCTURE,
  ...links,
  ...notes,
  ...corrections,
  ...titles,
  ...falseTitles,
  ...revisions,
];
