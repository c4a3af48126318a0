import type { TaskRecord } from '../../src/domain/record.ts';
import type { Facts } from './facts.ts';
import type { City, Column, Row } from './cities.ts';
import type { Random } from './random.ts';

/** A cell that may be damaged, and what is published of its row while it is right. */
export interface Cell {
  city: City;
  row: Row;
  task: TaskRecord;
}

/** A cell that has been damaged. */
export interface Broken {
  /** What it says now. */
  text: string;
  /** What it should say, where it was changed for the purpose and not only damaged. */
  right?: string;
  /** What is to be published of it, if anything; all else as before. */
  facts?: Partial<Facts>;
  /** Digits that no message may have. */
  secret?: string;
}

/** One way in which a cell is damaged. */
export interface Way {
  kind: string;
  name: string;
  column: Column;
  /** The cell damaged; null where it has nothing that could be so damaged. */
  breaks: (cell: Cell, random: Random) => Broken | null;
}

/** A few characters of a text replaced by others. */
export const replaced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** One of the places at which a text has one of these characters, and what may stand there in its place. */
export function lookAlike(
  text: string,
  alike: Readonly<Record<string, string>>,
  random: Random,
): string | null {
  const places = Array.from(text).flatMap((char, at) =>
    alike[char] === undefined || char.length > 1 ? [] : [at],
  );
  if (places.length === 0) return null;
  const at = random.pick(places);
  return replaced(text, at, at + 1, random.pick(Array.from(alike[text.charAt(at)] ?? '')));
}
