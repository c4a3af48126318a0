import { candidatesFor, type Candidates } from './candidates.ts';
import { foldText } from '../understanding/fold.ts';
import type { Language } from '../understanding/language.ts';
import type { Term } from '../understanding/query-plan.ts';
import type { Rows } from './rows.ts';
import type { LazyVocabulary } from './lazy-vocabulary.ts';
import type { IndexedTask } from '../understanding/search-task.ts';
import type { TaskIndex } from './task-index.ts';
import type { Understanding } from '../understanding/readings.ts';

/** What is known of many tasks, of which only those are read that may be shown. */
interface Known {
  language: Language;
  vocabulary: LazyVocabulary;
  rows: Rows;
  index: TaskIndex;
}

/** All that can be looked up about many tasks. */
export class Lookups {
  readonly language: Language;
  readonly rows: Rows;
  /** Every task, of the same rank. */
  readonly all: Candidates;
  readonly #vocabulary: LazyVocabulary;
  readonly #index: TaskIndex;

  constructor({ language, vocabulary, rows, index }: Known) {
    this.language = language;
    this.rows = rows;
    this.all = {
      ranks: new Map(Array.from({ length: rows.size }, (_, row) => [row, 0])),
      isSure: true,
    };
    this.#vocabulary = vocabulary;
    this.#index = index;
  }

  /** Reads what a query means, again and again until every file of the vocabulary that it needs has been fetched. */
  understood<T>(ask: (understanding: Understanding) => T): Promise<T> {
    return this.#vocabulary.complete((vocabulary) => ask({ language: this.language, vocabulary }));
  }

  /** The tasks that a term may hold of. */
  candidatesFor(term: Term): Promise<Candidates> {
    const { language, rows } = this;
    return candidatesFor(term, {
      rows,
      index: this.#index,
      fold: (text) => foldText(text, language.simplified),
    });
  }

  tasks(rows: Iterable<number>): Promise<IndexedTask[]> {
    return Promise.all([...rows].map((row) => this.#index.task(row)));
  }

  /** Forgets what was looked up, but not what was read. */
  forget(): void {
    this.#index.forget();
  }
}
