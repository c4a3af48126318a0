import type { Field } from './task.ts';

/** One way in which a term can hold of a task. */
export type Reading =
  /** All parts (folded) stand in it; `fields` limits where. */
  | { kind: 'text'; parts: readonly string[]; fields?: readonly Field[]; said: string | null }
  /** It is the task of this number. */
  | { kind: 'number'; number: number; said: string | null }
  /** Its deadline lies between these days; a missing year is any. */
  | { kind: 'deadline'; year: number | null; month: number; from: number; to: number; said: string | null }
  /** It is of this year, or of this city: true of all its tasks. */
  | { kind: 'year'; year: number; said: string | null };

/** What the reader asks for at once: any of its readings. */
export interface Term {
  /** As it was typed, without its quotation marks and minus sign. */
  typed: string;
  /** `said` of a reading tells what stands for what was typed; null where it stands so itself. */
  readings: readonly Reading[];
  /** The task must not have it. */
  without: boolean;
  /** What to look for where nothing has the term: its pieces, all of which must hold; empty where it has none. */
  pieces: readonly Term[];
}

/** What a query means: all terms must hold. */
export type Plan = readonly Term[];
