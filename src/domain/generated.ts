import * as z from 'zod';

/** What every file that the converter writes carries, so that an edit by hand is noticed. */
export const generatedSchema = z.strictObject({
  /** Where the file comes from. */
  from: z.string(),
  /** SHA-256 of the file without this value. */
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
});
