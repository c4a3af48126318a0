import * as z from 'zod';

const name = z.string().trim().min(2, '至少两个字');
const names = z.array(name).min(1, '没有要确认的就删去这一行');

/**
 * `names` of `edition.yaml`: what people have looked up about names of its tables, where the converter cannot tell. Each
 * entry answers a question that it asked.
 */
export const confirmedNamesSchema = z.strictObject({
  /** Each is one office, though no rule knows it for one. */
  offices: names.optional(),
  /** Each is one person. */
  people: names.optional(),
  /** Those of an entry are not the same, though they are written or read nearly alike. */
  different: z.array(z.array(name).min(2, '至少写两个名称')).min(1, '没有要确认的就删去这一行').optional(),
});

export type ConfirmedNames = z.infer<typeof confirmedNamesSchema>;
