import { plainCharacters, unreadable } from '../domain/characters.ts';
import type { Problem } from '../domain/problem.ts';
import { plainText } from './plain-text.ts';

/** A character written by its name or number. */
const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]*);/giu;

/** Characters that a line of Markdown writes by name or number (`&#8203;`, `&rlm;`), and that nobody would see. */
export const referenceProblems = (line: string, place: Pick<Problem, 'file' | 'line'>): Problem[] =>
  (line.match(REFERENCE) ?? [])
    .filter((written) => {
      const meant = plainText(written);
      return plainCharacters(meant) !== meant || unreadable(meant) !== null;
    })
    .slice(0, 1)
    .map((written) => ({
      ...place,
      rule: 'invisible-character',
      text: `“${written}”是看不见或已损坏的字符。`,
      hint: '请删去它；要写的字，请直接写出来。',
    }));
