import type { Language } from '../understanding/language.ts';
import { sorted } from '../understanding/lists.ts';
import type { IndexedTask } from '../understanding/search-task.ts';
import { distinctRuns, type Run } from '../understanding/vocabulary.ts';
import { filesFor, type StretchFiles, type Stretches } from './stretches.ts';

/** A stretch ends with the word that makes it so many characters long, or with its run. */
const LENGTH = 12;
/** With more characters than this, the file of a letter is parted by the second letter. */
const MOST_OF_A_LETTER = 10_000;

function* stretchesOf({ words }: Run): Generator<string[]> {
  for (const [start, word] of words.entries()) {
    let end = start;
    for (let length = 0; length < LENGTH && end < words.length; end += 1) length += words[end]?.length ?? 0;
    yield words.slice(start, end);
    if (Array.from(word).length === 1 && end > start + 1) yield [word];
  }
}

/** Stretches, each with the best of its tiers: 幼儿园 in a title and in a content is of the title's. */
type Tiers = Map<string, Run['tier']>;

function add(tiers: Tiers, text: string, tier: Run['tier']): void {
  tiers.set(text, Math.min(tier, tiers.get(text) ?? tier) as Run['tier']);
}

/** Puts the files of a letter into one (`ya`, `ye` … into `y`), where they are small. */
function gathered(byFile: ReadonlyMap<string, Tiers>): Map<string, Tiers> {
  const byLetter = new Map<string, [string, Tiers][]>();
  for (const file of byFile) {
    const letter = file[0].charAt(0);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), file]);
  }
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
  const inOrder = sorted(tiers, ([a], [b]) => (a < b ? -1 : 1));
  // What is only the beginning of the next one says nothing that the next one does not.
  const needed = inOrder.filter(([text, tier], at) => {
    const [next = '', its = 2] = inOrder[at + 1] ?? [];
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
    sorted(gathered(byFile), ([a], [b]) => (a < b ? -1 : 1)).map(([name, tiers]) => [
      name,
      toStretches(tiers),
    ]),
  );
  const latin = new Set(all.flatMap(({ folded }) => folded.text.match(LATIN_WORD) ?? []));
  return {
    known: { files: [...files.keys()].join(' '), latin: [...latin].sort().join(' ') },
    files,
  };
}
