import type { Problem } from '../../src/domain/problem.ts';
import { convert } from '../../src/seed/convert.ts';
import type { SeedFiles } from '../../src/seed/read-edition.ts';
import { cities, lineOf, type City, type Row } from './cities.ts';
import { differences, factsOf, published } from './facts.ts';
import { PLACES, randomOf, shareOf } from './random.ts';
import { inGroups, settle, type Attempt, type Outcome } from './settle.ts';
import { shown } from './text.ts';
import type { Broken, Way } from './ways.ts';

/** A way at one place of a table. */
export interface Trial {
  way: Way;
  city: City;
  row: Row;
  broken: Broken;
  secret?: string | undefined;
}

/** The trials of a way: at so many places of a table, or at as many as there are. */
export function trialsOf(way: Way, city: City, places: number): Trial[] {
  const random = randomOf(`${city.name} ${way.kind} ${way.name}`);
  const tasks = new Map(city.right.tasks.map((task) => [task.number, task]));
  const trials: Trial[] = [];
  // A table with few rows of the sort is gone through again: a way chooses anew.
  for (const row of [...random.shuffled(city.rows), ...random.shuffled(city.rows)]) {
    const task = tasks.get(row.number);
    const broken = task ? way.breaks({ city, row, task }, random) : null;
    if (broken) trials.push({ way, city, row, broken, secret: broken.secret });
    if (trials.length === places) break;
  }
  return trials;
}

/**
 * The trials of all ways in one table. Each way is tried in one of the tables: by turns, or in the only one that has a
 * place for it. A kind of few ways is tried at ten places.
 */
export function trialsIn(ways: readonly Way[], city: City): Trial[] {
  const each = Math.max(PLACES, Math.ceil((2 * FEWEST) / ways.length));
  return ways.flatMap((way, index) => {
    const homes = [...shareOf(cities, cities.length, index), ...cities];
    const home = homes.find((other) => trialsOf(way, other, 1).length > 0);
    return PLACES > 1 || home === city ? trialsOf(way, city, each) : [];
  });
}

/** At so many places each kind is tried in each table, on whatever road. */
export const FEWEST = 10;

/** A sample of the trials of all ways in one table, for roads on which the same is read in the same way. */
export function sampleIn(ways: readonly Way[], city: City, turn: number): Trial[] {
  const share = Math.max(1, Math.min(6, Math.floor(ways.length / (2 * FEWEST))));
  return shareOf(ways, share, turn).flatMap((way) => trialsOf(way, city, 1));
}

/** In which file the cells are damaged: the table itself, what corrects it, or the table that came after it. */
export type Road = 'source' | 'corrections' | 'revision';

const REVISED = '2022-06-01';
const REVISION = 'source:\n  title: 关于调整的通知\n  url: https://www.yunting.gov.cn/2022/0601.html\n';
/** Lines of a correction, and which of them says what it is changed to. */
const ENTRY = { length: 5, to: 4 };

function correctionOf({ way, row, broken, city }: Trial): string {
  const task = city.right.tasks.find(({ number }) => number === row.number);
  const texts: Partial<Record<Way['column'], string>> = task
    ? {
        content: task.content,
        leader: task.leader.name,
        departments: task.departments.map(({ name }) => name).join('、'),
        deadline: task.deadline.text,
      }
    : {};
  return [
    `- task: ${row.number}`,
    `  field: ${way.column}`,
    `  from: ${JSON.stringify(texts[way.column])}`,
    `  to: ${JSON.stringify(broken.text)}`,
    '  reason: 与原件核对。',
    '',
  ].join('\n');
}

/** The edition’s files with these places damaged. */
function damaged(trials: readonly Trial[], { files, lines, rows }: City, road: Road): SeedFiles {
  if (road === 'corrections') return { ...files, corrections: trials.map(correctionOf).join('') };
  const texts = new Map(
    trials.map(({ way, row, broken }) => [row.line, lineOf(row, { [way.column]: broken.text })]),
  );
  // A corrected table has to correct something: a day of a row that is not damaged.
  const other = rows.find(({ line }) => !texts.has(line));
  if (road === 'revision' && other) texts.set(other.line, lineOf(other, { deadline: '9月9日' }));
  const source = Buffer.from(lines.map((line, index) => texts.get(index + 1) ?? line).join('\n'));
  if (road === 'source') return { ...files, source };
  const folder = `${files.folder}/revisions/${REVISED}`;
  const revision = { date: REVISED, folder, source, revision: REVISION, corrections: '', titles: '' };
  return { ...files, revisions: [revision] };
}

/** Whether a problem is told of this place. */
function tellsOf({ file, line, text, hint }: Problem, { row }: Trial, at: number, road: Road): boolean {
  if (road === 'corrections' && file.endsWith('/corrections.yaml') && line !== undefined)
    return Math.ceil(line / ENTRY.length) === at + 1;
  if (line === row.line && file.endsWith('/source.txt')) return true;
  return [`第 ${row.number} 项`, `第 ${row.line} 行`].some((words) => `${text}${hint}`.includes(words));
}

/** What is published of a row, and should not be. */
function wrongOf({ broken, row, city, way }: Trial, edition: City['right']): string[] {
  const [task, now] = [city.right, edition].map(({ tasks }) =>
    tasks.find(({ number }) => number === row.number),
  );
  if (!task || !now) return ['no such task'];
  const before = factsOf(task);
  const contents = way.column === 'content' ? [broken.text, broken.right ?? task.content] : before.contents;
  return differences(now, { ...before, contents, ...broken.facts }, task);
}

/**
 * Converts tables in which many cells are damaged, each as if it were alone.
 * @param most how many at once
 * @param content `content/` as it is before
 */
export async function outcomes(
  trials: readonly Trial[],
  city: City,
  {
    road = 'source',
    most = 40,
    content = city.content,
  }: { road?: Road; most?: number; content?: City['content'] } = {},
): Promise<Outcome<Trial>[]> {
  const attempt = (left: readonly Trial[]): Attempt<Trial> => {
    const conversion = convert([damaged(left, city, road)], content, 'content');
    if (conversion.files === null) return { problems: conversion.problems, wrongOf: () => [] };
    const { edition, problems } = published(conversion.files);
    return { problems, wrongOf: (trial) => (edition ? wrongOf(trial, edition) : []) };
  };
  const groups = inGroups(trials, ({ row }) => row.line, most);
  const settled = groups.map((group) =>
    settle(group, attempt, (problem, trial, left) => tellsOf(problem, trial, left.indexOf(trial), road)),
  );
  return (await Promise.all(settled)).flat();
}

/** What was damaged, and what stands around it. */
function excerpt({ text, right }: Broken): string {
  let start = 0;
  if (right !== undefined) while (start < text.length && text[start] === right[start]) start += 1;
  return shown(text.length < 60 ? text : text.slice(Math.max(0, start - 10), start + 24));
}

/** What went wrong, as one can read it and try it again. */
export const report = ({ trial: { way, city, row, broken }, wrong }: Outcome<Trial>): string =>
  `${city.name} ${row.number}, ${way.name}: ${excerpt(broken)} → ${wrong.map(shown).join('; ')}`;
