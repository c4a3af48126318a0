import { FACETS, type Facet } from '../domain/facet.ts';
import { toFilters, type Query } from './query.ts';

/** What this site uses of Pagefind's browser API. */
interface Pagefind {
  options: (options: { basePath?: string; baseUrl?: string; excerptLength?: number }) => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (
    text: string | null,
    options: { filters: Record<string, { any: string[] }>; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<PagefindResponse>;
}

interface PagefindResponse {
  results: { id: string; data: () => Promise<FoundTask> }[];
  filters: Record<string, Record<string, number>>;
}

/** A task as the index keeps it. */
export interface FoundTask {
  url: string;
  /** HTML: the text with `<mark>`; everything else in it is escaped. */
  excerpt: string;
  meta: Record<string, string>;
}

export type Counts = Record<Facet, Record<string, number>>;

/** An answer: how many tasks, how many for each value of each facet, and the tasks themselves, read when needed. */
export interface Answer {
  total: number;
  counts: Counts;
  page: (start: number, end: number) => Promise<FoundTask[]>;
}

export interface Engine {
  search: (query: Query) => Promise<Answer>;
}

/**
 * Loads Pagefind from the site itself. Rejects when it cannot be loaded.
 * @param base the site's base path, with or without a slash at its end
 */
export async function loadEngine(base: string): Promise<Engine> {
  const root = base.endsWith('/') ? base : `${base}/`;
  const pagefind = (await import(/* @vite-ignore */ `${root}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: root, excerptLength: 40 });
  // Pagefind counts only the filters that it has loaded.
  await pagefind.filters();
  return { search: (query) => ask(pagefind, query) };
}

async function ask(pagefind: Pagefind, { text, chosen }: Query): Promise<Answer> {
  const words = text === '' ? null : text;
  // Without words there is no relevance: the table's own order is the natural one.
  const sort = words === null ? { sort: { number: 'asc' as const } } : {};
  const { results, filters } = await pagefind.search(words, { filters: toFilters(chosen), ...sort });
  const counts = await Promise.all(
    FACETS.map(async (facet) => {
      if (chosen[facet].length === 0) return [facet, filters[facet] ?? {}] as const;
      // A facet's own choice must not hide what else could be chosen in it.
      const others = await pagefind.search(words, { filters: toFilters(chosen, facet) });
      return [facet, others.filters[facet] ?? {}] as const;
    }),
  );
  return {
    total: results.length,
    counts: Object.fromEntries(counts) as Counts,
    page: (start, end) => Promise.all(results.slice(start, end).map((result) => result.data())),
  };
}
