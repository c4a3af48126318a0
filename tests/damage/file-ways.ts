import { editionWays } from './edition-ways.ts';
import { SOME_LINKS } from './links.ts';
import { somePrivateData } from './private-data.ts';
import { ANY, URL, withValue, type BrokenFile, type FileWay } from './yaml-files.ts';

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
  ...editionWays,
  ...corrections,
  ...titles,
  ...falseTitles,
  ...revisions,
];
