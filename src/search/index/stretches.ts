import type { Language } from '../understanding/language.ts';
import type { IndexedTask } from '../understanding/search-task.ts';
import { distinctRuns, type Run } from '../understanding/vocabulary.ts';

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

/** Characters that a stretch has at least, where its run goes on so far. */
const LENGTH = 12;
/** Characters that a file may have before it is parted. */
const MOST_OF_A_LETTER = 10_000;

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

function* stretchesOf({ words }: Run): Generator<string[]> {
  for (const [start, word] of words.entries()) {
    let end = start;
    for (let length = 0; length < LENGTH && end < words.length; end += 1) length += words[end]?.length ?? 0;
    yield words.slice(start, end);
    if (Array.from(word).length === 1 && end > start + 1) yield [word];
  }
}

/** Stretches, each with the best of its tiers. */
type Tiers = Map<string, Run['tier']>;

function add(tiers: Tiers, text: string, tier: Run['tier']): void {
  tiers.set(text, Math.min(tier, tiers.get(text) ?? tier) as Run['tier']);
}

/** Puts together what begins with the same letter, where it is little. */
function gathered(byFile: ReadonlyMap<string, Tiers>): Map<string, Tiers> {
  const byLetter = Map.groupBy(byFile, ([name]) => name.charAt(0));
  return new Map(
    [...byLetter].flatMap(([letter, files]): [string, Tiers][] => {
      const all: Tiers = new Map();
      for (const [, tiers] of files) for (const [text, tier] of tiers) add(all, text, tier);
      const length = [...all.keys()].join(' ').length;
      return length > MOST_OF_A_LETTER ? files : [[letter, all]];
    }),
  );
}

function toStretches(tiers: Tiers): Stretches {
  const sorted = [...tiers].toSorted(([a], [b]) => (a < b ? -1 : 1));
  // What is only the beginning of the next one says nothing that the next one does not.
  const needed = sorted.filter(([text, tier], at) => {
    const [next = '', its = 2] = sorted[at + 1] ?? [];
    return !next.startsWith(`${text} `) || its > tier;
  });
  const ofTier = (wanted: Run['tier']): string[] =>
    needed.filter(([, tier]) => tier === wanted).map(([text]) => text);
  return [ofTier(0), ofTier(1), ofTier(2)];
}

const LATIN_WORD = /\p{Script=Latin}+/gu;

/** The files of stretches of some tasks, by name. */
export function stretchFiles(
  tasks: readonly IndexedTask[],
  language: Pick<Language, 'readings'>,
): { known: StretchFiles; files: Map<string, Stretches> } {
  const all = tasks.flatMap(({ texts }) => texts);
  const byFile = new Map<string, Tiers>();
  for (const run of distinctRuns(all))
    for (const stretch of stretchesOf(run))
      for (const name of filesFor(Array.from(stretch.join('')), language)) {
        const tiers: Tiers = byFile.get(name) ?? new Map<string, Run['tier']>();
        byFile.set(name, tiers);
        add(tiers, stretch.join(' '), run.tier);
      }
  const files = new Map(
    [...gathered(byFile)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, tiers]) => [name, toStretches(tiers)]),
  );
  const latin = new Set(all.flatMap(({ folded }) => folded.text.match(LATIN_WORD) ?? []));
  return {
    known: { files: [...files.keys()].join(' '), latin: [...latin].toSorted().join(' ') },
    files,
  };
}
