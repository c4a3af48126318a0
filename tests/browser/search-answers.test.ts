import { readFileSync, rmSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browse, type Session } from '../support/browser.ts';
import { giveEngine } from '../support/engine.ts';
import { record, sites, type BuiltSite } from '../support/sites.ts';
import { withIndex } from '../support/with-index.ts';

const { tasks } = record(sites.yunting);
let session: Session;

beforeAll(async () => {
  session = await browse(sites.yunting);
});
afterAll(async () => {
  await session.close();
});

async function settled(page: Page, state = 'done'): Promise<void> {
  await page.locator(`[data-search-state="${state}"]`).waitFor();
}

async function ask(query: string, open: Parameters<Session['open']>[1] = {}): Promise<Page> {
  const page = await session.open(`/search/?q=${encodeURIComponent(query)}`, open);
  await settled(page);
  return page;
}

const field = (page: Page) => page.locator('input[type="search"][name="q"]');
const numbers = async (page: Page): Promise<number[]> =>
  (await page.locator('[data-result] [data-number]').allTextContents()).map(Number);
const byDepartment = (name: string): number[] =>
  tasks
    .filter(({ departments }) => departments.some((each) => each.name === name))
    .map(({ number }) => number);

describe('an answer', () => {
  test('says what stands for what was typed, and marks it', async () => {
    const page = await ask('人社局');
    expect(await numbers(page)).toEqual(byDepartment('市人力资源社会保障局'));
    const [first] = await page.locator('[data-result]').all();
    expect(await first?.locator('[data-said]').textContent()).toBe('“人社局” → 市人力资源社会保障局');
    expect(await first?.locator('mark').allTextContents()).toEqual(['市人力资源社会保障局']);
  });

  test.each([
    ['jiaoyuju', '教育局'],
    ['幼兒園', '幼儿园'],
    ['ＨＰＶ', 'HPV'],
  ])('to %s marks %s', async (typed, marked) => {
    const page = await ask(typed);
    expect(await page.locator('[data-result] mark').first().textContent()).toBe(marked);
  });

  test('says that nothing was found, and offers a phrase that is one character off, which is no result', async () => {
    const page = await ask('老旧小取改造');
    expect(await page.locator('[data-search-state]').textContent()).toContain('没有找到“老旧小取改造”。');
    expect(await page.locator('[data-result]').count()).toBe(0);
    const offer = page.locator('[data-suggestions] a');
    expect(await offer.allTextContents()).toEqual(['老旧小区改造']);
    await offer.click();
    await settled(page);
    expect(await field(page).inputValue()).toBe('老旧小区改造');
    expect(await numbers(page)).toContain(39);
  });

  test('offers what has a part of it under a heading of its own', async () => {
    const page = await ask('卫健局 农贸市场');
    expect(await page.locator('[data-result]').count()).toBe(0);
    expect(await page.locator('[data-near] h2').textContent()).toMatch(/^\s*相近的承诺\s*不是搜索结果\s*$/u);
    const offers = page.locator('[data-offer]');
    expect(await offers.count()).toBe(await page.locator('[data-near] li').count());
    expect(await offers.first().textContent()).toContain('只有“农贸市场”');
    expect(await offers.first().locator('mark').first().textContent()).toBe('农贸市场');
    for (const part of ['h3 > a', 'svg.state-mark', '[data-state]'])
      expect(await offers.locator(part).count(), part).toBe(await offers.count());
  });

  test('tells where digits are only part of a longer number, and what else was left out', async () => {
    const page = await ask('5座');
    expect(await page.locator('[data-result] [data-said]').allTextContents()).toEqual([
      '“5座”在这里只是更长的数字的一部分',
    ]);
    await field(page).fill('疫苗 -教育局 -卫健局');
    await page.waitForURL(/%E5%81%A5%E5%B1%80$/u);
    await settled(page);
    expect(await page.locator('[data-told]').textContent()).toBe('“-卫健局”也去掉了“市卫生健康局”。');
  });

  test('tells that a value in the address is none of the facets', async () => {
    const page = await session.open('/search/?department=不存在&department=市教育局');
    await settled(page);
    expect(await numbers(page)).toEqual(byDepartment('市教育局'));
    expect(await page.locator('[data-told]').textContent()).toBe('网址里的“不存在”不在筛选里。');
  });

  test('tells that a phrase was taken apart', async () => {
    const page = await ask('石汀生均拨款');
    expect(await numbers(page)).toEqual([8]);
    expect(await page.locator('[data-told]').textContent()).toContain('没有连在一起的“石汀生均拨款”');
  });

  test('is found again on the page that it leads to', async () => {
    const page = await ask('老旧小区');
    await page.locator('[data-result] a').first().click();
    await page.waitForURL(/\/tasks\//u);
    await page.locator('main mark').first().waitFor();
    expect(new Set(await page.locator('main mark').allTextContents())).toEqual(new Set(['老旧小区']));
    await page.goBack();
    await settled(page);
    expect(await field(page).inputValue()).toBe('老旧小区');
  });
});

describe("the journalist's bench", () => {
  test('sorts by number and by deadline, and keeps it in the address', async () => {
    const page = await session.open('/search/?department=市民政局');
    await settled(page);
    await page.locator('[data-sort]').selectOption('deadline');
    await page.waitForURL(/sort=deadline/u);
    await settled(page);
    const due = new Map(tasks.map(({ number, deadline }) => [number, deadline.end]));
    const days = (await numbers(page)).map((number) => due.get(number) ?? '');
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBeGreaterThan(1);
    await page.goBack();
    await page.waitForURL(/department=[^&]+$/u);
    expect(await page.locator('[data-sort]').inputValue()).toBe('relevance');
  });

  test('downloads all that was found as a table', async () => {
    const page = await session.open('/search/?deadline=2022-12-10');
    await settled(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-csv]').click()]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    const wanted = tasks.filter(({ deadline }) => deadline.end === '2022-12-10');
    expect(rows.map((row) => [Number(row['序号']), row['具体内容'], row['责任单位'], row['状态']])).toEqual(
      wanted.map(({ number, content, departments }) => [
        number,
        content,
        departments.map(({ name }) => name).join('、'),
        '到期，未见公开进展',
      ]),
    );
    expect(rows[0]?.['网址']).toMatch(/^http:\/\/localhost:\d+\/2022\/tasks\/01\/$/u);
  });

  test('is worked by the keyboard: into the field, down the results and back, and empty again', async () => {
    const page = await ask('教育局');
    await page.locator('main').focus();
    await page.keyboard.press('/');
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const links = page.locator('[data-result] a');
    expect(await links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await settled(page, 'idle');
    expect(await field(page).inputValue()).toBe('');
  });

  test('announces an answer once, when the typing rests, and shows no empty list in between', async () => {
    const page = await ask('教育');
    await page.evaluate(() => {
      const said: string[] = [];
      const sizes: number[] = [];
      Object.assign(window, { said, sizes });
      const status = document.querySelector('[data-search-state]');
      const list = document.querySelector('[data-results]');
      if (!status || !list) throw new Error('no status or list');
      new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
      new MutationObserver(() => sizes.push(list.childElementCount)).observe(list, { childList: true });
    });
    await field(page).press('End');
    await field(page).pressSequentially('局', { delay: 10 });
    await page.waitForURL(/%E5%B1%80$/u);
    await settled(page);
    const seen = await page.evaluate(() => {
      const { said, sizes } = window as unknown as { said: string[]; sizes: number[] };
      return { said, sizes };
    });
    expect(seen.said).toEqual([`找到${byDepartment('市教育局').length}项。`]);
    expect(seen.sizes).not.toContain(0);
  });

  test('announces an answer also where it is the same number as before', async () => {
    const page = await ask('学校');
    const before = await page.locator('[data-search-state]').textContent();
    await page.evaluate(() => {
      const status = document.querySelector('[data-search-state]');
      const said: string[] = [];
      Object.assign(window, { said });
      if (status)
        new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
    });
    await field(page).fill('老旧小区');
    await page.waitForURL(/%E5%8C%BA$/u);
    await page.waitForFunction(() => (window as unknown as { said: string[] }).said.length > 0);
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([before]);
  });

  test('goes back to each search that was paused at or sent, and to as many results as were shown', async () => {
    const page = await session.open('/search/');
    await settled(page, 'idle');
    for (const word of ['学校', '疫苗', '裴拟']) {
      await field(page).fill(word);
      await page.waitForURL(`**/search/?q=${encodeURIComponent(word)}`);
      await field(page).press('Enter');
      await settled(page);
    }
    for (const word of ['疫苗', '学校']) {
      await page.goBack();
      await page.waitForURL(`**/search/?q=${encodeURIComponent(word)}`);
      expect(await field(page).inputValue()).toBe(word);
    }
    await page.goto(new URL('/search/?q=云汀', page.url()).href);
    await settled(page);
    await page.locator('[data-more]').click();
    expect(await page.locator('[data-result]').count()).toBe(40);
    const [link] = await page.locator('[data-result]:nth-child(21) a').all();
    expect(await link?.evaluate((element) => element === document.activeElement)).toBe(true);
    await link?.click();
    await page.waitForURL(/\/tasks\//u);
    await page.goBack();
    await settled(page);
    expect(await page.locator('[data-result]').count()).toBe(40);
  });

  test("prints all that is here by the browser's own command", async () => {
    const page = await ask('云汀');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('[data-result]').count()).toBe(tasks.length);
  });

  test('prints what was asked and what was found, without the tools', async () => {
    const page = await ask('教育局');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-asked]').textContent()).toContain('搜索：教育局');
    expect(await page.locator('[data-asked]').isVisible()).toBe(true);
    expect(await page.locator('[data-result]').first().isVisible()).toBe(true);
    for (const hidden of ['.search-box', '[data-facets-panel]', '.search-tools'])
      expect(await page.locator(hidden).isVisible()).toBe(false);
  });
});

describe('the search, where things are not as they should be,', () => {
  test('loads what an answer needs with its own page, once, and nothing of it with any other', async () => {
    const page = await session.open('/404.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const ofSearch = (): string[] => asked.filter((path) => /\.json$|pagefind/u.test(path)).toSorted();
    for (const path of ['/', '/2022/tasks/07/']) {
      await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
      expect(ofSearch(), path).toEqual([]);
    }
    await page.goto(new URL('/search/', page.url()).href, { waitUntil: 'networkidle' });
    await field(page).fill('疫苗');
    await settled(page);
    expect(ofSearch()).toEqual(['/search/tasks.json', '/search/words.json']);
  });

  test('works in a browser of years ago: without Intl.Segmenter, and what came after it', async () => {
    const page = await session.open('/search/');
    await page.addInitScript(() => {
      Reflect.deleteProperty(Intl, 'Segmenter');
      for (const name of ['at', 'toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex'])
        Reflect.deleteProperty(Array.prototype, name);
      Reflect.deleteProperty(String.prototype, 'at');
      for (const owner of [Object, Map]) Reflect.deleteProperty(owner, 'groupBy');
    });
    await page.goto(new URL('/search/?q=老旧小区', page.url()).href);
    await settled(page);
    expect(await page.evaluate(() => 'Segmenter' in Intl || 'toSorted' in Array.prototype)).toBe(false);
    expect(await numbers(page)).toContain(39);
    await field(page).fill('laojiuxiaoqu');
    await page.waitForURL(/q=laojiuxiaoqu/u);
    await settled(page);
    expect(await numbers(page)).toContain(39);
  });

  test('keeps what was typed before its script was here', async () => {
    const page = await session.open('/search/');
    await page.route('**/_astro/*.js', async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    });
    await page.goto(new URL('/search/?q=学校&sort=number', page.url()).href, { waitUntil: 'commit' });
    await field(page).fill('疫苗');
    await settled(page);
    expect(await field(page).inputValue()).toBe('疫苗');
    expect(new URL(page.url()).searchParams.get('q')).toBe('疫苗');
    expect(new URL(page.url()).searchParams.get('sort')).toBe('number');
  });

  test('says so where the table cannot be had', async () => {
    const page = await ask('教育局');
    await page.route('**/csv-file.*', (route) => route.abort());
    await page.locator('[data-csv]').click();
    await page.locator('[data-search-state]', { hasText: '没有加载成功' }).waitFor();
    expect(await numbers(page)).toEqual(byDepartment('市教育局'));
    session.faults.length = 0;
  });

  test('says that it is still searching on a slow network, and answers in the end', async () => {
    const page = await session.open('/404.html');
    await page.route('**/search/*.json', async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await page.goto(new URL('/search/?q=疫苗', page.url()).href);
    await page.locator('[data-search-state]', { hasText: '正在搜索' }).waitFor();
    await settled(page);
    expect(await numbers(page)).toContain(1);
  });
});

describe('the search page over the index of many tasks', () => {
  let indexed: BuiltSite;
  let large: Session;

  beforeAll(async () => {
    indexed = await withIndex(sites.real);
    large = await browse(indexed);
  });
  afterAll(async () => {
    await large.close();
    rmSync(indexed.dist, { recursive: true });
  });

  /** The page as a site of many tasks has it: it is not told where all texts are. */
  async function openLarge(search: string): Promise<Page> {
    const page = await large.open('/404.html');
    await page.route(/\/search\/(?:\?|$)/u, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/data-tasks-file="[^"]*"/u, 'data-tasks-file=""');
      await route.fulfill({ response, body });
    });
    await page.goto(new URL(search, page.url()).href);
    await settled(page);
    return page;
  }

  test('shows more as often as there is more, down to the last', async () => {
    const page = await openLarge('/search/?status=未见公开进展');
    expect(await page.locator('[data-search-state]').textContent()).toBe('找到44项。');
    for (const shown of [20, 40, 44]) {
      await page
        .locator('[data-result]')
        .nth(shown - 1)
        .waitFor();
      expect(await page.locator('[data-result]').count()).toBe(shown);
      if (shown < 44) await page.locator('[data-more]').click();
    }
    expect(await page.locator('[data-more]').isVisible()).toBe(false);
    expect(new Set(await numbers(page)).size).toBe(44);
  });

  test('downloads and prints all that was found, not only what it shows', async () => {
    const page = await openLarge('/search/?status=未见公开进展&sort=number');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-csv]').click()]);
    const rows: Record<string, string>[] = parse(readFileSync(await download.path(), 'utf8'), {
      bom: true,
      columns: true,
    });
    expect(rows.map((row) => Number(row['序号']))).toEqual(tasks.map(({ number }) => number));
    await page.evaluate(() => {
      window.print = () => {
        document.body.setAttribute('data-printed', '');
      };
    });
    await page.locator('[data-print]').click();
    await page.locator('body[data-printed]').waitFor();
    expect(await numbers(page)).toEqual(tasks.map(({ number }) => number));
  });

  test('says so when the rest cannot be had, and keeps what it shows', async () => {
    const page = await openLarge('/search/?status=未见公开进展');
    await page.route('**/pagefind/fragment/**', (route) => route.abort());
    await page.locator('[data-more]').click();
    await page.locator('[data-search-state]', { hasText: '没有加载成功' }).waitFor();
    expect(await page.locator('[data-result]').count()).toBe(20);
    await page.unroute('**/pagefind/fragment/**');
    await page.locator('[data-more]').click();
    await page.locator('[data-result]').nth(39).waitFor();
  });
});

