import * as z from 'zod';
import { isoDateSchema } from './date.ts';
import { linkSchema } from './link.ts';
import { wordsSchema as words } from './prose-links.ts';
import type { Quantity } from './quantity/quantity.ts';
import { sourceKindSchema } from './source-kind.ts';
import { STATUSES } from './status.ts';

/** What an update may say; that nothing is published is said by no update. */
export const reportedStatusSchema = z
  .enum(STATUSES, {
    error: '应是 in-progress（推进中）、completed（已完成）、not-completed（未完成）或 adjusted（已调整）',
  })
  .exclude(['no-update']);

/** 进展: one dated report on one task. Front matter of a file in `content/updates/<edition>/`; free text is its body. */
export const updateSchema = z.strictObject({
  /** Id of the task: `jiangmen-2022-07`. */
  task: words,
  /** The day on which it was said. */
  date: isoDateSchema,
  status: reportedStatusSchema,
  /** 完成率, in per cent. */
  percent: z.number().min(0, '不能是负数').optional(),
  /** The source's own words, where it says more than 100 %. */
  percentWords: words.optional(),
  /** What was reached of the task's targets. */
  values: z
    .array(
      z.strictObject({
        /** The target as the content writes it: `50座`. */
        target: words,
        /** Which of them, counted from 1, where the content writes it more than once. */
        place: z.int().min(1).optional(),
        /** In the unit of the target. */
        value: z.number().min(0, '不能是负数'),
      }),
    )
    .min(1)
    .optional(),
  /** Who says so. */
  by: words,
  source: z.strictObject({ title: words, url: linkSchema, archive: linkSchema.optional() }).optional(),
  /** Why a status goes back from 已完成, or a percentage falls. */
  reason: words.optional(),
});

export type Update = z.infer<typeof updateSchema>;

/** Where something was published, as the public record has it; null where unknown. */
export const sourceRecordSchema = z.strictObject({
  title: z.string(),
  url: z.string(),
  archive: z.string().nullable(),
  /** What kind of site it stands on. */
  kind: sourceKindSchema.nullable(),
});

/** An update as the public record has it; null where unknown. */
export const updateRecordSchema = z.strictObject({
  date: isoDateSchema,
  status: reportedStatusSchema,
  percent: z.number().min(0).nullable(),
  percentWords: z.string().min(1).nullable(),
  values: z.array(
    z.strictObject({
      /** Position in the list of the task's quantities; null where a corrected table has worded the target anew since. */
      quantity: z.int().min(0).nullable(),
      /** The target as the content wrote it on that day, and its unit. */
      target: z.string().min(1),
      /** Which of them, counted from 1, where the content wrote it more than once; else null. */
      place: z.int().min(1).nullable(),
      value: z.number().min(0),
      unit: z.string(),
    }),
  ),
  by: z.string().min(1),
  source: sourceRecordSchema.nullable(),
  reason: z.string().min(1).nullable(),
  /** The free text, as Markdown. */
  text: z.string(),
});

export type UpdateRecord = z.infer<typeof updateRecordSchema>;

/**
 * The target that a value is reported for, as a position in the list of the task's quantities; null where the content has
 * no such target, or several and no `place` tells which.
 */
export function targetIndex(
  quantities: readonly Quantity[],
  { target, place }: { target: string; place?: number | undefined },
): number | null {
  const alike = quantities.flatMap(({ text, role }, index) =>
    role === 'target' && text === target ? [index] : [],
  );
  if (place === undefined) return alike.length === 1 ? (alike[0] ?? null) : null;
  return alike[place - 1] ?? null;
}
