import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Equivalent } from '../understanding/language.ts';

/** Where the kept lists of words are. */
export const WORDS = 'src/search/making/words';

const equivalentsSchema = z.array(
  z.strictObject({
    say: z.array(z.string().min(1)).min(1),
    official: z.array(z.string().min(1)).min(1),
  }),
);

/** Reads one of the kept lists. Throws with the file's name where it is not of its form. */
export function readEquivalents(path: string): Equivalent[] {
  const result = equivalentsSchema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
  return result.data;
}
