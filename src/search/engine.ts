import { find, type Found } from './find.ts';
import { readLanguage, type LanguageData } from './language.ts';
import { narrow, type Counts } from './narrow.ts';
import { nearTasks, suggestionsFor, type Near } from './near.ts';
import type { Query } from './query.ts';
import { indexTask, type SearchTask } from './task.ts';
import { understand } from './understand.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Up to so many tasks, all their texts are sent, and every answer is exact at once; `npm run measure:search` says why. */
export const TEXTS_UP_TO = 400;

/** A query that the reader may have meant. */
export interface Suggestion {
  /** The phrase that stands in the tasks. */
  phrase: string;
  /** The whole query with it. */
  text: string;
}

/** An answer to a query. */
export interface Answer {
  /** Those shown, in order. */
  found: readonly Found[];
  /** How many there are; where `isLeast`, at least. */
  total: number;
  isLeast: boolean;
  counts: Counts;
  /** What was typed as one and stands only in pieces: as typed, and the pieces. */
  apart: readonly { typed: string; pieces: readonly string[] }[];
  /** Only where nothing was found. */
  suggestions: readonly Suggestion[];
  near: readonly Near[];
}

export interface Engine {
  ask: (query: Query) => Promise<Answer>;
}

/** What the search page knows of where its data are. Addresses under the site's base. */
export interface Sources {
  base: string;
  words: string;
  /** Null where there are too many tasks to send all their texts. */
  tasks: string | null;
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** An engine over all texts. */
export function textEngine(data: LanguageData, marked: readonly SearchTask[]): Engine {
  const language = readLanguage(data);
  const tasks = marked.map((task) => indexTask(task, language.simplified));
  const understanding = { language, vocabulary: vocabularyOf(tasks) };
  const answer = (query: Query): Answer => {
    const plan = understand(query.text, understanding);
    const { found: all, apart, missing } = find(plan, tasks);
    const { found, counts } = narrow(all, query);
    const isNothing = all.length === 0;
    const suggestions = isNothing
      ? missing.flatMap((term) =>
          suggestionsFor(term, tasks, understanding).map((phrase) => ({
            phrase,
            text: query.text.normalize('NFKC').replace(term.typed, () => phrase),
          })),
        )
      : [];
    return {
      found,
      total: found.length,
      isLeast: false,
      counts,
      apart: apart.map(({ typed, pieces }) => ({ typed, pieces: pieces.map((piece) => piece.typed) })),
      suggestions,
      near: isNothing && suggestions.length === 0 ? nearTasks(plan, tasks, understanding) : [],
    };
  };
  return { ask: (query) => Promise.resolve(answer(query)) };
}

/** Loads what the search needs from the site itself. Rejects when it cannot be loaded. */
export async function loadEngine({ words, tasks }: Sources): Promise<Engine> {
  if (tasks === null) throw new Error('too many tasks');
  const [data, all] = await Promise.all([fetchJson<LanguageData>(words), fetchJson<SearchTask[]>(tasks)]);
  return textEngine(data, all);
}
