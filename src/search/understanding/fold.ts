import { ordinaryForm } from '../../domain/radicals.ts';

/** A stretch of a text as written. */
export interface Span {
  start: number;
  end: number;
}

/** A text as it is compared, and which stretch of the text as written each of its characters comes from. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`. */
  readonly from: readonly Span[];
}

/** Traditional characters and the simplified ones that they are compared as. */
export type Simplified = ReadonlyMap<string, string>;

/** White space, quotation marks, the brackets of titles, and what nobody sees: a phrase is the same with them and without. */
const PASSED_OVER = /[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800“”‘’"'「」『』《》〈〉【】]/u;

/** What nobody sees of what was typed or pasted, and is no space. */
const UNSEEN = /(?![\t-\r])[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** What was typed, in the characters that it looks like: NFKC, ordinary ones for radicals, nothing for what nobody sees. */
export const plainForm = (typed: string): string =>
  Array.from(typed, ordinaryForm).join('').normalize('NFKC').replace(UNSEEN, '');

/** Of the block that holds nearly all characters in use, none of which NFKC or case changes. */
const isHan = (char: string): boolean => char >= '\u4E00' && char <= '\u9FFF' && char.length === 1;

/** What a character is compared as: another one, several or none. */
function foldChar(char: string, simplified: Simplified): string {
  // Most characters are of one form; asking each what it folds to would take most of the time.
  if (isHan(char)) return simplified.get(char) ?? char;
  let text = '';
  for (const part of ordinaryForm(char).normalize('NFKC').toLowerCase())
    if (isHan(part) || !PASSED_OVER.test(part)) text += simplified.get(part) ?? part;
  return text;
}

/** What a text is compared as. */
export function foldText(written: string, simplified: Simplified): string {
  let text = '';
  for (const char of written) text += foldChar(char, simplified);
  return text;
}

function originsOf(written: string, simplified: Simplified): Span[] {
  const from: Span[] = [];
  let start = 0;
  for (const char of written) {
    const end = start + char.length;
    for (let left = foldChar(char, simplified).length; left > 0; left -= 1) from.push({ start, end });
    start = end;
  }
  return from;
}

/**
 * Folds a text for comparing: NFKC (full width), ordinary characters for radicals, lower case, simplified characters, without white space, quotation
 * marks and brackets of titles. Texts and queries are folded alike, so a character that has two simplified forms is the same on both sides.
 */
export function fold(written: string, simplified: Simplified): Folded {
  let from: readonly Span[] | undefined;
  return {
    text: foldText(written, simplified),
    // Few texts are ever asked.
    get from() {
      return (from ??= originsOf(written, simplified));
    },
  };
}

/** Every place where a folded text holds a folded part. */
export function occurrences(text: string, part: string): Span[] {
  const found: Span[] = [];
  if (part === '') return found;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    found.push({ start: at, end: at + part.length });
  return found;
}

/** The stretch of the written text that a stretch of the folded one comes from. */
export const written = ({ from }: Folded, { start, end }: Span): Span => ({
  start: from[start]?.start ?? 0,
  end: from[end - 1]?.end ?? 0,
});

const DIGIT = /\d/u;

/** Whether a stretch of a folded text begins and ends where its numbers do: not `18` in `180`, nor `5` in `1.5`. */
export function isWholeNumber(text: string, { start, end }: Span): boolean {
  const digit = (at: number): boolean => DIGIT.test(text.charAt(at));
  const point = (at: number): boolean => text.charAt(at) === '.';
  const goesBack = digit(start) && (digit(start - 1) || (point(start - 1) && digit(start - 2)));
  const goesOn = digit(end - 1) && (digit(end) || (point(end) && digit(end + 1)));
  return !goesBack && !goesOn;
}
