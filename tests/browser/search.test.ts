import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browse, type Session } from '../support/browser.ts';
import { record, sites } from '../support/sites.ts';

const { tasks } = record(sites.yunting);
const titlesWhere = (test: (task: (typeof tasks)[number]) => boolean): string[] =>
  tasks
    .filter(test)
    .map(({ title }) => title)
    .toSorted();

async function settled(page: Page, state = 'done'): Promise<void> {
  await page.locator(`[data-search-state="${state}"]`).waitFor();
}

const titles = async (page: Page): Promise<string[]> =>
  (await page.locator('[data-result] a').allTextContents()).toSorted();

async function choose(page: Page, facet: string, value: string): Promise<void> {
  const box = page.locator(`input[name="${facet}"][value="${value}"]`);
  if (!(await box.isVisible())) await page.locator('.facet', { has: box }).locator('summary').click();
  await box.check();
}

describe.each([
  ['at the root', sites.yunting],
  ['in a sub-path', sites.subPath],
] as const)('the search of a site %s', (_name, site) => {
  let session: Session;

  beforeAll(async () => {
    session = await browse(site);
  });
  afterEach(() => {
    expect(session.faults).toEqual([]);
  });
  afterAll(async () => {
    await session.close();
  });

  test('finds 老旧小区, filters by 市教育局, opens a result, goes back and finds its state again', async () => {
    const page = await session.open('/');
    await page.locator('input[name="q"]').fill('老旧小区');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('q')).toBe('老旧小区');
    expect(await titles(page)).toContain('扎实推进城镇老旧小区改造');
    expect(await page.locator('[data-result] mark').first().textContent()).toBe('老旧小区');

    await page.locator('input[name="q"]').fill('');
    await settled(page, 'idle');
    await choose(page, 'department', '市教育局');
    await settled(page);
    expect(await titles(page)).toEqual(
      titlesWhere(({ departments }) => departments.some(({ name }) => name === '市教育局')),
    );
    expect(await page.locator('[data-result]').count()).toBe(6);
    expect(await page.locator('[data-search-state]').textContent()).toBe('找到6项。');
    const address = page.url();

    const first = page.locator('[data-result] a').first();
    const title = await first.textContent();
    await first.click();
    await page.waitForURL(/\/tasks\//u);
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.goBack();
    await settled(page);
    expect(page.url()).toBe(address);
    expect(await page.locator('[data-result]').count()).toBe(6);
    expect(await page.locator('input[name="department"]:checked').inputValue()).toBe('市教育局');
  });
});

describe('the search of two years', () => {
  let session: Session;

  beforeAll(async () => {
    session = await browse(sites.demo);
  });
  afterAll(async () => {
    await session.close();
  });

  test('can be narrowed to one, and says of each result which it is of', async () => {
    const page = await session.open('/search/?year=2024');
    await settled(page);
    expect(await page.locator('[data-result]').count()).toBe(record(sites.demo, 2024).tasks.length);
    expect(new Set(await page.locator('[data-result] [data-year]').allTextContents())).toEqual(
      new Set(['2024年的承诺']),
    );
    await choose(page, 'year', '2025');
    await page.locator('input[name="year"][value="2024"]').uncheck();
    await page.waitForURL(/\?year=2025$/u);
    await settled(page);
    expect(await page.locator('[data-search-state]').textContent()).toBe(
      `找到${record(sites.demo, 2025).tasks.length}项。`,
    );
    expect(session.faults).toEqual([]);
  });
});

