import type { Language } from '../understanding/language.ts';
import { fileAmong, filesFor, type StretchFiles, type Stretches } from './stretches.ts';
import type { Run, Vocabulary } from '../understanding/vocabulary.ts';

/** The files whose stretches letters can spell: `youer` in full (you, then e: `ye`), or as initials (y, o: `yo`). */
function filesForLetters(letters: string, { readings }: Pick<Language, 'readings'>): string[] {
  const syllables = new Set([...readings.values()].flat());
  const full = [...syllables]
    .filter((syllable) => letters.startsWith(syllable))
    .map((syllable) => letters.charAt(0) + letters.charAt(syllable.length));
  return [...new Set([...full, letters.slice(0, 2)])];
}

/** Whether the first of some words are just this text. */
function beginsWith(words: readonly string[], text: string): boolean {
  let rest = text;
  for (const word of words) {
    if (!rest.startsWith(word)) return false;
    rest = rest.slice(word.length);
    if (rest === '') return true;
  }
  return false;
}

/** Stops the reading of a query at the first file that is not here: what it would ask for next depends on that file. */
class Missing extends Error {}

/** The vocabulary of tasks whose texts are not at hand. Where a query needs a file of stretches, it is fetched and the query read once more. */
export class LazyVocabulary {
  readonly #language: Pick<Language, 'readings'>;
  readonly #there: ReadonlySet<string>;
  readonly #latin: readonly string[];
  readonly #load: (file: string) => Promise<Stretches>;
  readonly #loaded = new Map<string, Run[]>();
  /** Files that were asked for and are not here. */
  readonly #missing = new Set<string>();

  constructor(
    { files, latin }: StretchFiles,
    language: Pick<Language, 'readings'>,
    load: (file: string) => Promise<Stretches>,
  ) {
    this.#language = language;
    this.#there = new Set(files.split(' '));
    this.#latin = latin.split(' ');
    this.#load = load;
  }

  /** Reads something with the vocabulary, as often as it takes until nothing of it is missing. */
  async complete<T>(ask: (vocabulary: Vocabulary) => T): Promise<T> {
    for (;;) {
      try {
        const result = ask(this.#vocabulary);
        if (this.#missing.size === 0) return result;
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
      }
      const files = [...this.#missing];
      this.#missing.clear();
      await Promise.all(files.map((file) => this.#fetch(file)));
    }
  }

  readonly #vocabulary: Vocabulary = {
    runsFor: (letters) => {
      const runs = this.#runsIn(filesForLetters(letters, this.#language));
      if (this.#missing.size > 0) throw new Missing();
      return runs;
    },
    has: (part) => this.#latin.some((word) => word.includes(part)),
    hasWords: (part) => {
      const [file] = filesFor(Array.from(part).slice(0, 2), this.#language);
      return file !== undefined && this.#runsIn([file]).some(({ words }) => beginsWith(words, part));
    },
  };

  #runsIn(names: readonly string[]): Run[] {
    const files = new Set(names.map((name) => fileAmong(this.#there, name)));
    return [...files].flatMap((file) => {
      if (file === undefined) return [];
      const runs = this.#loaded.get(file);
      if (!runs) this.#missing.add(file);
      return runs ?? [];
    });
  }

  async #fetch(file: string): Promise<void> {
    const runs = (await this.#load(file)).flatMap((texts, tier) =>
      texts.map((text) => ({ words: text.split(' '), tier: tier as Run['tier'] })),
    );
    this.#loaded.set(file, runs);
  }
}