describe('a made-up city', () => {
  test('says so in what is downloaded from its search, row by row', async () => {
    const demo = await browse(sites.demo);
    const page = await demo.open('/search/?year=2025');
    await settled(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-csv]').click()]);
    const rows: Record<string, string>[] = parse(readFileSync(await download.path(), 'utf8'), {
      bom: true,
      columns: true,
    });
    expect(rows).toHaveLength(record(sites.demo, 2025).tasks.length);
    for (const row of rows) expect(row['演示数据']).toContain('虚构');
    await demo.close();
  });
});

describe('every stretch of two to eight characters within a clause of a task', () => {
  test('finds that task', async () => {
    const page = await session.open('/search/');
    await giveEngine(page);
    const missed = await page.evaluate(
      async (texts) => {
        const { loadEngine, parseQuery } = window as unknown as {
          loadEngine: (sources: object) => Promise<{ ask: (query: object) => Promise<unknown> }>;
          parseQuery: (search: string) => object;
        };
        const engine = await loadEngine({
          base: '/',
          words: '/search/words.json',
          tasks: '/search/tasks.json',
        });
        const wanted = new Map<string, Set<number>>();
        for (const { number, content } of texts)
          for (const clause of content.split(/[，。；：、！？（）]/u))
            for (let start = 0; start < clause.length; start += 1)
              for (let end = start + 2; end <= Math.min(clause.length, start + 8); end += 1) {
                const stretch = clause.slice(start, end);
                wanted.set(stretch, (wanted.get(stretch) ?? new Set()).add(number));
              }
        const lost: string[] = [];
        for (const [stretch, numbers] of wanted) {
          const { found } = (await engine.ask(parseQuery(`?q=${encodeURIComponent(stretch)}`))) as {
            found: { task: { number: number } }[];
          };
          const got = new Set(found.map(({ task }) => task.number));
          for (const number of numbers) if (!got.has(number)) lost.push(`${number} ${stretch}`);
        }
        return { lost, size: wanted.size };
      },
      tasks.map(({ number, content }) => ({ number, content })),
    );
    expect(missed.size).toBeGreaterThan(10_000);
    expect(missed.lost).toEqual([]);
  });
});
