import * as z from 'zod';
import { isoDate, isoDateSchema } from './date.ts';
import { fold } from './chinese-text.ts';

/** 完成时限: the words of the table and what they mean. */
export const deadlineSchema = z.strictObject({
  /** The words of the table, typography normalised (`12月10日`). */
  text: z.string().min(1),
  /** First day of an interval; null where the words name a single day. */
  start: isoDateSchema.nullable(),
  /** The last day on which the promise is kept in time. */
  end: isoDateSchema,
});

export type Deadline = z.infer<typeof deadlineSchema>;

const DAY_OF_YEAR = /^(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日前?$/u;

/**
 * How many years after its edition a deadline may lie. Promises of one year run on for a plan of five years, at most for two
 * of them; what is later is a digit misread: 2202, 2922.
 */
export const MOST_YEARS = 10;

/**
 * Reads `12 月 10 日` or `2022年12月10日前`, in any spacing and width.
 * Without a year, the edition's is meant. Returns null when the text names no existing day;
 * an earlier year than the edition's is none either, nor is one more than `MOST_YEARS` after it.
 */
export function parseDeadline(text: string, editionYear: number): Deadline | null {
  const words = fold(text);
  const groups = DAY_OF_YEAR.exec(words)?.groups;
  if (!groups) return null;
  const year = Number(groups['year'] ?? editionYear);
  const end = isoDate(year, Number(groups['month']), Number(groups['day']));
  if (end === null || year < editionYear || year > editionYear + MOST_YEARS) return null;
  return { text: words, start: null, end };
}

/** Whether the deadline lies before the as-of date (ISO). The day itself is still in time. */
export function deadlineHasPassed(deadline: Deadline, asOf: string): boolean {
  return deadline.end < asOf;
}
