import { sorted } from '../understanding/lists.ts';
import { matchTerm, type TermMatch } from './match.ts';
import type { QueryPlan, Term } from '../understanding/query-plan.ts';
import type { IndexedTask, SearchTask } from '../understanding/search-task.ts';

/** A task that has all that was asked for, and how. */
export interface Found {
  task: SearchTask;
  indexed: IndexedTask;
  matches: readonly TermMatch[];
  rank: number;
}

/** What was found, and the terms that nothing has: their pieces were looked for instead, or nothing could be. */
interface Finding {
  found: Found[];
  /** Terms that stand nowhere as typed, though all of their pieces stand in what was found. */
  apart: readonly Term[];
  /** Terms that no task has, nor all of their pieces. */
  missing: readonly Term[];
}

/** Newest year first, then the table's order. */
export const inOrder = (a: SearchTask, b: SearchTask): number => b.year - a.year || a.number - b.number;

const has = (indexed: IndexedTask, term: Term): boolean => matchTerm(indexed, term) !== null;

/** Those of some tasks that have every term wanted and none unwanted, the best first; ties by number. */
export function holding(
  tasks: readonly IndexedTask[],
  wanted: readonly Term[],
  unwanted: readonly Term[],
): Found[] {
  const found = tasks.flatMap((indexed): Found[] => {
    if (unwanted.some((term) => has(indexed, term))) return [];
    const matches = wanted.map((term) => matchTerm(indexed, term));
    if (matches.includes(null)) return [];
    const all = matches.filter((match) => match !== null);
    return [
      { task: indexed.task, indexed, matches: all, rank: all.reduce((sum, { rank }) => sum + rank, 0) },
    ];
  });
  return sorted(found, (a, b) => a.rank - b.rank || inOrder(a.task, b.task));
}

/**
 * The tasks that have every term of a plan and none that they must be without, the best first; ties by number.
 * A term that no task has is looked for by its pieces, and that is told.
 */
export function find(plan: QueryPlan, tasks: readonly IndexedTask[]): Finding {
  const wanted = plan.filter(({ without }) => !without);
  const unwanted = plan.filter(({ without }) => without);
  const apart: Term[] = [];
  const missing: Term[] = [];
  const terms = wanted.flatMap((term) => {
    if (tasks.some((indexed) => has(indexed, term))) return [term];
    const { pieces } = term;
    const isThere =
      pieces.length > 0 && tasks.some((indexed) => pieces.every((piece) => has(indexed, piece)));
    (isThere ? apart : missing).push(term);
    return isThere ? pieces : [term];
  });
  return { found: holding(tasks, terms, unwanted), apart, missing };
}
