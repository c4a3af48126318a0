import { FACETS, type Facet } from '../../domain/facet.ts';
import { plainForm } from './fold.ts';

/** The orders in which results can stand; the first is the one that nobody chose. */
export const SORTS = ['relevance', 'number', 'deadline'] as const;

export type Sort = (typeof SORTS)[number];

/** All that a search is: it stands in the address, so that a search can be sent, and gone back to. */
export interface Query {
  text: string;
  /** Chosen values of each facet; none means any. */
  chosen: Record<Facet, string[]>;
  sort: Sort;
}

/** Characters of a query; no promise is asked for with more, and to read thousands would hold up the page. */
export const LONGEST = 100;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Reads a search from the query part of an address (`?q=…&department=…`). Unknown parameters are ignored. */
export function parseQuery(search: string): Query {
  const params = new URLSearchParams(search);
  const chosen = Object.fromEntries(
    FACETS.map((facet) => [facet, unique(params.getAll(facet).filter((value) => value !== ''))]),
  ) as Query['chosen'];
  const sort = SORTS.find((each) => each === params.get('sort')) ?? SORTS[0];
  return { text: (params.get('q') ?? '').trim().slice(0, LONGEST), chosen, sort };
}

/** The query part of a search's address: `?q=…&department=…`, empty when nothing is asked. */
export function formatQuery({ text, chosen, sort }: Query): string {
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  for (const facet of FACETS) for (const value of chosen[facet]) params.append(facet, value);
  if (sort !== SORTS[0]) params.set('sort', sort);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** Whether nothing is asked at all: marks alone ask for nothing. */
export function isEmpty({ text, chosen }: Pick<Query, 'text' | 'chosen'>): boolean {
  return !/[\p{L}\p{N}]/u.test(plainForm(text)) && FACETS.every((facet) => chosen[facet].length === 0);
}
