import { sorted } from '../understanding/lists.ts';
import { toldApart, toldLeftOut, toldMissing, type Answer, type Engine } from '../finding/answer.ts';
import { holding, type Found } from '../finding/find.ts';
import { nearIn, suggestionsIn } from './index-hints.ts';
import { searchIn, type IndexSearch } from './index-search.ts';
import type { Lookups } from './lookups.ts';
import { narrow } from '../finding/narrow.ts';
import type { Query } from '../understanding/query.ts';
import type { Rows } from './rows.ts';

/** Candidates are read from the index so many at a time, until enough of them are found to hold. */
const AT_A_TIME = 20;
/** Where there are no more candidates than this, all are read at once, and the answer is complete. */
const ALL_UP_TO = 40;
/** No answer reads more candidates than this. */
const MOST = 1000;

/** Rows in the order in which their tasks are to stand, as far as it can be told before they are read. */
function ordered(
  chosen: readonly number[],
  ranks: ReadonlyMap<number, number>,
  sort: Query['sort'],
  rows: Rows,
): number[] {
  const rank = (row: number): number => ranks.get(row) ?? 0;
  const deadline = (row: number): string => rows.values(row, 'deadline')[0] ?? '';
  const before = {
    relevance: (a: number, b: number): number => rank(a) - rank(b),
    number: (): number => 0,
    deadline: (a: number, b: number): number =>
      Number(deadline(a) > deadline(b)) - Number(deadline(a) < deadline(b)),
  }[sort];
  return sorted(chosen, (a, b) => before(a, b) || a - b);
}

/** Reads tasks in order until enough are found; those that were found before stay where they were. */
async function firstOf(
  { wanted, unwanted, candidates: { ranks, isSure } }: IndexSearch,
  query: Query,
  least: number,
  lookups: Lookups,
): Promise<Pick<Answer, 'found' | 'total' | 'isLeast'>> {
  const fitting = [...ranks.keys()].filter((row) => lookups.rows.fits(row, query.chosen));
  const rows = ordered(fitting, ranks, query.sort, lookups.rows);
  const isFew = rows.length <= ALL_UP_TO;
  const step = isFew ? ALL_UP_TO : AT_A_TIME;
  const enough = isFew ? rows.length : Math.min(least, MOST);
  const found: Found[] = [];
  let read = 0;
  while (found.length < enough && read < Math.min(rows.length, MOST)) {
    const tasks = await lookups.tasks(rows.slice(read, read + step));
    for (const each of narrow(holding(tasks, wanted, unwanted), query).found) found.push(each);
    read += tasks.length;
  }
  const isAll = read === rows.length;
  return { found, total: isAll || !isSure ? found.length : rows.length, isLeast: !isAll && !isSure };
}

async function answerTo(
  query: Query,
  least: number,
  lookups: Lookups,
  checkSite: () => Promise<void>,
): Promise<Answer> {
  const search = await searchIn(lookups, query.text);
  const { plan, wanted, unwanted, apart, missing } = search;
  const rows = [...search.candidates.ranks.keys()];
  const told = {
    apart: toldApart(apart),
    leftOut: toldLeftOut(plan),
    missing: toldMissing(missing),
    suggestions: [],
    near: [],
  };
  if (rows.length > ALL_UP_TO)
    return {
      ...(await firstOf(search, query, least, lookups)),
      counts: lookups.rows.counts(rows, query.chosen),
      ...told,
    };
  const all = holding(await lookups.tasks(rows), wanted, unwanted);
  const { found, counts } = narrow(all, query);
  const answer = { found, total: found.length, isLeast: false, counts, ...told };
  if (all.length > 0) return answer;
  await checkSite();
  const suggestions = await suggestionsIn(lookups, query, missing);
  const near = suggestions.length === 0 ? await nearIn(lookups, query.text) : [];
  return { ...answer, suggestions, near };
}

/**
 * An engine over an index: what it shows was read and verified as where all texts are at hand.
 * @param checkSite rejects where the site cannot be reached: Pagefind takes for empty what it could not load
 */
export const indexEngine = (lookups: Lookups, checkSite: () => Promise<void>): Engine => ({
  ask: (query, least = AT_A_TIME) =>
    answerTo(query, least, lookups, checkSite).catch((error: unknown) => {
      lookups.forget();
      throw error;
    }),
});
