import * as z from 'zod';
import { isoDateSchema } from './date.ts';
import { linkSchema } from './link.ts';
import { wordsSchema } from './prose-links.ts';

/** A part of an address. No year: below the lists of people and offices, those are the lists of other years. */
const slug = z
  .string()
  .regex(/^(?!\d{4}$)[a-z0-9]+(-[a-z0-9]+)*$/u, '只用小写字母、数字和连字符，不能是年份');

/** Words that the table does not have, with the public page that has them. What has no such page is left out. */
const sourcedSchema = z.strictObject({
  text: wordsSchema,
  source: linkSchema,
});

/** 责任单位: an office that answers for tasks. Kept by hand after its stub was made; its file name is its slug. */
export const departmentSchema = z.strictObject({
  /** As the table has it. */
  name: z.string().min(1),
  /** The official name in full. */
  fullName: sourcedSchema.optional(),
  /** What people call it, other than the table does. */
  nicknames: z.array(sourcedSchema).min(1).optional(),
  /** The name that it has had since a later day; the promises keep the name of their time. */
  renamed: sourcedSchema.extend({ since: isoDateSchema }).optional(),
});

export type Department = z.infer<typeof departmentSchema>;

/** 分管市领导: a person who answers for tasks. Kept by hand after the stub was made; the file name is the slug. */
export const leaderSchema = z.strictObject({ name: z.string().min(1) });

/** How a department takes part in a task: where the table does not say who leads, the first that it names does. */
export const departmentRoleSchema = z.enum(['lead', 'cooperating']);

/** Bodies of a kind that a table means and does not name: 各县（市、区）政府, 相关街道. As the table words them. */
export const collectiveSchema = z.strictObject({ name: z.string().min(1), role: departmentRoleSchema });

export type Collective = z.infer<typeof collectiveSchema>;

/** Reference to a department or leader, as the file name without its ending. */
export const slugSchema = slug;
