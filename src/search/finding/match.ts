import { isWholeNumber, occurrences, written, type Span } from '../understanding/fold.ts';
import type { Reading, Term, TextReading } from '../understanding/query-plan.ts';
import { FIELDS, type Field, type FieldText, type IndexedTask } from '../understanding/search-task.ts';

/** A stretch of one of a task's texts that a term stands in. */
interface Mark extends Span {
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
  /** Whether its numbers are only digits of longer ones: `5座` in `205座`. */
  isCut: boolean;
  /** The smaller, the better: the field, then whether it stands so itself, then whether its numbers are whole. */
  rank: number;
}

/** Added to the rank of what only stands for a term: 接种 in a title for 打疫苗 counts after 打疫苗 in a title, but before it in a content. */
export const EQUIVALENT = 0.5;

/** 教育局 names 市教育局 and counts as the department; 教育 is but a word in its name, and counts like a category's. */
function rankOf({ field, folded }: FieldText, part: string, said: string | null): number {
  const isNamed = field !== 'department' || folded.text.endsWith(part);
  const place = isNamed ? FIELDS.indexOf(field) : FIELDS.indexOf('category');
  return place + (said === null ? 0 : EQUIVALENT);
}

/** Characters of a word that can be the end of one and the beginning of another: 急救 in 应急救援. */
export const SHORT_WORD = 2;

/** Whether a stretch is more than the end of one word and the beginning of the next. */
const isOfWords = ({ bounds }: FieldText, { start, end }: Span): boolean =>
  end - start > SHORT_WORD || bounds === null || bounds.has(start) || bounds.has(end);

function matchPart(
  { texts }: IndexedTask,
  part: string,
  { fields, named, whole, said }: TextReading,
): Pick<TermMatch, 'marks' | 'rank' | 'isCut'> | null {
  const places = texts.flatMap((each, text) => {
    const { field, folded } = each;
    if (fields && !fields.includes(field)) return [];
    if (named && field === 'department' && !folded.text.endsWith(part)) return [];
    return occurrences(folded.text, part).flatMap((span) => {
      if (whole === 'words' && !isOfWords(each, span)) return [];
      const isCut = !isWholeNumber(folded.text, span);
      // `2月` is no part of `12月10日`.
      if (isCut && (field === 'due' || whole === 'numbers')) return [];
      const mark: Mark = { field, text, ...written(folded, span) };
      return [{ mark, isCut, rank: rankOf(each, part, said) }];
    });
  });
  const isCut = places.every((place) => place.isCut);
  const shown = places.filter((place) => place.isCut === isCut);
  if (shown.length === 0) return null;
  const rank = Math.min(...shown.map((place) => place.rank)) + (isCut ? FIELDS.length : 0);
  return { marks: shown.map(({ mark }) => mark), rank, isCut };
}

/** Ranks before and after those of all fields: of a task's own number (第8项), and of what all tasks of a year share (2022年). */
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
      return task.number === reading.number && [null, task.year].includes(reading.year)
        ? { said, marks: [], rank: FIRST, isCut: false }
        : null;
    case 'year':
      return task.year === reading.year ? { said, marks: [], rank: LAST, isCut: false } : null;
    case 'deadline': {
      if (!isDue(task.deadline, reading)) return null;
      const text = texts.findIndex(({ field }) => field === 'due');
      const marks: Mark[] = [{ field: 'due', text, start: 0, end: task.due.length }];
      return { said, marks, rank: FIELDS.indexOf('due'), isCut: false };
    }
    case 'text': {
      const parts = reading.parts.map((part) => matchPart(indexed, part, reading));
      if (parts.length === 0 || parts.includes(null)) return null;
      const found = parts.filter((part) => part !== null);
      return {
        said,
        marks: found.flatMap(({ marks }) => marks),
        rank: Math.max(...found.map(({ rank }) => rank)),
        isCut: found.some(({ isCut }) => isCut),
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
