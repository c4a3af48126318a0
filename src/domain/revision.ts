import * as z from 'zod';
import { isoDateSchema } from './date.ts';
import { declaredSchema } from './edition.ts';
import { linkSchema } from './link.ts';
import { seedPersonalDataSchema } from './personal-data.ts';
import { listedNames } from './office-text.ts';
import { placeSchema } from './place.ts';
import { wordsSchema } from './prose-links.ts';
import { sourceKindSchema } from './source-kind.ts';

/** Where a corrected table was published. */
const publishedSchema = z.strictObject({
  title: wordsSchema,
  url: linkSchema,
});

/**
 * `seeds/<edition>/revisions/<date>/revision.yaml`: what the clerk declares of a corrected table. What is left out is as
 * in `edition.yaml`.
 */
export const revisionDeclarationSchema = z.strictObject({
  title: z.string().min(4).optional(),
  declared: declaredSchema.optional(),
  source: publishedSchema,
  /** 序号 in the corrected table → number of the task that it is, or `new`; for rows that cannot be told by their words. */
  numbers: z
    .record(
      z.string().regex(/^[1-9]\d{0,2}$/u, '应是新表里的序号'),
      z.union([z.int().min(1), z.literal('new')], { error: '应是原来的序号，或 new（新增）' }),
    )
    .optional(),
  /** What looks private in the table and may be published. */
  personalData: seedPersonalDataSchema.optional(),
});

/** Fields of a task that a corrected table can word anew, in the order of the table. */
export const REVISED_FIELDS = ['category', 'content', 'leader', 'departments', 'deadline'] as const;

export type RevisedField = (typeof REVISED_FIELDS)[number];

/** What a corrected table did to one task. */
export const taskRevisionSchema = z.strictObject({
  /** The day on which the corrected table was issued. */
  date: isoDateSchema,
  /** `added` and `dropped`: it stands in this table and not in the one before, or the other way round. */
  kind: z.enum(['added', 'dropped', 'changed']),
  /** As the tables write them, typography normalised. */
  changes: z.array(
    z.strictObject({ field: z.enum(REVISED_FIELDS), was: z.string().min(1), now: z.string().min(1) }),
  ),
});

export type TaskRevision = z.infer<typeof taskRevisionSchema>;

/** What a corrected table did to one task, with its source; as the public record has it. */
export const revisionRecordSchema = taskRevisionSchema.extend({
  source: publishedSchema.extend({ kind: sourceKindSchema.nullable() }),
});

export type RevisionRecord = z.infer<typeof revisionRecordSchema>;

/** A corrected table of an edition: front matter of `content/revisions/<edition>-<date>.md`; its body is the source. */
export const revisionSchema = z.strictObject({
  /** `jiangmen-2022-2022-06-01` */
  id: z.string(),
  edition: z.string(),
  date: isoDateSchema,
  /** The table's own title. */
  title: z.string(),
  /** `file` is inside the edition's folder; the hash is of its bytes. */
  source: publishedSchema.extend({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/u) }),
});

export type Revision = z.infer<typeof revisionSchema>;

/** Where a task stands: in the first table, or in the corrected table of a day. */
export const taskPlaceSchema = placeSchema.extend({
  revision: isoDateSchema.optional(),
  /** 序号 in that table, where it is not the task's own. */
  number: z.int().min(1).optional(),
});

export type TaskPlace = z.infer<typeof taskPlaceSchema>;

/** Whether a corrected table changed the promise itself: its words, its deadline, or that it stands there no more. */
export function changesPromise({ kind, changes }: TaskRevision): boolean {
  return kind === 'dropped' || changes.some(({ field }) => field === 'content' || field === 'deadline');
}

/**
 * A field of a task as it read at the end of a day (ISO).
 * @param now how it reads today
 * @param revisions oldest first
 */
export function wordingAt(
  field: RevisedField,
  now: string,
  revisions: readonly TaskRevision[],
  date: string,
): string {
  const later = revisions.filter((revision) => revision.date > date);
  return later.flatMap(({ changes }) => changes).find((change) => change.field === field)?.was ?? now;
}

/** Names that a field of a task has had and a corrected table took out, each with the day of that table, oldest first. Collectives have no page and are none. */
export function formerNames(
  field: 'leader' | 'departments',
  revisions: readonly TaskRevision[],
): { name: string; until: string; now: string }[] {
  return revisions.flatMap(({ date, changes }) =>
    changes
      .filter((change) => change.field === field)
      .flatMap(({ was, now }) =>
        listedNames(was)
          .filter((name) => !listedNames(now).includes(name))
          .map((name) => ({ name, until: date, now })),
      ),
  );
}

/** Whether the newest table leaves the task out. */
export const isDropped = (revisions: readonly TaskRevision[]): boolean =>
  revisions.at(-1)?.kind === 'dropped';
