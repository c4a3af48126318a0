import { sorted } from '../understanding/lists.ts';
import { FACETS, type Facet } from '../../domain/facet.ts';
import { inOrder, type Found } from './find.ts';
import type { Query, Sort } from '../understanding/query.ts';
import type { SearchTask } from '../understanding/search-task.ts';

/** What a task has of each facet, by the values that the search page offers. */
export const VALUES: Readonly<Record<Facet, (task: SearchTask) => readonly string[]>> = {
  year: ({ year }) => [String(year)],
  category: ({ category }) => [category],
  department: ({ departments }) => departments,
  leader: ({ leader }) => [leader],
  district: ({ districts }) => districts,
  deadline: ({ deadline }) => [deadline],
  status: ({ status }) => [status],
  measurable: ({ measurable }) => [measurable],
};

/** Any value within a facet, all facets together. */
function fits(task: SearchTask, chosen: Query['chosen'], without?: Facet): boolean {
  return FACETS.every(
    (facet) =>
      facet === without ||
      chosen[facet].length === 0 ||
      VALUES[facet](task).some((value) => chosen[facet].includes(value)),
  );
}

/** How many tasks each value of each facet would leave. */
export type Counts = Record<Facet, Record<string, number>>;

/** A facet's own choice does not hide what else could be chosen in it. */
function count(found: readonly Found[], chosen: Query['chosen'], facet: Facet): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { task } of found)
    if (fits(task, chosen, facet))
      for (const value of VALUES[facet](task)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const ORDERS: Readonly<Record<Exclude<Sort, 'relevance'>, (a: SearchTask, b: SearchTask) => number>> = {
  number: inOrder,
  deadline: (a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : inOrder(a, b)),
};

/** What is left of what was found, in the order asked for, and what each further choice would leave. */
export function narrow(
  found: readonly Found[],
  { chosen, sort }: Pick<Query, 'chosen' | 'sort'>,
): { found: Found[]; counts: Counts } {
  const left = found.filter(({ task }) => fits(task, chosen));
  return {
    found: sort === 'relevance' ? left : sorted(left, (a, b) => ORDERS[sort](a.task, b.task)),
    counts: Object.fromEntries(FACETS.map((facet) => [facet, count(found, chosen, facet)])) as Counts,
  };
}
