import * as z from 'zod';
import { deadlineSchema } from './deadline.ts';
import { collectiveSchema, departmentRoleSchema, slugSchema } from './office.ts';
import { placeSchema } from './place.ts';
import { wordsSchema } from './prose-links.ts';
import { taskPlaceSchema, taskRevisionSchema } from './revision.ts';

/** A hand-made change to what the source says, with its reason; shown on the task's page. */
export const appliedCorrectionSchema = z.strictObject({
  field: z.enum(['content', 'leader', 'departments', 'deadline']),
  from: z.string().min(1),
  to: z.string(),
  reason: wordsSchema,
});

export type AppliedCorrection = z.infer<typeof appliedCorrectionSchema>;

/** Front matter of `content/tasks/<id>.md`. The content itself is the body. */
export const taskSchema = z.strictObject({
  /** `jiangmen-2022-07` */
  id: z.string(),
  edition: z.string(),
  /** 序号 within the edition. */
  number: z.int().min(1),
  /** A short name for lists and `<title>`: at most 26 characters, made of words of the content; its first words and `…` where it has none. */
  title: z.string().min(1),
  /** Id of the category. */
  category: z.string(),
  /** The name of its category when it was last listed, where the newest table has it no more. */
  categoryName: z.string().min(1).optional(),
  /** Slug of the leader. */
  leader: slugSchema,
  departments: z.array(z.strictObject({ slug: slugSchema, role: departmentRoleSchema })).min(1),
  /** Bodies that the table means and does not name; they have no page. */
  collectives: z.array(collectiveSchema).min(1).optional(),
  deadline: deadlineSchema,
  corrections: z.array(appliedCorrectionSchema).optional(),
  /** What corrected tables did to it, oldest first; all else is as the newest table says. */
  revisions: z.array(taskRevisionSchema).min(1).optional(),
  /** In the newest table that has it. */
  source: taskPlaceSchema,
  /** In the first table, where `source` is another. */
  firstSource: placeSchema.optional(),
});

export type Task = z.infer<typeof taskSchema>;
