import { isWholeNumber, occurrences } from '../understanding/fold.ts';
import { EQUIVALENT, FIRST, isDue, LAST, SHORT_WORD } from '../finding/match.ts';
import type { Reading, Term, TextReading } from '../understanding/query-plan.ts';
import type { Rows } from './rows.ts';
import { FIELDS, type Field } from '../understanding/search-task.ts';
import type { TaskIndex } from './task-index.ts';

/** Tasks that may have what was asked for, by row, each with the rank that it would have. */
export interface Candidates {
  ranks: ReadonlyMap<number, number>;
  /** Whether every one of them has it: the index can tell, and they need not be read to be counted. */
  isSure: boolean;
}

/** Where candidates are looked for. */
interface Sources {
  rows: Rows;
  index: Pick<TaskIndex, 'find'>;
  fold: (text: string) => string;
}

/** The best rank of each row that any of them has. */
function anyOf(all: readonly Candidates[]): Candidates {
  const ranks = new Map<number, number>();
  for (const { ranks: own } of all)
    for (const [row, rank] of own) ranks.set(row, Math.min(rank, ranks.get(row) ?? Infinity));
  // A row of one that is sure is sure. What another has too need not be read for its sake.
  const sure = all.filter(({ isSure }) => isSure);
  return { ranks, isSure: [...ranks.keys()].every((row) => sure.some((each) => each.ranks.has(row))) };
}

/** The rows that all of them have. */
export function allOf(all: readonly Candidates[], join: (rank: number, other: number) => number): Candidates {
  const [first, ...others] = all;
  const ranks = new Map(first?.ranks);
  for (const { ranks: own } of others)
    for (const [row, rank] of ranks) {
      const other = own.get(row);
      if (other === undefined) ranks.delete(row);
      else ranks.set(row, join(rank, other));
    }
  return { ranks, isSure: all.every(({ isSure }) => isSure) };
}

const ranked = (rows: readonly number[], rank: number): Candidates => ({
  ranks: new Map(rows.map((row) => [row, rank])),
  isSure: true,
});

/** The tasks that have a part in a department, category, leader or deadline: these are known of every row, without reading its task. */
function named(
  part: string,
  { fields = FIELDS, named: isNamed }: TextReading,
  { rows, fold }: Sources,
): Candidates[] {
  const place = (field: Field): number => FIELDS.indexOf(field);
  const has = (value: string): boolean => fold(value).includes(part);
  const ofField = (field: Field): Candidates[] => {
    switch (field) {
      case 'department':
        return [
          ...(isNamed ? [] : [ranked(rows.where(field, has), place('category'))]),
          ranked(
            rows.where(field, (value) => fold(value).endsWith(part)),
            place(field),
          ),
        ];
      case 'due':
        return [
          ranked(
            rows.where(field, (value) => {
              const text = fold(value);
              return occurrences(text, part).some((span) => isWholeNumber(text, span));
            }),
            place(field),
          ),
        ];
      case 'category':
      case 'leader':
        return [ranked(rows.where(field, has), place(field))];
      case 'title':
      case 'content':
        return [];
    }
  };
  return fields.flatMap(ofField);
}

async function ofPart(part: string, reading: TextReading, sources: Sources): Promise<Candidates> {
  const { inTitle, isSure } = await sources.index.find(part);
  const place = (isTitle: boolean): number => FIELDS.indexOf(isTitle ? 'title' : 'content');
  const texts = new Map([...inTitle].map(([row, isTitle]) => [row, place(isTitle)]));
  return anyOf([{ ranks: texts, isSure }, ...named(part, reading, sources)]);
}

async function ofReading(reading: Reading, sources: Sources): Promise<Candidates> {
  const { rows } = sources;
  switch (reading.kind) {
    case 'number':
      return ranked(
        rows
          .where('number', (value) => value === String(reading.number))
          .filter((row) => reading.year === null || rows.values(row, 'year').includes(String(reading.year))),
        FIRST,
      );
    case 'year':
      return ranked(
        rows.where('year', (value) => value === String(reading.year)),
        LAST,
      );
    case 'deadline':
      return ranked(
        rows.where('deadline', (value) => isDue(value, reading)),
        FIELDS.indexOf('due'),
      );
    case 'text': {
      const { parts, whole, said } = reading;
      const found = await Promise.all(parts.map((part) => ofPart(part, reading, sources)));
      const { ranks, isSure: isThere } = allOf(found, Math.max);
      const mayBeCut = {
        numbers: parts.some((part) => /^\d|\d$/u.test(part)),
        words: parts.some((part) => part.length <= SHORT_WORD),
      };
      const isSure = isThere && !(whole && mayBeCut[whole]);
      const shift = said === null ? 0 : EQUIVALENT;
      return { ranks: new Map([...ranks].map(([row, rank]) => [row, rank + shift])), isSure };
    }
  }
}

/** The tasks that a term may hold of. */
export const candidatesFor = async ({ readings }: Term, sources: Sources): Promise<Candidates> =>
  anyOf(await Promise.all(readings.map((reading) => ofReading(reading, sources))));
