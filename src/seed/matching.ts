import type { Problem } from '../domain/problem.ts';
import { characters, fold } from '../domain/chinese-text.ts';
import { isMadeOfWordsOf } from './made-of-words.ts';

/** A row of a corrected table. */
interface Worded {
  number: number;
  content: string;
}

/** A task as it was before. */
interface Known extends Worded {
  title: string;
  /** The table before has it no more. */
  dropped: boolean;
}

/** A row, and the number of the task that it words anew; null where it promises something new. */
export type Matches = Map<number, number | null>;

/** From this share of common character pairs on, two wordings can be of one promise. */
const ALIKE = 0.5;
/** By so much the likeness must exceed that to any other, or it is for people to tell. */
const CLEAR = 0.2;

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const chars = characters(fold(text));
  for (const [index, char] of chars.entries()) {
    const pair = char + (chars[index + 1] ?? '');
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

const size = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

/** Sørensen–Dice coefficient of two texts' character pairs. */
function alikeness(first: Map<string, number>, second: Map<string, number>): number {
  let common = 0;
  for (const [pair, n] of first) common += Math.min(n, second.get(pair) ?? 0);
  return (2 * common) / (size(first) + size(second));
}

/** Sørensen–Dice coefficient of the character pairs of two texts: 0 nothing in common, 1 the same pairs. */
export const likeness = (a: string, b: string): number => alikeness(pairs(a), pairs(b));

/** Matches by number that the clerk wrote, and what is wrong with them. */
function writtenMatches(
  rows: readonly Worded[],
  tasks: readonly Worded[],
  written: Readonly<Record<string, number | 'new'>>,
  report: (key: string, text: string, hint: string) => void,
): Matches {
  const matches: Matches = new Map();
  for (const [key, value] of Object.entries(written)) {
    const row = Number(key);
    const twin = [...matches].find(([, number]) => number === value);
    if (rows.every(({ number }) => number !== row))
      report(key, `新表里没有序号 ${row}。`, '请改正 numbers 里冒号前的序号。');
    else if (value !== 'new' && tasks.every(({ number }) => number !== value))
      report(key, `原来没有第 ${value} 项。`, '请改正 numbers 里冒号后的序号；是新增的写 new。');
    else if (twin)
      report(key, `新表的第 ${twin[0]} 项和第 ${row} 项都写成了原来的第 ${value} 项。`, '请改正其中一个。');
    else matches.set(row, value === 'new' ? null : value);
  }
  return matches;
}

/** Rows that say just what one task alone said before. */
function sameWords(rows: readonly Worded[], tasks: readonly Worded[], matches: Matches): void {
  const words = Map.groupBy(tasks, ({ content }) => fold(content));
  for (const { number, content } of rows) {
    const alike = words.get(fold(content)) ?? [];
    const twins = rows.filter((other) => fold(other.content) === fold(content));
    if (alike.length === 1 && twins.length === 1 && alike[0]) matches.set(number, alike[0].number);
  }
}

/**
 * Rows that are clearly nearer to one task than to all others, and it to them, and that still say what the task is called:
 * what goes by another name may be another promise, and is for people to tell.
 */
function nearWords(rows: readonly Worded[], tasks: readonly Known[], matches: Matches): void {
  const names = (row: number, task: number): boolean =>
    isMadeOfWordsOf(
      tasks.find(({ number }) => number === task)?.title ?? '',
      rows.find(({ number }) => number === row)?.content ?? '',
    );
  const known = tasks.map(({ number, content }) => ({ number, pairs: pairs(content) }));
  const likenesses = rows.flatMap(({ number: row, content }) => {
    const own = pairs(content);
    return known.map((task) => ({ row, task: task.number, value: alikeness(own, task.pairs) }));
  });
  const ofRow = Map.groupBy(likenesses, ({ row }) => row);
  const ofTask = Map.groupBy(likenesses, ({ task }) => task);
  for (const { row, task, value } of likenesses) {
    if (value < ALIKE || !names(row, task)) continue;
    const isBehind = (other: { value: number }): boolean => other.value <= value - CLEAR;
    const isClear =
      ofRow.get(row)?.every((other) => other.task === task || isBehind(other)) === true &&
      ofTask.get(task)?.every((other) => other.row === row || isBehind(other)) === true;
    if (isClear) matches.set(row, task);
  }
}

/**
 * Which promise each row of a corrected table is: what the clerk wrote, else the one with the same words, else the one
 * that it is clearly likest to. A row that stays over while a promise does is for the clerk to tell: it may be a promise
 * worded all anew, or a new one.
 * @param rows of the corrected table
 * @param tasks all that the edition has had
 * @param lineOf line of an entry of `numbers` in `revision.yaml`; of a row, for `source`
 */
export function matchTasks(
  rows: readonly Worded[],
  tasks: readonly Known[],
  {
    written,
    file,
    lineOf,
  }: {
    written: Readonly<Record<string, number | 'new'>>;
    file: string;
    lineOf: (key?: string) => number | undefined;
  },
): { matches: Matches; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (key: string | undefined, text: string, hint: string): void => {
    const line = lineOf(key);
    problems.push({ file, ...(line === undefined ? {} : { line }), rule: 'revision-numbers', text, hint });
  };
  const matches = writtenMatches(rows, tasks, written, report);
  const openRows = (): Worded[] => rows.filter(({ number }) => !matches.has(number));
  const openTasks = () => {
    const taken = new Set(matches.values());
    return tasks.filter(({ number }) => !taken.has(number));
  };
  sameWords(openRows(), openTasks(), matches);
  // A task that is gone comes back only by its own words.
  const listed = (): Known[] => openTasks().filter(({ dropped }) => !dropped);
  nearWords(openRows(), listed(), matches);
  const left = listed();
  for (const { number } of openRows()) {
    if (left.length === 0) matches.set(number, null);
    else
      report(
        undefined,
        `看不出新表的第 ${number} 项是新增的，还是由${left.map((task) => `原第 ${task.number} 项“${task.title}”`).join('或')}改写的。`,
        `请在 numbers 里写明：“${number}: new”是新增，“${number}: ${left[0]?.number ?? ''}”是由第 ${left[0]?.number ?? ''} 项改写。`,
      );
  }
  return { matches, problems };
}
