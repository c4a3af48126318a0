import type { Language } from '../understanding/language.ts';

/**
 * One file of stretches. A stretch is what follows in a text from one of its words on, about twelve characters, with a
 * space between its words: of 增加幼儿园学位 there are `增加 幼儿园 学位`, `幼儿园 学位` and `学位`. Three lists, one for each
 * tier: of names, of titles, of all else.
 *
 * A file holds the stretches whose first two characters are read with the same two letters: 幼儿园 (you er) is in `ye`.
 * Where few stretches begin with a letter, they are all in one file: `y`. To understand what was typed, the browser
 * needs only the files of its letters, not the texts of all tasks.
 */
export type Stretches = readonly [string[], string[], string[]];

/** What the page knows of the files of stretches before it loads one. */
export interface StretchFiles {
  /** Names of the files that there are, parted by spaces: `a b ga ge`. */
  files: string;
  /** Words of letters that stand in the texts, parted by spaces: `hpv wifi`. */
  latin: string;
}

/** The letters that a character's reading can begin with: 行 is xing and hang, so x and h. All digits are 0, and what has no reading is _. */
function firstLetters(char: string, { readings }: Pick<Language, 'readings'>): string[] {
  const syllables = readings.get(char);
  if (syllables) return [...new Set(syllables.map((syllable) => syllable.charAt(0)))];
  return [/[a-z]/u.test(char) ? char : /\d/u.test(char) ? '0' : '_'];
}

/** The file that holds what belongs into a file of this name: the file itself (`ye`), or the one of its first letter (`y`). */
export function fileAmong(there: { has: (name: string) => boolean }, name: string): string | undefined {
  return [name, name.charAt(0)].find((each) => there.has(each));
}

/** Names of the files that a stretch with these first characters belongs into: 银行 into `yx` and `yh`. One character alone is in a file of one letter. */
export function filesFor(chars: readonly string[], language: Pick<Language, 'readings'>): string[] {
  const [first = '', second] = chars;
  const firsts = firstLetters(first, language);
  if (second === undefined) return firsts;
  return firsts.flatMap((letter) => firstLetters(second, language).map((next) => letter + next));
}
