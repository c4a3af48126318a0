import type { Page } from 'playwright-core';
import { pageOf, type Mode, type OnDisk } from './sites.ts';
import type { Sent, Served } from './served.ts';

/** One of each kind. */
export const QUERIES = {
  literal: '老旧小区',
  nickname: '卫健局',
  pinyin: 'laojiuxiaoqu',
  initials: 'jyj',
  thesaurus: '打疫苗',
  several: '免费 培训',
  nothing: '加装电梯',
};

const TIMES = 5;

/** What a reader waits for: the search page's own script, then all that one search needs. */
export interface Cost {
  query: string;
  sent: Sent[];
  /** Of the search alone: without the page and its style, which other pages have too. */
  bytes: number;
}

const isOfPage = ({ path }: Sent): boolean => /\.(?:html|css|svg)$/u.test(path);

/** What is sent until a search that was opened by its address has its answer. */
export async function bytesToResult(served: Served, mode: Mode, query: string): Promise<Cost> {
  served.sent.length = 0;
  const page = await served.open(`${pageOf(mode)}?q=${encodeURIComponent(query)}`);
  await page.locator('[data-search-state="done"]').waitFor({ timeout: 120_000 });
  const sent = [...served.sent];
  await page.context().close();
  return {
    query,
    sent,
    bytes: sent.filter((each) => !isOfPage(each)).reduce((sum, each) => sum + each.bytes, 0),
  };
}

/** Milliseconds, medians of several rounds. */
export interface Times {
  /** Of the main thread, until the index is there: reading what was sent. */
  load: number;
  /** Of the main thread, from there to the answer. */
  ask: number;
  /** From there to the answer, with all that is waited for. */
  wait: number;
  /** The longest task of the main thread among all. */
  longest: number;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Milliseconds of processor time that the page's main thread has had: what else the machine does is not in it. */
async function mainThread(page: Page): Promise<() => Promise<number>> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
}

/** The engine as the page has it, module by module, in a page of its own. */
async function openEngine(served: Served): Promise<Page> {
  const page = await served.open(pageOf('text'));
  await page.addScriptTag({
    type: 'module',
    content: `
      import { loadEngine } from '/src/search/page/load-engine.ts';
      import { parseQuery } from '/src/search/understanding/query.ts';
      const tasks = [];
      new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
      Object.assign(window, { loadEngine, parseQuery, longTasks: tasks });`,
  });
  await page.waitForFunction(() => 'loadEngine' in window);
  return page;
}

interface EngineWindow {
  loadEngine: (sources: object) => Promise<{ ask: (query: object) => Promise<unknown> }>;
  parseQuery: (search: string) => object;
  longTasks: { duration: number }[];
  engine: Awaited<ReturnType<EngineWindow['loadEngine']>>;
}

/** What the main thread does for each query, with an engine that was just loaded. */
export async function timesOf(served: Served, mode: Mode, query: string): Promise<Times> {
  const page = await openEngine(served);
  const busy = await mainThread(page);
  const rounds: Times[] = [];
  for (let round = 0; round <= TIMES; round += 1) {
    const before = await busy();
    await page.evaluate(async (withTexts) => {
      const all = window as unknown as EngineWindow;
      all.longTasks.length = 0;
      all.engine = await all.loadEngine({
        base: '/',
        words: '/search/words.json',
        tasks: withTexts ? '/search/tasks.json' : null,
      });
    }, mode === 'text');
    const loaded = await busy();
    const { wait, longest } = await page.evaluate(async (text) => {
      const all = window as unknown as EngineWindow;
      const start = performance.now();
      await all.engine.ask(all.parseQuery(`?q=${encodeURIComponent(text)}`));
      const end = performance.now();
      await new Promise((done) => setTimeout(done, 50));
      return { wait: end - start, longest: Math.max(0, ...all.longTasks.map(({ duration }) => duration)) };
    }, query);
    const asked = await busy();
    // The first round also compiles.
    if (round > 0) rounds.push({ load: loaded - before, ask: asked - loaded, wait, longest });
  }
  await page.context().close();
  const of = (name: keyof Times): number => median(rounds.map((each) => each[name]));
  return { load: of('load'), ask: of('ask'), wait: of('wait'), longest: of('longest') };
}

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

/** What was sent, file by file; those of a kind together. */
export function printFiles(sent: readonly Sent[]): void {
  const kinds = Map.groupBy(sent, ({ path }) =>
    path
      .replace(/[^/]+\.(?<end>pf_\w+)$/u, '*.$<end>')
      .replace(/stretches\/.*/u, 'stretches/*.json')
      .replace(/\.[\w-]{8}\.(?=js$|css$)/u, '.*.'),
  );
  for (const [kind, files] of kinds) {
    const bytes = files.reduce((sum, each) => sum + each.bytes, 0);
    console.log(`      ${kB(bytes).padStart(7)} kB  ${files.length > 1 ? `${files.length} × ` : ''}${kind}`);
  }
}

/** The cost of each query over one site in one mode. */
export async function printCosts(
  served: Served,
  mode: Mode,
  size: number,
  disk: OnDisk | null,
): Promise<void> {
  const made = disk
    ? `; on disk ${(disk.bytes / 1e6).toFixed(1)} MB in ${disk.files} files, made in ${disk.seconds.toFixed(1)} s`
    : '';
  console.log(`\n${size} tasks, ${mode === 'text' ? 'all texts' : 'index'}${made}`);
  let worst: Cost | undefined;
  for (const [kind, query] of Object.entries(QUERIES)) {
    const cost = await bytesToResult(served, mode, query);
    const times = await timesOf(served, mode, query);
    if (!worst || cost.bytes > worst.bytes) worst = cost;
    const own = cost.sent.filter((each) => !isOfPage(each)).length;
    console.log(
      `  ${kind.padEnd(10)} ${kB(cost.bytes).padStart(7)} kB in ${String(own).padStart(3)} requests; main thread ` +
        `${times.load.toFixed(0).padStart(4)} ms to load, ${times.ask.toFixed(1).padStart(6)} ms to answer ` +
        `(waited ${times.wait.toFixed(0)} ms; longest task ${times.longest.toFixed(0)} ms)`,
    );
  }
  if (worst) {
    console.log(`    most for ${worst.query}:`);
    printFiles(worst.sent);
  }
}