describe('the search', () => {
  let session: Session;

  beforeAll(async () => {
    session = await browse(sites.yunting);
  });
  afterAll(async () => {
    await session.close();
  });

  test('opens in any state from its address alone', async () => {
    const page = await session.open('/search/?q=改造&leader=温拟宁&deadline=2022-12-10');
    await settled(page);
    expect(await page.locator('input[name="q"]').inputValue()).toBe('改造');
    const found = await titles(page);
    expect(found).toContain('扎实推进城镇老旧小区改造');
    const allowed = titlesWhere(
      ({ leader, deadline }) => leader.name === '温拟宁' && deadline.end === '2022-12-10',
    );
    expect(allowed).toEqual(expect.arrayContaining(found));
  });

  test('filters by the district that a promise names, and by whether it has a number as target', async () => {
    const page = await session.open('/search/?district=青汀县');
    await settled(page);
    const inQingting = (task: (typeof tasks)[number]): boolean =>
      task.districts.some(({ name }) => name === '青汀县');
    expect(await titles(page)).toEqual(titlesWhere(inQingting));
    await choose(page, 'measurable', '写有数量目标');
    await page.waitForURL(/measurable=/u);
    await settled(page);
    expect(await titles(page)).toEqual(titlesWhere((task) => inQingting(task) && task.measurable));
  });

  test('shows each result as the entry that it is everywhere, under a heading that links to its page', async () => {
    const page = await session.open('/search/?department=市水利局');
    await settled(page);
    for (const { number, title, leader, deadline, url } of tasks.filter(
      (task) => task.departments[0]?.name === '市水利局',
    )) {
      const result = page.locator('[data-result]', { hasText: title });
      expect(await result.locator('a').count()).toBe(1);
      expect(new URL((await result.locator('a').getAttribute('href')) ?? '', page.url()).pathname).toBe(url);
      const text = await result.textContent();
      for (const words of ['市水利局', leader.name, deadline.text, '未见公开进展'])
        expect(text).toContain(words);
      expect(await result.locator('[data-number]').textContent()).toBe(String(number));
      expect(await result.locator('h2 > a').textContent()).toBe(title);
      expect(await result.locator('svg.state-mark use').getAttribute('href')).toBe('#mark-no-update-overdue');
      expect(await page.locator('symbol#mark-no-update-overdue').count()).toBe(1);
    }
  });

  test('finds all 44 by their one status, and shows them page by page', async () => {
    const page = await session.open('/search/?status=未见公开进展');
    await settled(page);
    expect(await page.locator('[data-search-state]').textContent()).toBe('找到44项。');
    expect(await page.locator('[data-result]').count()).toBe(20);
    await page.locator('[data-more]').click();
    await page.locator('[data-result]').nth(39).waitFor();
    await page.locator('[data-more]').click();
    await page.locator('[data-result]').nth(43).waitFor();
    expect(await page.locator('[data-more]').isVisible()).toBe(false);
    expect(await titles(page)).toEqual(tasks.map(({ title }) => title).toSorted());
  });

  test('says beside each value how many tasks choosing it would leave', async () => {
    const page = await session.open('/search/?department=市教育局');
    await settled(page);
    const countOf = (facet: string, value: string) =>
      page
        .locator('label', { has: page.locator(`input[name="${facet}"][value="${value}"]`) })
        .locator('[data-count]')
        .textContent();
    expect(await countOf('leader', '钟拟文')).toBe('6');
    expect(await countOf('leader', '卢拟')).toBe('0');
    // Its own facet is not narrowed by its own choice: the next department can still be added.
    expect(await countOf('department', '市卫生健康局')).toBe('6');
    await choose(page, 'department', '市卫生健康局');
    await page.locator('[data-search-state]', { hasText: '找到12项' }).waitFor();
  });

  test('keeps its facets folded on a phone, and says how many are chosen', async () => {
    const page = await session.open('/search/?department=市教育局', {
      viewport: { width: 360, height: 740 },
    });
    await settled(page);
    expect(await page.locator('[data-facets]').isVisible()).toBe(false);
    expect(await page.locator('.facets > summary').textContent()).toBe('筛选（已选1项条件）');
    expect(await page.locator('[data-result]').first().isVisible()).toBe(true);
    await page.locator('.facets > summary').click();
    expect(await page.locator('input[value="市教育局"]').isChecked()).toBe(true);
  });

  test.each([
    ['q=电梯', '没有找到“电梯”。云汀市2022年的44项里没有写这个词。没写进表，不等于没有人管。'],
    [
      'q=电梯 教育局 磁悬浮',
      '没有找到“电梯”、“磁悬浮”。云汀市2022年的44项里没有写这些词。没写进表，不等于没有人管。',
    ],
    // Words that stand there are not said to be missing, alone or among choices.
    ['q=卫健局 农贸市场', '没有找到“卫健局 农贸市场”。没有一项同时符合里面的每个词。'],
    ['q=老旧小区&department=市教育局', '没有找到“老旧小区”。照选了的条件，一项也没有；可以清除筛选再找。'],
    ['leader=骆拟安&department=市教育局', '照选了的条件，一项也没有。'],
  ])('says that nothing was found, and of what that holds: %s', async (search, said) => {
    const page = await session.open(`/search/?${search}`);
    await settled(page);
    expect(await page.locator('[data-result]').count()).toBe(0);
    expect(await page.locator('[data-search-state]').textContent()).toBe(said);
  });

  test('has doors and examples before anything is asked, doors and other words where nothing is found, and no doors beside results', async () => {
    const page = await session.open('/search/');
    await settled(page, 'idle');
    const doors = page.locator('[data-when] .doors');
    const examples = page.locator('.search-examples a');
    const words = page.locator('[data-when="none"] .chips a');
    const isSeen = async (): Promise<boolean[]> =>
      Promise.all([doors, examples.first(), words.first()].map((each) => each.isVisible()));
    expect(await isSeen()).toEqual([true, true, false]);
    await page.locator('input[name="q"]').fill('电梯');
    await settled(page);
    expect(await isSeen()).toEqual([true, false, true]);
    await words.first().click();
    await page.waitForURL((url) => url.searchParams.get('q') !== '电梯');
    await settled(page);
    expect(await page.locator('[data-result]').count()).toBeGreaterThan(0);
    expect(await isSeen()).toEqual([false, false, false]);
  });

  test.each([
    ['a phone', { width: 360, height: 740 }],
    ['a wide window', { width: 1280, height: 800 }],
  ])('moves nothing in %s while its answer comes', async (_window, viewport) => {
    const page = await session.open('/404.html', { viewport });
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { sources } = entry as PerformanceEntry & { sources: { node?: Node | null }[] };
          for (const { node } of sources) moved.push(node?.textContent?.trim() ?? '');
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.route('**/search/*.json', async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    });
    for (const search of ['', '?q=教育局', '?q=电梯', '?q=卫健局+农贸市场', '?q=老旧小取改造']) {
      await page.goto(new URL(`/search/${search}`, page.url()).href);
      await settled(page, search === '' ? 'idle' : 'done');
      await page.waitForTimeout(300);
      const moved = await page.evaluate(() => (window as unknown as { moved: string[] }).moved);
      expect([search, moved]).toEqual([search, []]);
    }
  });

  test('goes back and forward through searches', async () => {
    const page = await session.open('/search/');
    await settled(page, 'idle');
    await choose(page, 'leader', '骆拟安');
    await page.locator('[data-search-state]', { hasText: '找到3项' }).waitFor();
    await choose(page, 'deadline', '2022-06-30');
    await page.locator('[data-search-state]', { hasText: '找到1项' }).waitFor();
    await page.goBack();
    await page.locator('[data-search-state]', { hasText: '找到3项' }).waitFor();
    await page.goForward();
    await page.locator('[data-search-state]', { hasText: '找到1项' }).waitFor();
    await page.locator('[data-clear]').click();
    await settled(page, 'idle');
    expect(new URL(page.url()).search).toBe('');
  });

  test('does not search while an input method composes, nor submits with its Enter', async () => {
    const page = await session.open('/search/');
    await settled(page, 'idle');
    const input = page.locator('input[name="q"]');
    await input.focus();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'lao jiu', selectionStart: 7, selectionEnd: 7 });
    await page.waitForTimeout(500);
    expect(new URL(page.url()).search).toBe('');
    await input.evaluate((element: HTMLInputElement) => {
      element.form?.requestSubmit();
    });
    expect(new URL(page.url()).search).toBe('');
    // What was typed just before is no question either, once the next word is composed.
    await client.send('Input.insertText', { text: '老旧' });
    await client.send('Input.imeSetComposition', { text: 'x', selectionStart: 1, selectionEnd: 1 });
    await page.waitForTimeout(500);
    expect(new URL(page.url()).search).toBe('');
    await client.send('Input.insertText', { text: '小区' });
    await settled(page);
    expect(new URL(page.url()).searchParams.get('q')).toBe('老旧小区');
  });

  test('says so when its index cannot be loaded, and works when it can again', async () => {
    const page = await session.open('/404.html');
    await page.route('**/search/*.json', (route) => route.abort());
    await page.goto(new URL('/search/', page.url()).href);
    await page.locator('input[name="q"]').fill('疫苗');
    await settled(page, 'error');
    expect(await page.locator('[data-search-state]').textContent()).toContain('全部承诺');
    expect(await page.locator('[data-search] a', { hasText: '全部承诺' }).last().isVisible()).toBe(true);
    await page.unroute('**/search/*.json');
    await page.locator('[data-retry]').click();
    await settled(page);
    expect(await page.locator('[data-retry]').isVisible()).toBe(false);
    expect(await titles(page)).toContain('女生免费接种HPV疫苗');
  });
});
