import { formatProblem, type Problem } from '../../src/domain/problem.ts';
import { readContent } from '../../src/site/content.ts';
import { cities } from './cities.ts';
import { SOME_LINKS } from './links.ts';
import { SPOILT } from './offices.ts';
import { somePrivateData } from './private-data.ts';
import { randomOf } from './random.ts';
import { faultsOf } from './settle.ts';
import { loose, nastyIn, shown } from './text.ts';

/** A file of `content/` that people keep by hand, as it should be. */
interface KeptFile {
  path: string;
  lines: readonly string[];
  /** Positions of the lines with words, and of those with an address. */
  words: readonly number[];
  links: readonly number[];
}

const URL = 'https://www.yunting.gov.cn/2022/0930.html';
const [city] = cities;
if (!city) throw new Error('no city');
const { content } = city;

const OFFICE = [...content].find(([, text]) => text.includes('name: 市水利局'))?.[0] ?? '';
const PERSON = [...content].find(([, text]) => text.includes('name: 裴拟'))?.[0] ?? '';

const FILES: readonly KeptFile[] = [
  {
    path: OFFICE,
    lines: [
      ...['---', 'name: 市水利局', 'fullName:', '  text: 云汀市水利局', `  source: "${URL}"`],
      ...['nicknames:', '  - text: 水利部门', `    source: "${URL}"`, '---', ''],
    ],
    words: [3, 6],
    links: [4, 7],
  },
  { path: PERSON, lines: ['---', 'name: 裴拟', '---', ''], words: [], links: [] },
  {
    path: 'pages/help.mdx',
    lines: [
      '---',
      'title: 怎样反映',
      'description: 有问题找谁',
      '---',
      '',
      '请到市民大厅反映，周一至周五都有人。',
      '',
    ],
    words: [1, 2, 5],
    links: [],
  },
];

const UNSEEN = [
  '\u200B',
  '\u00AD',
  '\u202E',
  '\u001B',
  '\u0000',
  '\u2800',
  '\u3164',
  '\uFEFF',
  '\uE000',
  '\uFE0F',
  '\u2028',
];

/** Ways in which a name is spoilt that a reader does not see: any other name may be meant. */
const FOLDED = [
  'a Kangxi radical',
  'a radical of the supplement',
  'a compatibility ideograph',
  'a variation selector',
];

/** Of these, what is no typography, and is never passed over. */
const HARMFUL = ['\u202E', '\u001B', '\u0000', '\u2800', '\uE000'];

interface KeptWay {
  name: string;
  file: KeptFile;
  at: number;
  line: string;
  keeps?: string;
  mustRefuse?: boolean;
  secret?: string;
}

const valueOf = (line: string): string => line.replace(/^(?:[^:]*: )?/u, '');
const withValue = (line: string, value: string): string =>
  line.slice(0, line.length - valueOf(line).length) + value;

const WAYS: readonly KeptWay[] = FILES.flatMap((file) => {
  const lineAt = (at: number): string => file.lines[at] ?? '';
  const isHead = (at: number): boolean => lineAt(at).includes(': ');
  const name = (what: string, at: number): string => `${file.path}:${at + 1} ${what}`;
  return [
    ...[...file.words, 1].flatMap((at) =>
      UNSEEN.map((char) => ({
        name: name('what is not seen', at),
        file,
        at,
        line: lineAt(at).slice(0, -2) + char + lineAt(at).slice(-2),
        // What a page says is the build's to read: here it is only told what nobody can see.
        mustRefuse: file.path.startsWith('pages/') && HARMFUL.includes(char),
      })),
    ),
    ...file.words.filter(isHead).map((at) => ({
      name: name('a remark', at),
      file,
      at,
      line: `${lineAt(at)} #第3期`,
      keeps: '#第3期',
    })),
    ...[...file.words].flatMap((at) =>
      somePrivateData.map(({ name: what, words, digits }) => ({
        name: name(what, at),
        file,
        at,
        line: isHead(at)
          ? withValue(lineAt(at), JSON.stringify(valueOf(lineAt(at)) + words))
          : lineAt(at) + words,
        mustRefuse: true,
        secret: digits,
      })),
    ),
    ...file.links.flatMap((at) =>
      Object.entries(SOME_LINKS).map(([what, write]) => ({
        name: name(what, at),
        file,
        at,
        line: withValue(lineAt(at), JSON.stringify(write(URL))),
      })),
    ),
    ...(file.path.startsWith('pages/')
      ? []
      : FOLDED.flatMap((what) => {
          const spoilt = SPOILT[what]?.(valueOf(lineAt(1)), randomOf(`${file.path} ${what}`));
          return spoilt === null || spoilt === undefined
            ? []
            : [{ name: name(what, 1), file, at: 1, line: withValue(lineAt(1), JSON.stringify(spoilt)) }];
        })),
  ];
});

/** What a file says that is kept by hand: its front matter's values and its text, without its marks. */
const says = (path: string, lines: readonly string[]) => {
  const { content: read, problems } = readContent(new Map([[path, lines.join('\n')]]), [], 'content');
  const kept = read && [
    read.records.departments.map(({ data }) => data),
    read.records.leaders.map(({ data }) => data),
  ];
  return { said: kept && JSON.stringify(kept), problems };
};

const told = (problem: Problem): string => shown(formatProblem(problem));

/** Reads `content/` with one line of a kept file damaged. */
export function keptOutcomes(): { name: string; refused: boolean; wrong: string[] }[] {
  return WAYS.map(({ name, file, at, line, keeps, mustRefuse, secret }) => {
    const { said, problems } = says(file.path, file.lines.with(at, line));
    if (said === null) {
      const isNamed = problems.some(
        (problem) => problem.file.endsWith(file.path) && Math.abs((problem.line ?? at + 1) - at - 1) <= 1,
      );
      return {
        name,
        refused: true,
        wrong: [
          ...(isNamed ? [] : [`refused without its place: ${problems.map(told).join(' ')}`]),
          ...problems.flatMap((problem) => faultsOf(problem, secret)),
        ],
      };
    }
    if (mustRefuse) return { name, refused: false, wrong: ['published'] };
    const nasty = nastyIn(said);
    const right = says(file.path, file.lines).said ?? '';
    const isRight = keeps === undefined ? loose(said) === loose(right) : said.includes(keeps);
    return {
      name: `${name} ${shown(line)}`,
      refused: false,
      wrong: [...(isRight ? [] : ['published otherwise']), ...(nasty === null ? [] : [`${nasty} published`])],
    };
  });
}
