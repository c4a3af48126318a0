import type { City } from './cities.ts';
import { LINKS } from './links.ts';
import { somePrivateData } from './private-data.ts';
import { ANY, URL, withValue, type BrokenFile, type FileWay } from './yaml-files.ts';

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

export const editionWays: readonly FileWay[] = [
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
];
