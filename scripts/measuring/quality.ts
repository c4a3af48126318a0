import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Page } from 'playwright-core';
import { makePlain, pageOf, REAL } from './sites.ts';
import { serve } from './served.ts';

const queriesSchema = z.array(
  z.strictObject({
    q: z.string(),
    kind: z.string(),
    /** Numbers of tasks that have to come, and of those that may; all others are wrong. */
    must: z.array(z.int()),
    may: z.array(z.int()),
    /** What is to be asked about. */
    suggest: z.string().optional(),
  }),
);

type Labelled = z.infer<typeof queriesSchema>[number];

/** What a search shows for a query: numbers of tasks, the first one first, and what it asks about. */
interface Shown {
  numbers: number[];
  suggestions: string[];
}

const TOP = 5;

interface Scores {
  queries: number;
  precision: number[];
  recall: number[];
  /** Tasks shown that neither must nor may be. */
  wrong: number;
  /** Queries that find nothing though something is there. */
  empty: number;
  /** Queries for what is not there that find something all the same. */
  hits: number;
  suggested: number;
  suggestable: number;
}

function scoresOf(answers: readonly { query: Labelled; shown: Shown }[]): Scores {
  const scores: Scores = {
    queries: answers.length,
    precision: [],
    recall: [],
    wrong: 0,
    empty: 0,
    hits: 0,
    suggested: 0,
    suggestable: 0,
  };
  for (const { query, shown } of answers) {
    const { must, may, suggest } = query;
    const fits = (number: number): boolean => must.includes(number) || may.includes(number);
    const top = shown.numbers.slice(0, TOP);
    scores.wrong += shown.numbers.filter((number) => !fits(number)).length;
    if (must.length > 0) {
      scores.precision.push(top.length === 0 ? 0 : top.filter(fits).length / top.length);
      scores.recall.push(top.filter((number) => must.includes(number)).length / Math.min(TOP, must.length));
      if (shown.numbers.length === 0) scores.empty += 1;
    } else if (shown.numbers.length > 0) scores.hits += 1;
    if (suggest !== undefined) {
      scores.suggestable += 1;
      if (shown.suggestions.includes(suggest)) scores.suggested += 1;
    }
  }
  return scores;
}

const mean = (values: readonly number[]): string =>
  values.length === 0 ? '—' : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);

function printScores(name: string, answers: readonly { query: Labelled; shown: Shown }[]): void {
  console.log(`\n${name}`);
  console.log(`  ${'kind'.padEnd(12)} queries  P@5    R@5    wrong  empty  hits  suggested`);
  const line = (kind: string, of: typeof answers): void => {
    const { queries, precision, recall, wrong, empty, hits, suggested, suggestable } = scoresOf(of);
    const cells = [
      kind.padEnd(12),
      String(queries).padStart(7),
      mean(precision).padEnd(6).padStart(7),
      mean(recall).padEnd(6),
      String(wrong).padStart(5),
      String(empty).padStart(6),
      String(hits).padStart(5),
      suggestable === 0 ? '' : `${suggested}/${suggestable}`.padStart(9),
    ];
    console.log(`  ${cells.join(' ')}`);
  };
  for (const [kind, of] of Map.groupBy(answers, ({ query }) => query.kind)) line(kind, of);
  line('all', answers);
}

/** Pagefind by itself, asked what was typed. */
async function askPlain(page: Page, queries: readonly Labelled[]): Promise<Shown[]> {
  return page.evaluate(
    async ({ typed, address }) => {
      const pagefind = (await import(address)) as {
        search: (text: string) => Promise<{
          results: { data: () => Promise<{ meta: Record<string, string> }> }[];
        }>;
      };
      const answers = [];
      for (const text of typed) {
        const { results } = await pagefind.search(text);
        const found = await Promise.all(results.map((result) => result.data()));
        answers.push({ numbers: found.map(({ meta }) => Number(meta['number'])), suggestions: [] });
      }
      return answers;
    },
    { typed: queries.map(({ q }) => q), address: '/pagefind/pagefind.js' },
  );
}

/** This project's engine, in either mode. */
async function askOurs(page: Page, queries: readonly Labelled[], withTexts: boolean): Promise<Shown[]> {
  await page.addScriptTag({
    type: 'module',
    content: `
      import { loadEngine } from '/src/search/page/load-engine.ts';
      import { parseQuery } from '/src/search/understanding/query.ts';
      Object.assign(window, { loadEngine, parseQuery });`,
  });
  await page.waitForFunction(() => 'loadEngine' in window);
  return page.evaluate(
    async ({ typed, all }) => {
      const { loadEngine, parseQuery } = window as unknown as {
        loadEngine: (sources: object) => Promise<{
          ask: (
            query: object,
            least: number,
          ) => Promise<{ found: { task: { number: number } }[]; suggestions: { phrase: string }[] }>;
        }>;
        parseQuery: (search: string) => object;
      };
      const engine = await loadEngine({
        base: '/',
        words: '/search/words.json',
        tasks: all ? '/search/tasks.json' : null,
      });
      const answers = [];
      for (const text of typed) {
        const { found, suggestions } = await engine.ask(parseQuery(`?q=${encodeURIComponent(text)}`), 1000);
        answers.push({
          numbers: found.map(({ task }) => task.number),
          suggestions: suggestions.map(({ phrase }) => phrase),
        });
      }
      return answers;
    },
    { typed: queries.map(({ q }) => q), all: withTexts },
  );
}

/** Asks labelled queries of the real site, of Pagefind by itself and of this project's search in both modes. */
export async function printQuality(path: string): Promise<void> {
  const queries = queriesSchema.parse(parse(readFileSync(path, 'utf8')));
  const score = async (
    name: string,
    root: string,
    address: string,
    ask: (page: Page) => Promise<Shown[]>,
  ): Promise<void> => {
    const served = await serve(root);
    const shown = await ask(await served.open(address));
    await served.close();
    printScores(
      name,
      queries.map((query, at) => ({ query, shown: shown[at] ?? { numbers: [], suggestions: [] } })),
    );
  };
  await score('Pagefind by itself', await makePlain(), '/', (page) => askPlain(page, queries));
  for (const mode of ['text', 'index'] as const)
    await score(`this search, ${mode === 'text' ? 'all texts' : 'index'}`, REAL, pageOf(mode), (page) =>
      askOurs(page, queries, mode === 'text'),
    );
}
