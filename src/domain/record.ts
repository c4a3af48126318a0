import * as z from 'zod';
import { deadlineSchema } from './deadline.ts';
import { districtReferenceSchema } from './district.ts';
import { collectiveSchema, departmentRoleSchema, slugSchema } from './office.ts';
import { eventSchema } from './history.ts';
import { placeSchema } from './place.ts';
import { quantitySchema } from './quantity/quantity.ts';
import { sumSchema } from './quantity/sums.ts';
import { tableSchema } from './quantity/prose-tables.ts';
import { revisionRecordSchema, revisionSchema, taskPlaceSchema } from './revision.ts';
import { sourceKindSchema } from './source-kind.ts';
import { STATUSES } from './status.ts';
import { appliedCorrectionSchema } from './task.ts';
import { updateRecordSchema } from './update.ts';

/** One task of the public record. Fields may be added, never renamed; null where unknown. */
const taskRecordSchema = z.strictObject({
  id: z.string(),
  number: z.int().min(1),
  category: z.strictObject({ number: z.int().min(1), name: z.string() }),
  title: z.string(),
  content: z.string(),
  leader: z.strictObject({ name: z.string(), slug: slugSchema }),
  departments: z
    .array(z.strictObject({ name: z.string(), slug: slugSchema, role: departmentRoleSchema }))
    .min(1),
  /** Bodies that the table means and does not name (各县（市、区）政府), as it words them. */
  collectives: z.array(collectiveSchema),
  deadline: deadlineSchema,
  /** Those that the content names, in reading order; what holds for all is in `citywide`. */
  districts: z.array(districtReferenceSchema),
  /** Words of the content that mean all districts of the city, in reading order. */
  citywide: z.array(z.string().min(1)),
  /** Everyday subjects behind which it stands on the site, by a rule over words; at least one. */
  topics: z.array(z.strictObject({ name: z.string().min(1), slug: slugSchema })).min(1),
  /** In reading order; `content.slice(start, end) === text` for each. */
  quantities: z.array(quantitySchema),
  /** Totals that the content states with their parts, and whether they add up. */
  sums: z.array(sumSchema),
  /** Tables that the content says in words; their cells are positions in `quantities`. */
  tables: z.array(tableSchema),
  /** Whether one of the quantities is a target. */
  measurable: z.boolean(),
  status: z.enum(STATUSES),
  /** Whether the deadline lies before the as-of date, whatever the status. */
  deadlinePassed: z.boolean(),
  /** Passed, still in the newest table, and not completed. */
  overdue: z.boolean(),
  /** Oldest first. */
  updates: z.array(updateRecordSchema),
  /** Hand-made changes to the source's words, with their reasons. */
  corrections: z.array(appliedCorrectionSchema),
  /** What corrected tables did to it, oldest first; everything else is as the newest table that has it says. */
  revisions: z.array(revisionRecordSchema),
  /** All that became of it, oldest first: updates and corrected tables, field by field. */
  history: z.array(eventSchema),
  /** In the newest table that has it: null `revision` is the first. `number` is null where it is the task's own. */
  source: taskPlaceSchema.extend({
    revision: taskPlaceSchema.shape.revision.unwrap().nullable(),
    number: taskPlaceSchema.shape.number.unwrap().nullable(),
  }),
  /** In the first table, where `source` is another; else null. */
  firstSource: placeSchema.nullable(),
  /** Site-relative, without the base path. */
  url: z.string(),
});

/** `/data/<year>/tasks.json` */
export const editionRecordSchema = z.strictObject({
  edition: z.strictObject({
    id: z.string(),
    city: z.string(),
    year: z.int(),
    title: z.string(),
    categoryCount: z.int(),
    taskCount: z.int(),
    asOf: z.iso.date(),
    /** Says that all of it is made up; null where it is not. */
    notice: z.string().nullable(),
    source: z.strictObject({
      file: z.string(),
      sha256: z.string(),
      url: z.string().nullable(),
      /** What kind of site that is; null where that is not known, or there is none. */
      kind: sourceKindSchema.nullable(),
    }),
    /** Corrected tables, oldest first. */
    revisions: z.array(
      revisionSchema.omit({ id: true, edition: true }).extend({
        source: revisionSchema.shape.source.extend({ kind: sourceKindSchema.nullable() }),
      }),
    ),
  }),
  tasks: z.array(taskRecordSchema),
});

export type TaskRecord = z.infer<typeof taskRecordSchema>;
export type EditionRecord = z.infer<typeof editionRecordSchema>;
