import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toChineseNumeral } from '../../src/domain/numeral.ts';
import { listFiles } from '../../src/files/tree.ts';
import { shortTitle, titleFault } from '../../src/seed/title.ts';
import { normaliseTypography } from '../../src/seed/typography.ts';
import { DEMO_DATA, makeDemoContent } from '../demo-content.ts';
import { chances, clauseMaker, type Chances } from './synthetic.ts';

/** A table has at most 99 tasks. */
const TASKS_PER_YEAR = 90;
const TASKS_PER_CATEGORY = 9;
const FIRST_YEAR = 2000;
const LEADERS_PER_TERM = 7;
const YEARS_PER_TERM = 5;
/** Every so many-th task has an update. */
const REPORTED = 3;
const SURNAMES = Array.from('赵钱孙李周郑王冯陈蒋沈韩杨朱秦许何吕张');
const GIVEN_NAMES = ['示例', '样例', '样本', '演示'];
const HEADER = '项目分类\t序号\t具体内容\t分管市领导\t责任单位\t完成时限';
/** What would have to be closed again after a cut. */
const PAIRED = /[“”‘’（）()《》「」"]/u;

/** A row of the made-up city's tables: category, number, content, leader, departments, deadline. */
type Row = readonly [string, string, string, string, string, string];

/** The rows of all tables of the made-up city. */
function demoRows(): Row[] {
  const seeds = join(DEMO_DATA, 'seeds');
  return listFiles(seeds)
    .filter((path) => path.endsWith('source.txt'))
    .flatMap((path) => readFileSync(join(seeds, path), 'utf8').split('\n'))
    .map((line) => line.split('\t'))
    .filter((cells): cells is string[] & Row => cells.length === 6 && /^\d+$/u.test(cells[1] ?? ''));
}

interface Table {
  id: string;
  year: number;
  /** Numbers of its tasks are counted from 1 up to here. */
  size: number;
  categories: number;
  /** `source.txt` */
  source: string;
}

/** A content with a title of its own, as the rule finds it. */
function promiseFor(clause: () => string, { below }: Chances, taken: Set<string>): string {
  for (;;) {
    const clauses = Array.from({ length: 3 + below(5) }, clause);
    const content = normaliseTypography(`${clauses.join('，')}。`);
    const title = shortTitle(content);
    if (title === undefined || taken.has(title) || titleFault(title, content) !== null) continue;
    taken.add(title);
    return content;
  }
}

/** A year's table of so many tasks. */
function tableOf(year: number, size: number, people: readonly string[], draws: Chances): Table {
  const rows = demoRows();
  const clauses = rows
    .flatMap(([, , content]) => content.split(/[，。；：]/u))
    .filter((text) => !PAIRED.test(text));
  const clause = clauseMaker(clauses, draws);
  const names = rows.map(([name]) => name.replace(/^.*?、/u, '')).filter((name) => name !== '');
  const titles = new Set<string>();
  const lines = Array.from({ length: size }, (_, index) => {
    const ordinal = index / TASKS_PER_CATEGORY + 1;
    const category = Number.isInteger(ordinal)
      ? `${toChineseNumeral(ordinal)}、${draws.pick(names)}（合成数据）`
      : '';
    const [, , , , departments, deadline] = draws.pick(rows);
    const content = promiseFor(clause, draws, titles);
    return [category, index + 1, content, draws.pick(people), departments, deadline].join('\t');
  });
  const categories = Math.ceil(size / TASKS_PER_CATEGORY);
  const head = [
    '附件（合成数据，全部虚构）',
    '',
    `${year}年演示市民生实事任务分解表`,
    '',
    `（共${categories}件，${size}项）`,
    '',
    HEADER,
  ];
  return { id: `hecheng-${year}`, year, size, categories, source: [...head, ...lines, ''].join('\n') };
}

const editionYaml = ({ id, year, size, categories }: Table): string => `id: ${id}
city: 演示市
year: ${year}
title: ${year}年演示市民生实事任务分解表
declared:
  categories: ${categories}
  tasks: ${size}
  tasksPerCategory: ${JSON.stringify(
    Array.from({ length: categories }, (_, at) =>
      Math.min(TASKS_PER_CATEGORY, size - at * TASKS_PER_CATEGORY),
    ),
  )}
asOf: ${year + 1}-03-31
fictional: true
source:
  url: null
`;

const updateFile = (task: string, year: number): string => `---
task: ${task}
date: ${year}-09-30
status: in-progress
percent: 60
by: 市演示局（合成数据）
source:
  title: 合成数据的通报
  url: https://www.example.com/synthetic
---

已完成六成（合成数据）。
`;

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * Writes `content/` of the made-up city with so many tasks in tables of several years, for measuring alone: read from
 * made-up tables by the converter itself. Always the same for the same size.
 * @param folder its `content/` is made here, from nothing, and the seeds beside it
 */
export async function makeSyntheticContent(folder: string, size: number): Promise<string> {
  const content = join(folder, 'content');
  const seeds = join(folder, 'seeds');
  rmSync(folder, { recursive: true, force: true });
  await makeDemoContent(content);
  rmSync(join(content, 'updates'), { recursive: true });
  const draws = chances(size);
  const years = Math.ceil(size / TASKS_PER_YEAR);
  const terms = Array.from({ length: Math.ceil(years / YEARS_PER_TERM) }, () =>
    Array.from({ length: LEADERS_PER_TERM }, () => draws.pick(SURNAMES) + draws.pick(GIVEN_NAMES)),
  );
  for (let index = 0; index < years; index += 1) {
    const people = terms[Math.floor(index / YEARS_PER_TERM)] ?? [];
    const own = Math.min(TASKS_PER_YEAR, size - index * TASKS_PER_YEAR);
    const table = tableOf(FIRST_YEAR + index, own, people, draws);
    write(join(seeds, table.id, 'source.txt'), table.source);
    write(join(seeds, table.id, 'edition.yaml'), editionYaml(table));
    for (let number = 1; number <= own; number += REPORTED) {
      const task = String(number).padStart(2, '0');
      const path = join(content, 'updates', table.id, `${task}-${table.year}-09-30.md`);
      write(path, updateFile(`${table.id}-${task}`, table.year));
    }
  }
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/convert.ts', '--seeds', seeds, '--content', content],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return content;
}
