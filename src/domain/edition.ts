import * as z from 'zod';
import { confirmedNamesSchema } from './confirmed-names.ts';
import { isoDateSchema } from './date.ts';
import { linkSchema } from './link.ts';
import { wordsSchema } from './prose-links.ts';
import { seedPersonalDataSchema } from './personal-data.ts';

/** Said of a made-up city, on every page and in every file. */
export const FICTIONAL_NOTICE = '演示数据：城市、承诺、人名、进展和来源全部虚构，只用来演示网站的功能。';

const count = z.int().min(1).max(99);

const identity = {
  /** City and year in ASCII: `jiangmen-2022`. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*-\d{4}$/u, '应是“城市拼音-年份”，例如 jiangmen-2022'),
  city: z.string().min(2),
  year: z.int().min(2000).max(2999),
  /** The table's own title. */
  title: z.string().min(4),
  /** 数据截止日期: every derived fact is computed at this day. */
  asOf: isoDateSchema,
  /** A made-up city: every page and every export says so. */
  fictional: z.literal(true).optional(),
  /** Sentences that hold for this table alone. */
  notes: z
    .strictObject({
      /** How its text came to be, and what that left in it. */
      source: wordsSchema.optional(),
      /** How well its numbers were read, and how that was checked. */
      quantities: wordsSchema.optional(),
    })
    .optional(),
};

/** What the clerk counted in a table by hand. */
export const declaredSchema = z
  .strictObject({
    categories: count,
    tasks: count,
    /** Tasks in each category, in order. */
    tasksPerCategory: z.array(count),
  })
  .refine(({ tasksPerCategory, categories }) => tasksPerCategory.length === categories, {
    path: ['tasksPerCategory'],
    error: '列出的件数须与 categories 相同',
  })
  .refine(({ tasksPerCategory, tasks }) => tasksPerCategory.reduce((sum, n) => sum + n, 0) === tasks, {
    path: ['tasksPerCategory'],
    error: '各件项数之和须与 tasks 相同',
  });

export type Declared = z.infer<typeof declaredSchema>;

/** `seeds/<edition>/edition.yaml`: what the clerk declares of a table, and the table is checked against. */
export const editionDeclarationSchema = z
  .strictObject({
    ...identity,
    declared: declaredSchema,
    source: z.strictObject({ url: linkSchema.nullable() }),
    /** What looks private in the table and may be published. */
    personalData: seedPersonalDataSchema.optional(),
    /** Numbers that a conversion asked about and that stand so in the original, as the content has them. */
    confirmedNumbers: z.array(wordsSchema).optional(),
    names: confirmedNamesSchema.optional(),
  })
  .refine(({ id, year }) => id.endsWith(`-${year}`), { path: ['id'], error: 'id 末尾的年份须与 year 相同' })
  .refine(({ asOf, year }) => asOf >= `${year}-01-01`, {
    path: ['asOf'],
    error: '数据截止日期不能早于这一年',
  });

export type EditionDeclaration = z.infer<typeof editionDeclarationSchema>;

/** 年度任务分解表: one city, one year. */
export const editionSchema = z.strictObject({
  ...identity,
  /** Of all tables of the edition: what a corrected table leaves out is still counted. */
  categoryCount: count,
  taskCount: count,
  /** The table's own column names, by meaning; the CSV uses them again. */
  columns: z.strictObject({
    category: z.string(),
    number: z.string(),
    content: z.string(),
    leader: z.string(),
    departments: z.string(),
    deadline: z.string(),
  }),
  source: z.strictObject({
    file: z.string(),
    /** Of the source file's bytes, in hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    url: linkSchema.nullable(),
  }),
});

export type Edition = z.infer<typeof editionSchema>;

/** A field of a task that comes from a column of the table. */
export type Column = keyof Edition['columns'];
