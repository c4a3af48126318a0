import * as z from 'zod';

/** Where a record stands in the source. */
export const placeSchema = z.strictObject({
  /** 1-based line in the source file. */
  line: z.int().min(1),
  /** The row as it stands there; a row that a page break cut in two holds a line feed. */
  text: z.string().min(1),
});

export type Place = z.infer<typeof placeSchema>;
