import type { Problem } from '../domain/problem.ts';

/** A file that an edition or a corrected table cannot do without. */
export const missingFile = (file: string, hint: string): Problem => ({
  file,
  rule: 'file-missing',
  text: '没有这个文件，或它是空的。',
  hint,
});
