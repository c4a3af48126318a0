import type { Language } from '../understanding/language.ts';

/**
 * What stands in the texts from each word on, as far as a query may ask, in files by the first letters of the first two
 * characters: with a few of them a query is understood as if all texts were at hand. By tier; a space parts words.
 * Where all that begins with a letter is little, it is one file.
 */
export type Stretches = readonly [string[], string[], string[]];

/** What is known of them without any file. */
export interface StretchFiles {
  /** Names of the files that there are, parted by spaces. */
  files: string;
  /** Words of letters that stand in the texts, parted by spaces. */
  latin: string;
}

/** The letters that a character's reading can begin with; all digits are one, and all that has no reading. */
function firstLetters(char: string, { readings }: Pick<Language, 'readings'>): string[] {
  const syllables = readings.get(char);
  if (syllables) return [...new Set(syllables.map((syllable) => syllable.charAt(0)))];
  return [/[a-z]/u.test(char) ? char : /\d/u.test(char) ? '0' : '_'];
}

/** The file that has what should be in a file of this name, if there is one. */
export function fileAmong(there: { has: (name: string) => boolean }, name: string): string | undefined {
  return [name, name.charAt(0)].find((each) => there.has(each));
}

/** The files that have a stretch which begins so; a character alone is in one of its own. */
export function filesFor(chars: readonly string[], language: Pick<Language, 'readings'>): string[] {
  const [first = '', second] = chars;
  const firsts = firstLetters(first, language);
  if (second === undefined) return firsts;
  return firsts.flatMap((letter) => firstLetters(second, language).map((next) => letter + next));
}
