import { SPACE } from './digit-signs.ts';

const WHITE = new RegExp(`^${SPACE}$`, 'u');

/** White space inside a line, or nothing that can be seen; a line feed ends what was being said. */
const isSpace = (char: string): boolean => WHITE.test(char);

/** The first offset at or after `at` that is no white space. */
export function skipSpaces(text: string, at: number): number {
  let offset = at;
  while (isSpace(text.charAt(offset))) offset += 1;
  return offset;
}

/** The last offset at or before `end` with no white space directly before it. */
export function skipSpacesBack(text: string, end: number): number {
  let offset = end;
  while (offset > 0 && isSpace(text.charAt(offset - 1))) offset -= 1;
  return offset;
}

/** A list of words that finds the longest of them at, or before, an offset. */
interface Lexicon {
  /** The longest word that begins at `at`; the empty string where none does. */
  at: (text: string, at: number) => string;
  /** The longest word that ends at `end`; the empty string where none does. */
  before: (text: string, end: number) => string;
}

/** Groups words by one of their characters, the longest first. */
function grouped(words: Iterable<string>, keyOf: (word: string) => string): Map<string, string[]> {
  const longestFirst = [...new Set(words)].toSorted((a, b) => b.length - a.length);
  return Map.groupBy(longestFirst, keyOf);
}

export function lexicon(words: Iterable<string>): Lexicon {
  const all = [...words];
  const byFirst = grouped(all, (word) => word.charAt(0));
  const byLast = grouped(all, (word) => word.slice(-1));
  return {
    at: (text, at) => byFirst.get(text.charAt(at))?.find((word) => text.startsWith(word, at)) ?? '',
    before: (text, end) =>
      byLast.get(text.charAt(end - 1))?.find((word) => text.endsWith(word, end) && end >= word.length) ?? '',
  };
}
