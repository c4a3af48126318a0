import { isWholeNumber, occurrences, written, type Span } from './fold.ts';
import type { Reading, Term } from './plan.ts';
import { FIELDS, type Field, type FieldText, type IndexedTask } from './task.ts';

/** A stretch of one of a task's texts that a term stands in. */
export interface Mark extends Span {
  field: Field;
  /** The text's place among those of the task. */
  text: number;
}

/** How a term holds of a task. */
export interface TermMatch {
  term: Term;
  /** What stands for the term; null where it stands so itself. */
  said: string | null;
  marks: Mark[];
  /** The smaller, the better: the field, then whether it stands so itself, then whether its numbers are whole. */
  rank: number;
}

const LITERAL = 0;
const EQUIVALENT = 1;

/** A department is named by all of its name; less of it is a word among others. */
function rankOf({ field, folded }: FieldText, part: string, spans: readonly Span[], isSaid: boolean): number {
  const isNamed = field !== 'department' || folded.text.endsWith(part);
  const place = isNamed ? FIELDS.indexOf(field) : FIELDS.indexOf('category');
  const isWhole = spans.some((span) => isWholeNumber(folded.text, span));
  return (isWhole ? 0 : FIELDS.length) + place + (isSaid ? EQUIVALENT : LITERAL) / 2;
}

function matchPart(
  { texts }: IndexedTask,
  part: string,
  fields: readonly Field[] | undefined,
  isSaid: boolean,
): { marks: Mark[]; rank: number } | null {
  let rank = Infinity;
  const marks = texts.flatMap((each, text): Mark[] => {
    const { field, folded } = each;
    if (fields && !fields.includes(field)) return [];
    const found = occurrences(folded.text, part);
    // `2月` is no part of `12月10日`.
    const spans = field === 'due' ? found.filter((span) => isWholeNumber(folded.text, span)) : found;
    if (spans.length === 0) return [];
    rank = Math.min(rank, rankOf(each, part, spans, isSaid));
    return spans.map((span) => ({ field, text, ...written(folded, span) }));
  });
  return marks.length === 0 ? null : { marks, rank };
}

/** The task's own number, and what all tasks of a year share, count before and after all words. */
export const FIRST = -1;
export const LAST = FIELDS.length;

/** @param deadline ISO date */
export function isDue(deadline: string, reading: Extract<Reading, { kind: 'deadline' }>): boolean {
  const [year = 0, month = 0, day = 0] = deadline.split('-').map(Number);
  return (
    (reading.year === null || reading.year === year) &&
    reading.month === month &&
    day >= reading.from &&
    day <= reading.to
  );
}

function matchReading(indexed: IndexedTask, reading: Reading): Omit<TermMatch, 'term'> | null {
  const { task, texts } = indexed;
  const { said } = reading;
  switch (reading.kind) {
    case 'number':
      return task.number === reading.number ? { said, marks: [], rank: FIRST } : null;
    case 'year':
      return task.year === reading.year ? { said, marks: [], rank: LAST } : null;
    case 'deadline': {
      if (!isDue(task.deadline, reading)) return null;
      const text = texts.findIndex(({ field }) => field === 'due');
      const marks: Mark[] = [{ field: 'due', text, start: 0, end: task.due.length }];
      return { said, marks, rank: FIELDS.indexOf('due') };
    }
    case 'text': {
      const parts = reading.parts.map((part) => matchPart(indexed, part, reading.fields, said !== null));
      if (parts.length === 0 || parts.includes(null)) return null;
      const found = parts.filter((part) => part !== null);
      return {
        said,
        marks: found.flatMap(({ marks }) => marks),
        rank: Math.max(...found.map(({ rank }) => rank)),
      };
    }
  }
}

/** The best way in which a term holds of a task; null where it does not. */
export function matchTerm(indexed: IndexedTask, term: Term): TermMatch | null {
  let best: TermMatch | null = null;
  for (const reading of term.readings) {
    const match = matchReading(indexed, reading);
    if (match && (!best || match.rank < best.rank)) best = { term, ...match };
  }
  return best;
}
