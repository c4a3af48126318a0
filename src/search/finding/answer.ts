import type { Found } from './find.ts';
import type { Counts } from './narrow.ts';
import type { Near } from './near.ts';
import type { QueryPlan, Term } from '../understanding/query-plan.ts';
import type { Query } from '../understanding/query.ts';
import { withoutGaps } from '../understanding/understand.ts';

/** A query that the reader may have meant. */
export interface Suggestion {
  /** The phrase that stands in the tasks. */
  phrase: string;
  /** The whole query with it. */
  text: string;
}

/** An answer to a query. */
export interface Answer {
  /** The first of them, in order; at least as many as were asked for, where there are so many. */
  found: readonly Found[];
  /** How many there are in all; where `isLeast`, at least. */
  total: number;
  isLeast: boolean;
  counts: Counts;
  /** What was typed as one and stands only in pieces: as typed, and the pieces. */
  apart: readonly { typed: string; pieces: readonly string[] }[];
  /** What was to be left out, and what else is left out because it stands for that. */
  leftOut: readonly { typed: string; officials: readonly string[] }[];
  /** What stands in no task, as typed: neither so nor by what stands for it. */
  missing: readonly string[];
  /** Only where nothing was found. */
  suggestions: readonly Suggestion[];
  near: readonly Near[];
}

export interface Engine {
  /** @param least how many are to be found, if there are so many; small sites have all of them at once */
  ask: (query: Query, least?: number) => Promise<Answer>;
}

/** What is told of terms that stand only in pieces. */
export const toldApart = (apart: readonly Term[]): Answer['apart'] =>
  apart.map(({ typed, pieces }) => ({ typed, pieces: pieces.map((piece) => piece.typed) }));

/** What is told of terms that no task has. */
export const toldMissing = (missing: readonly Term[]): Answer['missing'] => missing.map(({ typed }) => typed);

/** A query with another phrase for one of its terms. */
export function suggestionFor({ text }: Query, { typed }: Term, phrase: string): Suggestion {
  const asRead = withoutGaps(text);
  return { phrase, text: asRead.includes(typed) ? asRead.replace(typed, () => phrase) : phrase };
}

/** What an equivalent of an unwanted term leaves out beside itself. */
export const toldLeftOut = (plan: QueryPlan): Answer['leftOut'] =>
  plan.flatMap(({ typed, readings, without }) => {
    const said = [...new Set(readings.flatMap((reading) => reading.said ?? []))];
    // Who hears of 市卫生健康局 need not hear of 卫生健康局.
    const officials = said.filter((name) => !said.some((other) => other !== name && other.includes(name)));
    return without && officials.length > 0 ? [{ typed, officials }] : [];
  });
