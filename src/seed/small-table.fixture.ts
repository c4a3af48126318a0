/** Small tables for tests: one good edition, and ways to spoil it. Line numbers below are those of the text. */
import { formatProblem, type Problem } from '../domain/problem.ts';
import { readEdition, type ReadEdition, type SeedFiles } from './read-edition.ts';
import type { RevisionFiles } from './revisions.ts';

export const HEADER = '项目分类\t序号\t具体内容\t分管市领导\t责任单位\t完成时限';

/** Two pages, two categories, four tasks; the second category goes on over the page break. */
export const SMALL: readonly string[] = [
  /*  1 */ '附件 1',
  /*  2 */ '2023 年新城市民生实事任务分解表',
  /*  3 */ '(共 2 件, 4 项)',
  /*  4 */ '',
  /*  5 */ HEADER,
  /*  6 */ '一、办好教育, 建好学校\t1\t新建幼儿园。新建 3 所公办幼儿园, 增加学位约 1.5 万个。\t刘 杰\t市教育局\t12 月 10 日',
  /*  7 */ '\t2\t改造学校食堂。全市 20 所学校食堂完成改造。\t刘杰\t市教育局、市市场监管局\t6月30日',
  /*  8 */ '二、改善居住条件\t3\t改造老旧小区。改造老旧小区 40 个。\t周佩珊\t市住房城乡建设局\t10月31日',
  /*  9 */ '',
  /* 10 */ HEADER,
  /* 11 */ '二、改善居住条件\t4\t加装住宅电梯。全年加装电梯 100 台。\t周佩珊\t市住房城乡建设局\t12月10日',
];

export const EDITION = `id: xincheng-2023
city: 新城市
year: 2023
title: 2023年新城市民生实事任务分解表
declared:
  categories: 2
  tasks: 4
  tasksPerCategory: [2, 2]
asOf: 2023-12-31
source:
  url: null
`;

/** The files of an edition with this source; everything else is the good edition's unless given. */
export function seed(
  source: readonly string[] | Uint8Array,
  others: Partial<Omit<SeedFiles, 'source'>> = {},
): SeedFiles {
  return {
    folder: 'seeds/xincheng-2023',
    source: source instanceof Uint8Array ? source : Buffer.from(source.join('\n')),
    edition: EDITION,
    corrections: '[]',
    titles: '[]',
    revisions: [],
    ...others,
  };
}

/** A corrected table of the good edition, issued on a day. */
export function revision(
  source: readonly string[],
  others: Partial<Omit<RevisionFiles, 'source'>> = {},
): RevisionFiles {
  const date = others.date ?? '2023-06-01';
  return {
    date,
    folder: `seeds/xincheng-2023/revisions/${date}`,
    source: Buffer.from(source.join('\n')),
    revision: 'source:\n  title: 关于调整的通知\n  url: https://www.example.com/notice\n',
    corrections: '',
    titles: '',
    ...others,
  };
}

/** The small table with one line replaced; no text takes the line out, several put lines in. */
export function withLine(line: number, ...texts: readonly string[]): string[] {
  return SMALL.toSpliced(line - 1, 1, ...texts);
}

/** The small table with one thing in one line replaced by another. Throws where the line does not hold it. */
export function edited(line: number, from: string, to: string): string[] {
  const text = SMALL[line - 1] ?? '';
  if (!text.includes(from)) throw new Error(`line ${line} does not hold ${from}`);
  return withLine(
    line,
    text.replace(from, () => to),
  );
}

/** `6 empty-cell`: where and what each problem is; with the file's name where it is not the source. */
export const brief = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, rule }) => {
    const name = file.split('/').at(-1) ?? file;
    return `${name === 'source.txt' ? '' : `${name}:`}${line ?? '-'} ${rule}`;
  });

/** What each problem of a seed is, in brief; fails when there are problems and an edition as well. */
export function refusals(files: SeedFiles): string[] {
  const { read, problems } = readEdition(files);
  if ((read === null) !== problems.length > 0) throw new Error('an edition with problems, or neither');
  return brief(problems);
}

/** The full text of the first problem, as the clerk sees it. */
export function firstMessage(files: SeedFiles): string {
  const [problem] = readEdition(files).problems;
  return problem ? formatProblem(problem) : '';
}

/** An edition that must be accepted; throws with its problems otherwise. */
export function accepted(files: SeedFiles): ReadEdition {
  const { read, problems } = readEdition(files);
  if (!read) throw new Error(problems.map(formatProblem).join('\n'));
  return read;
}

/** What an edition says, without where in the source it says so. */
export function meaningOf({ edition, categories, tasks }: ReadEdition): unknown {
  return {
    edition: { ...edition, source: { ...edition.source, sha256: '' } },
    categories: categories.map((category) => ({ ...category, source: null })),
    tasks: tasks.map((task) => ({ ...task, source: null })),
  };
}
