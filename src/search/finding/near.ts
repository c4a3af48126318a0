import { sorted } from '../understanding/lists.ts';
import { foldText } from '../understanding/fold.ts';
import { inOrder, type Found } from './find.ts';
import { matchTerm } from './match.ts';
import type { QueryPlan, Term } from '../understanding/query-plan.ts';
import type { IndexedTask } from '../understanding/search-task.ts';
import { isKnown } from '../understanding/pieces.ts';
import { readingsOf, type Understanding } from '../understanding/readings.ts';

/** From this length on, a phrase with one character wrong or missing can be told from another phrase. */
const SHORTEST = 4;
/** A person's name is told from another by less. */
const SHORTEST_NAME = 3;
const MOST_SUGGESTIONS = 3;
const MOST_NEAR = 3;

/** Whether one text becomes the other by putting in, taking out or changing one character. */
export function isOneOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  return short.slice(short.length === long.length ? start + 1 : start) === long.slice(start + 1);
}

const WORDLIKE = /^[\p{L}\p{N}]+$/u;

/** Whole words of the texts that are one character off what was typed, by how often they stand there. */
function stretchesNear(typed: string, tasks: readonly IndexedTask[]): string[] {
  const half = Math.floor(typed.length / 2);
  const [head, tail] = [typed.slice(0, half), typed.slice(-half)];
  const scores = new Map<string, number>();
  for (const { folded, bounds } of tasks.flatMap(({ texts }) => texts)) {
    const { text } = folded;
    const offer = (start: number, end: number): void => {
      const stretch = text.slice(start, end);
      if (start < 0 || end > text.length || !WORDLIKE.test(stretch) || !isOneOff(typed, stretch)) return;
      if (bounds && !(bounds.has(start) && bounds.has(end))) return;
      scores.set(stretch, (scores.get(stretch) ?? 0) + 1);
    };
    // One of the two halves is as it should be.
    for (const extra of [-1, 0, 1]) {
      const length = typed.length + extra;
      for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) offer(at, at + length);
      for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1))
        offer(at + half - length, at + half);
    }
  }
  return sorted(scores, ([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([stretch]) => stretch);
}

/** The two halves of a phrase: whatever is one character off has one of them. None where it is too short to be told. */
export function halvesOf({ typed }: Term, { language }: Pick<Understanding, 'language'>): string[] {
  const text = foldText(typed, language.simplified);
  const half = Math.floor(text.length / 2);
  return text.length < SHORTEST ? [] : [text.slice(0, half), text.slice(-half)];
}

const digitsOf = (text: string): string =>
  (text.match(/[\d〇零一二三四五六七八九十百千万亿两]/gu) ?? []).join('');

/** A number with hardly more than its unit: with another one it is another quantity. */
const QUANTITY = /^\D?\d[\d.,]*\D{0,2}$/u;

/** 您是不是要找: phrases that are one character off a term that nothing has, the likeliest first. Never looked for unasked. */
export function suggestionsFor(
  { typed }: Term,
  tasks: readonly IndexedTask[],
  { language }: Pick<Understanding, 'language'>,
): string[] {
  const folded = foldText(typed, language.simplified);
  if (!/\p{Script=Han}/u.test(folded) || QUANTITY.test(folded)) return [];
  // A number that is one digit off is another number.
  const mayMean = (word: string): boolean => digitsOf(word) === digitsOf(folded);
  const oneOff = (words: Iterable<string>): string[] => [...words].filter((word) => isOneOff(folded, word));
  const names = folded.length < SHORTEST_NAME ? [] : oneOff(language.names);
  if (folded.length < SHORTEST) return names;
  const said = oneOff([...language.offices.keys(), ...language.everyday.keys()]);
  return [...new Set([...names, ...said, ...stretchesNear(folded, tasks)])]
    .filter(mayMean)
    .slice(0, MOST_SUGGESTIONS);
}

/** A task that has a part of what was asked for. */
export interface Near extends Pick<Found, 'task' | 'indexed' | 'matches'> {
  /** The parts, as they were typed. */
  parts: readonly string[];
}

/** The longest known pieces inside what was typed; letters and numbers are only known as a whole. */
function knownParts(typed: string, understanding: Understanding): string[] {
  const text = foldText(typed, understanding.language.simplified);
  if (!/^\p{Script=Han}+$/u.test(text)) return [text];
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += 1)
    for (let end = text.length; end > start + 1; end -= 1) {
      const part = text.slice(start, end);
      if (parts.some((known) => known.includes(part)) || !isKnown(part, understanding)) continue;
      parts.push(part);
      break;
    }
  return parts;
}

/** All known parts of what was asked for, as terms. */
export const knownTerms = (plan: QueryPlan, understanding: Understanding): Term[] =>
  plan
    .filter(({ without }) => !without)
    .flatMap(({ typed }) => knownParts(typed, understanding))
    .map((typed): Term => ({
      typed,
      readings: readingsOf(typed, understanding),
      without: false,
      pieces: [],
    }));

/** The tasks that have most of some parts. */
export function tasksWithMost(parts: readonly Term[], tasks: readonly IndexedTask[]): Near[] {
  const sizeOf = ({ parts: own }: Near): number => own.reduce((sum, part) => sum + part.length, 0);
  const near = tasks
    .map((indexed): Near => {
      const matches = parts.flatMap((part) => matchTerm(indexed, part) ?? []);
      return { task: indexed.task, indexed, matches, parts: matches.map(({ term }) => term.typed) };
    })
    .filter(({ parts: own }) => own.length > 0);
  return sorted(near, (a, b) => sizeOf(b) - sizeOf(a) || inOrder(a.task, b.task)).slice(0, MOST_NEAR);
}

/** Where nothing has all that was asked for: the tasks that have most of it. They are no results. */
export const nearTasks = (
  plan: QueryPlan,
  tasks: readonly IndexedTask[],
  understanding: Understanding,
): Near[] => tasksWithMost(knownTerms(plan, understanding), tasks);
