import { allOf, type Candidates } from './candidates.ts';
import { holding } from '../finding/find.ts';
import type { Lookups } from './lookups.ts';
import type { QueryPlan, Term } from '../understanding/query-plan.ts';
import { understand } from '../understanding/understand.ts';

/** What is looked for in the end: terms as they are or in pieces, and the tasks that may have all of them. */
export interface IndexSearch {
  plan: QueryPlan;
  wanted: readonly Term[];
  unwanted: readonly Term[];
  apart: readonly Term[];
  missing: readonly Term[];
  candidates: Candidates;
}

interface Resolved {
  term: Term;
  kind: 'whole' | 'apart' | 'missing';
  /** Of the term, or of each of its pieces. */
  candidates: Candidates[];
}

/** So many candidates are read to see whether there is one at all. */
const TRIED = 20;

const sum = (a: number, b: number): number => a + b;

/** Whether a task has all of some terms that `candidates` may have. */
async function isThere(
  terms: readonly Term[],
  { ranks, isSure }: Candidates,
  lookups: Lookups,
): Promise<boolean> {
  if (ranks.size === 0 || isSure) return ranks.size > 0;
  const first = [...ranks.keys()].slice(0, TRIED);
  return holding(await lookups.tasks(first), terms, []).length > 0;
}

/** A term as it is, or in the pieces that stand together somewhere, or as one that nothing has. */
async function resolve(text: string, term: Term, place: number, lookups: Lookups): Promise<Resolved> {
  const whole = await lookups.candidatesFor(term);
  if (await isThere([term], whole, lookups)) return { term, kind: 'whole', candidates: [whole] };
  // Taking it apart may need more files of the vocabulary than understanding it as a whole did.
  const pieces = await lookups.understood(
    (understanding) => understand(text, understanding)[place]?.pieces ?? [],
  );
  const candidates = await Promise.all(pieces.map((piece) => lookups.candidatesFor(piece)));
  const isApart = pieces.length > 0 && (await isThere(pieces, allOf(candidates, sum), lookups));
  return { term: { ...term, pieces }, kind: isApart ? 'apart' : 'missing', candidates };
}

/** Leaves out those that are sure to have what they must not; the others are left out when they have been read. */
async function without(
  unwanted: readonly Term[],
  { ranks, isSure }: Candidates,
  lookups: Lookups,
): Promise<Candidates> {
  const left = new Map(ranks);
  const found = await Promise.all(unwanted.map((term) => lookups.candidatesFor(term)));
  for (const each of found) if (each.isSure) for (const row of each.ranks.keys()) left.delete(row);
  return { ranks: left, isSure: isSure && found.every((each) => each.isSure) };
}

/** Finds out what a query asks for and which tasks may have it, as `find` does where all texts are at hand. */
export async function searchIn(lookups: Lookups, text: string): Promise<IndexSearch> {
  const plan = await lookups.understood((understanding) => understand(text, understanding));
  const unwanted = plan.filter((term) => term.without);
  const resolved = await Promise.all(
    plan.flatMap((term, place) => (term.without ? [] : [resolve(text, term, place, lookups)])),
  );
  const of = (wanted: Resolved['kind']): Term[] =>
    resolved.filter(({ kind }) => kind === wanted).map(({ term }) => term);
  const missing = of('missing');
  const together = allOf([lookups.all, ...resolved.flatMap(({ candidates }) => candidates)], sum);
  return {
    plan,
    wanted: resolved.flatMap(({ term, kind }) => (kind === 'apart' ? term.pieces : [term])),
    unwanted,
    apart: of('apart'),
    missing,
    candidates:
      missing.length > 0 ? { ranks: new Map(), isSure: true } : await without(unwanted, together, lookups),
  };
}
