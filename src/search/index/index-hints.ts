import { sorted } from '../understanding/lists.ts';
import { suggestionFor, type Suggestion } from '../finding/answer.ts';
import type { Lookups } from './lookups.ts';
import { halvesOf, knownTerms, suggestionsFor, tasksWithMost, type Near } from '../finding/near.ts';
import type { Term } from '../understanding/query-plan.ts';
import { searchIn } from './index-search.ts';
import type { Query } from '../understanding/query.ts';
import { understand } from '../understanding/understand.ts';

/** So many tasks are read to find what may have been meant: for each half of a term, or of those that have most of its parts. */
const LOOKED_AT = 12;

const literalTerm = (part: string): Term => ({
  typed: part,
  readings: [{ kind: 'text', parts: [part], said: null }],
  without: false,
  pieces: [],
});

/** What may have been meant: stretches of tasks that have one half of what was typed. */
export async function suggestionsIn(
  lookups: Lookups,
  query: Query,
  missing: readonly Term[],
): Promise<Suggestion[]> {
  const found = await Promise.all(
    missing.map(async (term) => {
      const halves = await Promise.all(
        halvesOf(term, lookups).map((half) => lookups.candidatesFor(literalTerm(half))),
      );
      const rows = new Set(halves.flatMap(({ ranks }) => [...ranks.keys()].slice(0, LOOKED_AT)));
      const phrases = suggestionsFor(term, await lookups.tasks(rows), lookups);
      return phrases.map((phrase) => suggestionFor(query, term, phrase));
    }),
  );
  const suggestions = found.flat();
  const leads = await Promise.all(
    suggestions.map(async ({ text }) => (await searchIn(lookups, text)).candidates.ranks.size > 0),
  );
  return suggestions.filter((_, at) => leads[at]);
}

/** The tasks that have most of what was asked for. */
export async function nearIn(lookups: Lookups, text: string): Promise<Near[]> {
  const terms = await lookups.understood((understanding) =>
    knownTerms(understand(text, understanding), understanding),
  );
  const sizes = new Map<number, number>();
  for (const term of terms)
    for (const row of (await lookups.candidatesFor(term)).ranks.keys())
      sizes.set(row, (sizes.get(row) ?? 0) + term.typed.length);
  const most = sorted(sizes, ([a, x], [b, y]) => y - x || a - b).slice(0, LOOKED_AT);
  return tasksWithMost(terms, await lookups.tasks(most.map(([row]) => row)));
}
