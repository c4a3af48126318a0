import { settleSpaces } from '../domain/office-list.ts';
import { normaliseName } from './typography.ts';

/** A text's characters in Chinese typography, with white space where the text has it. */
function typesetWithSpaces(text: string): string {
  const typeset = Array.from(normaliseName(text));
  let at = 0;
  const spaced = Array.from(text, (char) => (/\s/u.test(char) ? ' ' : (typeset[at++] ?? ''))).join('');
  return at === typeset.length ? spaced : typeset.join('');
}

/**
 * A cell of offices in Chinese typography. White space stays where it may part two offices, as a single space; within a
 * name it is the extraction's, and goes.
 */
export const normaliseOffices = (text: string): string => settleSpaces(typesetWithSpaces(text));
