import * as z from 'zod';
import { isoDateSchema } from './date.ts';

/** The statuses of a task, in the order in which the site lists them. */
export const STATUSES = ['no-update', 'in-progress', 'completed', 'not-completed', 'adjusted'] as const;

export type Status = (typeof STATUSES)[number];

/** One dated report on one task. The public record lists them. */
export const updateSchema = z.strictObject({
  date: isoDateSchema,
  status: z.enum(STATUSES).exclude(['no-update']),
});

export type Update = z.infer<typeof updateSchema>;

/**
 * Status of a task at the as-of date (ISO): what the newest update on or before that day says,
 * and `no-update` where there is none. Nothing is inferred from silence.
 */
export function statusAt(updates: readonly Update[], asOf: string): Status {
  const published = updates.filter(({ date }) => date <= asOf).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return published.at(-1)?.status ?? 'no-update';
}
