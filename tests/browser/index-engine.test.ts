import { readFileSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { browse, type Session } from '../support/browser.ts';
import { giveEngine } from '../support/engine.ts';
import { sites, type BuiltSite } from '../support/sites.ts';
import { withIndex } from '../support/with-index.ts';

const typed = (parse(readFileSync('tests/fixtures/search/tuning.yaml', 'utf8')) as { q: string }[]).map(
  ({ q }) => q,
);

/** What an engine tells, in a form to compare. */
interface Told {
  found: string[];
  total: number;
  isLeast: boolean;
  counts: object;
  apart: object;
  suggestions: object;
  near: string[];
}

/** Asks the engine of the site, module by module as the page has it, over all texts or over the index. */
async function ask(page: Page, over: 'texts' | 'index', queries: readonly string[]): Promise<Told[]> {
  return page.evaluate(
    async ({ withTexts, texts }) => {
      interface Task {
        path: string;
      }
      interface Answer extends Omit<Told, 'found' | 'near'> {
        found: { task: Task }[];
        near: { task: Task }[];
      }
      const { loadEngine, parseQuery } = window as unknown as {
        loadEngine: (sources: object) => Promise<{ ask: (query: object, least: number) => Promise<Answer> }>;
        parseQuery: (search: string) => object;
      };
      const engine = await loadEngine({
        base: '/',
        words: '/search/words.json',
        tasks: withTexts ? '/search/tasks.json' : null,
      });
      const paths = (of: { task: Task }[]): string[] => of.map(({ task }) => task.path);
      const answers = [];
      for (const text of texts) {
        const answer = await engine.ask(parseQuery(`?q=${encodeURIComponent(text)}`), 1000);
        answers.push({ ...answer, found: paths(answer.found), near: paths(answer.near) });
      }
      return answers;
    },
    { withTexts: over === 'texts', texts: queries },
  );
}

/** A page with the engine, in a browser that cannot part Chinese into words, neither here nor in Pagefind's worker. */
async function openEngine(session: Session): Promise<Page> {
  const page = await session.open('/search/');
  await page.addInitScript(() => Reflect.deleteProperty(Intl, 'Segmenter'));
  await page.route('**/pagefind-worker.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete Intl.Segmenter;\n${await response.text()}` });
  });
  await page.reload();
  await giveEngine(page);
  return page;
}

describe.each([
  ['a whole table', sites.yunting],
  ['the made-up city of two years', sites.demo],
])('the search of many tasks, over %s', (_name, site) => {
  let indexed: BuiltSite;
  let session: Session;

  beforeAll(async () => {
    indexed = await withIndex(site);
    session = await browse(indexed);
  });
  afterAll(async () => {
    await session.close();
    rmSync(indexed.dist, { recursive: true });
  });

  test('tells of every query what is told where all texts are at hand', async () => {
    const page = await openEngine(session);
    const [texts, index] = [await ask(page, 'texts', typed), await ask(page, 'index', typed)];
    expect(typed.length).toBeGreaterThan(300);
    const by = (answers: readonly Told[]) => Object.fromEntries(typed.map((q, at) => [q, answers[at]]));
    expect(by(index)).toEqual(by(texts));
  });

  test('does without a segmenter, and asks nobody else', async () => {
    const page = await openEngine(session);
    expect(await page.evaluate(() => 'Segmenter' in Intl)).toBe(false);
    expect(session.faults).toEqual([]);
  });

  test('says that it could not search when the site cannot be reached, and searches when it can', async () => {
    const page = await openEngine(session);
    await page.route('**/pagefind/index/**', (route) => route.abort());
    await page.route('**/pagefind-entry.json*', (route) => route.abort());
    const asked = ask(page, 'index', ['绝无仅有']);
    await expect(asked).rejects.toThrow();
    await page.unroute('**/pagefind/index/**');
    await page.unroute('**/pagefind-entry.json*');
    const [answer] = await ask(page, 'index', ['教育局']);
    expect(answer?.total).toBeGreaterThan(0);
  });
});
