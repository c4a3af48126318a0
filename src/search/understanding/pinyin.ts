import type { Language } from './language.ts';
import type { Run, Vocabulary } from './vocabulary.ts';

type Readings = Language['readings'];

/** What is typed without its tone marks and apostrophes, in lower case: `Jiàoyùjú` → `jiaoyuju`. */
export const plainLatin = (typed: string): string =>
  typed
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('u\u0308', 'v')
    .replace(/[\u0300-\u036F'’]/gu, '')
    // After these a u is an ü, and written so.
    .replace(/([jqxy])v/gu, '$1u');

/** A run's characters from the beginning of a word on, each with whether its word ends with it. */
function* charactersFrom({ words }: Run, word: number): Generator<{ char: string; endsWord: boolean }> {
  for (const each of words.slice(word)) {
    const chars = Array.from(each);
    for (const [index, char] of chars.entries()) yield { char, endsWord: index === chars.length - 1 };
  }
}

/** The texts from this place on that are read as all that was typed. */
function readAs(
  typed: string,
  chars: readonly { char: string; endsWord: boolean }[],
  spellings: (char: string) => readonly string[],
  mayEnd: (char: { endsWord: boolean }, length: number) => boolean,
): string[] {
  const [first, ...rest] = chars;
  if (!first) return [];
  return spellings(first.char).flatMap((spelling) => {
    if (!typed.startsWith(spelling)) return [];
    const left = typed.slice(spelling.length);
    if (left === '') return mayEnd(first, 1) ? [first.char] : [];
    return readAs(left, rest, spellings, (char, length) => mayEnd(char, length + 1)).map(
      (text) => first.char + text,
    );
  });
}

function search(
  typed: string,
  runs: readonly Run[],
  spellings: (char: string) => readonly string[],
  mayEnd: (char: { endsWord: boolean }, length: number) => boolean,
): string[] {
  const found = runs.flatMap((run) =>
    run.words.flatMap((word, index): string[] => {
      const [first = ''] = word;
      if (!spellings(first).some((spelling) => typed.startsWith(spelling))) return [];
      const chars = [...charactersFrom(run, index)].slice(0, typed.length);
      return readAs(typed, chars, spellings, mayEnd);
    }),
  );
  return [...new Set(found)];
}

const syllablesOf =
  (readings: Readings) =>
  (char: string): readonly string[] =>
    readings.get(char) ?? (/[a-z0-9]/u.test(char) ? [char] : []);

/** First letters; zh, ch and sh are also begun with by z, c and s. */
const initialsOf =
  (readings: Readings) =>
  (char: string): readonly string[] => [
    ...new Set(syllablesOf(readings)(char).map((syllable) => syllable.charAt(0))),
  ];

const FEWEST_INITIALS = 2;
const MOST_INITIALS = 12;

/**
 * The texts (folded) that letters without tones spell in full, from the beginning of a word on; where there are none, those
 * whose characters they are the initials of, of whole words. Names come before titles, titles before all else.
 * @param vocabulary what they can stand in: the tasks' texts, or what people say for what stands there
 */
export function readPinyin(
  typed: string,
  vocabulary: Pick<Vocabulary, 'runsFor'>,
  { readings }: Pick<Language, 'readings'>,
): string[] {
  const letters = plainLatin(typed);
  if (!/^[a-z0-9]+$/u.test(letters)) return [];
  const runs = vocabulary.runsFor(letters);
  const full = search(letters, runs, syllablesOf(readings), ({ endsWord }, length) => endsWord || length > 1);
  if (full.length > 0) return full;
  if (letters.length < FEWEST_INITIALS || letters.length > MOST_INITIALS) return [];
  for (const tier of [0, 1, 2]) {
    const ofTier = runs.filter((run) => run.tier === tier);
    const found = search(letters, ofTier, initialsOf(readings), ({ endsWord }) => endsWord);
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether letters are one syllable. */
export const isSyllable = (typed: string, { syllables }: Pick<Language, 'syllables'>): boolean =>
  syllables.has(plainLatin(typed));

const LONGEST_SYLLABLE = 6;

/** Whether letters are syllables one after the other, and so may be Chinese. */
export function isPinyin(typed: string, { syllables }: Pick<Language, 'syllables'>): boolean {
  const letters = plainLatin(typed);
  const isMade = [true];
  for (let end = 1; end <= letters.length; end += 1)
    isMade[end] = Array.from({ length: Math.min(end, LONGEST_SYLLABLE) }, (_, at) => end - at - 1).some(
      (start) => isMade[start] === true && syllables.has(letters.slice(start, end)),
    );
  return isMade[letters.length] === true;
}
