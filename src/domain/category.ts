import * as z from 'zod';
import { taskPlaceSchema } from './revision.ts';

/** 项目分类 (件): a named group of tasks within an edition. */
export const categorySchema = z.strictObject({
  /** `jiangmen-2022-02` */
  id: z.string(),
  edition: z.string(),
  number: z.int().min(1),
  /** Without the ordinal that the table puts before it. */
  name: z.string().min(1),
  /** The row that names it first. */
  source: taskPlaceSchema.omit({ number: true }),
});

export type Category = z.infer<typeof categorySchema>;
