import type { Simplified } from '../understanding/fold.ts';
import { lookupOf } from './grams.ts';
import { taskOf, TITLE_ROOM, type IndexFragment } from './index-record.ts';
import { indexTask, type IndexedTask } from '../understanding/search-task.ts';

/** What this site uses of Pagefind's browser API. */
export interface Pagefind {
  /** Records that have these words; all of them for null, in the order in which they were added. */
  search: (words: string | null) => Promise<{ results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  /** Places of the words. */
  words: readonly number[];
  /** What is kept of the record. */
  data: () => Promise<IndexFragment>;
}

/** The tasks, by row, that hold a part of a text, and whether their titles do. */
interface Hits {
  inTitle: ReadonlyMap<number, boolean>;
  /** Whether every one of them does hold it. */
  isSure: boolean;
}

/** By row, the places where something begins. */
type Places = ReadonlyMap<number, readonly number[]>;

/** When so few tasks are left, reading them costs less than looking up another word. */
const FEW = 10;

/** The index of the tasks' texts, which Pagefind reads, and the tasks themselves. Nothing is asked for twice. */
export class TaskIndex {
  readonly #pagefind: Pagefind;
  readonly #simplified: Simplified;
  /** By row: Pagefind forgets a result that nobody holds. */
  readonly #all: readonly PagefindResult[];
  readonly #rows: ReadonlyMap<string, number>;
  readonly #words = new Map<string, Promise<Places>>();
  readonly #tasks = new Map<number, Promise<IndexedTask>>();

  private constructor(pagefind: Pagefind, all: readonly PagefindResult[], simplified: Simplified) {
    this.#pagefind = pagefind;
    this.#all = all;
    this.#rows = new Map(all.map(({ id }, row) => [id, row]));
    this.#simplified = simplified;
  }

  /** @param size how many tasks there are: an index of other tasks is none of ours */
  static async open(pagefind: Pagefind, size: number, simplified: Simplified): Promise<TaskIndex> {
    const { results } = await pagefind.search(null);
    if (results.length !== size) throw new Error(`the index has ${results.length} of ${size} tasks`);
    return new TaskIndex(pagefind, results, simplified);
  }

  /** The tasks whose title or content holds a folded part; where that is not sure, others too. */
  async find(part: string): Promise<Hits> {
    const { words, isSure } = lookupOf(part);
    let places: Places | undefined;
    let left = words.length;
    for (const { word, at } of words) {
      const found = await this.#find(word);
      places = places ? following(places, found, at) : found;
      left -= 1;
      if (places.size <= FEW) break;
    }
    const inTitle = new Map(
      [...(places ?? [])].map(([row, starts]) => [row, starts.some((place) => place < TITLE_ROOM)]),
    );
    return { inTitle, isSure: isSure && (left === 0 || inTitle.size === 0) };
  }

  /** The task of a row. Rejects where it cannot be read. */
  task(row: number): Promise<IndexedTask> {
    return remembered(this.#tasks, row, async () => {
      const fragment = await this.#all[row]?.data();
      if (!fragment) throw new Error(`the index has no row ${row}`);
      return indexTask(taskOf(fragment), this.#simplified);
    });
  }

  /** Forgets what was looked up. */
  forget(): void {
    this.#words.clear();
  }

  #find(word: string): Promise<Places> {
    return remembered(this.#words, word, async () => {
      const { results } = await this.#pagefind.search(word);
      return new Map(
        results.map(({ id, words }) => {
          const row = this.#rows.get(id);
          if (row === undefined) throw new Error(`the index has ${id}, which no row has`);
          return [row, words];
        }),
      );
    });
  }
}

/** Of the places of a first word those that have a second word `on` characters later: of 幼儿园学 at 3 and 9, and 儿园学位 at 4, it is 3. */
function following(first: Places, second: Places, on: number): Places {
  const places = new Map<number, readonly number[]>();
  for (const [row, starts] of first) {
    const others = new Set(second.get(row));
    const kept = starts.filter((place) => others.has(place + on));
    if (kept.length > 0) places.set(row, kept);
  }
  return places;
}

/** What was got for a key before; a failed try is not kept. */
function remembered<K, V>(known: Map<K, Promise<V>>, key: K, get: () => Promise<V>): Promise<V> {
  const before = known.get(key);
  if (before) return before;
  const value = get();
  known.set(key, value);
  value.catch(() => known.delete(key));
  return value;
}
