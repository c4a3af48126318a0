import type { Problem } from '../domain/problem.ts';
import { markdownBounds } from './markdown-bounds.ts';
import { isUntouched } from './compose.ts';

/**
 * Markdown files of `content/` in which there is too much to be read: one problem each. What the converter wrote is as it
 * is: it was made of what had been looked at.
 * @param files by their path inside `content/`
 * @param label path of `content/`, for messages
 */
export const contentBounds = (files: ReadonlyMap<string, string>, label: string): Problem[] =>
  [...files]
    .filter(([path, text]) => /\.mdx?$/u.test(path) && !isUntouched(text))
    .flatMap(([path, text]) => markdownBounds(text, `${label}/${path}`));
