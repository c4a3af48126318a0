import type { Field } from './search-task.ts';

/** All parts (folded) stand in a task: 接种 and 疫苗 for 打疫苗. */
export interface TextReading {
  kind: 'text';
  parts: readonly string[];
  /** Where; missing for anywhere. */
  fields?: readonly Field[];
  /** A department has it only by the end of its name, as it is called: 教育局, not 教育. */
  named?: true;
  /** What may not be cut out of something longer: a number (5座 of 205座), or a short word (急救 of 应急救援). */
  whole?: 'numbers' | 'words';
  /** What stands for what was typed, as the reader is told: 接种＋疫苗 for 打疫苗; null where it stands so itself. */
  said: string | null;
}

/** One way in which a term can hold of a task. */
export type Reading =
  | TextReading
  /** It is the task of this number; a missing year is any. */
  | { kind: 'number'; year: number | null; number: number; said: string | null }
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
export type QueryPlan = readonly Term[];
