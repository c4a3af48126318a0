import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browse, type Session } from '../support/browser.ts';
import { page as pageOf, read, records, sites } from '../support/sites.ts';

const TASK = '/2022/tasks/08/';
const find = (...needles: string[]): string => `#find=${needles.map(encodeURIComponent).join(',')}`;
const field = (page: Page) => page.locator('input[type="search"][name="q"]');
const inField = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.getAttribute('name') === 'q');

let session: Session;

beforeAll(async () => {
  session = await browse(sites.yunting);
});
afterEach(() => {
  expect(session.faults).toEqual([]);
});
afterAll(async () => {
  await session.close();
});

describe('the search box', () => {
  test.each(['/', '/404.html', '/search/'])(
    'stands on %s, once, with a name, and high enough for a finger',
    async (path) => {
      const page = await session.open(path, { viewport: { width: 360, height: 740 } });
      expect(await field(page).count()).toBe(1);
      expect(await page.getByRole('searchbox', { name: '搜索承诺' }).count()).toBe(1);
      for (const part of [field(page), page.locator('.search-box button')])
        expect((await part.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    },
  );

  test.each([TASK, '/2022/', '/departments/'])('is one link away on %s, which has none', async (path) => {
    const page = await session.open(path, { viewport: { width: 360, height: 740 } });
    expect(await field(page).count()).toBe(0);
    const way = page.locator('.site-header a', { hasText: /^\s*搜索\s*$/u });
    expect(await way.count()).toBe(1);
    expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await way.click();
    await page.waitForURL(/\/search\/$/u);
    expect(await field(page).count()).toBe(1);
    expect(await page.locator('.site-header a', { hasText: /^\s*搜索\s*$/u }).count()).toBe(0);
  });

  test('is led to beside the brand, above the navigation on a phone and in one row with it in a wide window', async () => {
    const page = await session.open(TASK, { viewport: { width: 360, height: 740 } });
    const middle = async (selector: string): Promise<number> => {
      const box = await page.locator(`.site-header ${selector}`).boundingBox();
      return box ? box.y + box.height / 2 : NaN;
    };
    expect(await middle('.site-tools')).toBeCloseTo(await middle('.brand'), 0);
    expect(await middle('.site-nav')).toBeGreaterThan((await middle('.brand')) + 40);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await middle('.site-tools')).toBeCloseTo(await middle('.brand'), 0);
    expect(await middle('.site-tools')).toBeCloseTo(await middle('.site-nav'), 0);
  });

  test.each([true, false])(
    'leads to the search by Enter (with JavaScript: %s)',
    async (javaScriptEnabled) => {
      const page = await session.open('/', { javaScriptEnabled });
      await field(page).fill('老旧小区');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?q=/u);
      expect(new URL(page.url()).searchParams.get('q')).toBe('老旧小区');
    },
  );

  test('leads to the search of a site in a sub-path', async () => {
    const other = await browse(sites.subPath);
    const page = await other.open('/');
    await field(page).fill('疫苗');
    await page.locator('.search-box button').click();
    await page.waitForURL(/\/search\/\?q=/u);
    expect(new URL(page.url()).pathname).toBe(`${sites.subPath.base}search/`);
    expect(other.faults).toEqual([]);
    await other.close();
  });

  test('leaves to an input method the Enter that confirms its words', async () => {
    const page = await session.open('/');
    await field(page).focus();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'lao jiu', selectionStart: 7, selectionEnd: 7 });
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    expect(new URL(page.url()).pathname).toBe('/');
    await client.send('Input.insertText', { text: '老旧小区' });
    expect(await field(page).inputValue()).toBe('老旧小区');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/u);
  });

  test('knows that Enter also by its code, and right after the composition', async () => {
    const page = await session.open('/');
    const goesThrough = await field(page).evaluate(async (input) => {
      const enter = (options: object): boolean =>
        input.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...options }),
        );
      const end = () => input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      const results = [enter({}), enter({ isComposing: true }), enter({ keyCode: 229 })];
      end();
      results.push(enter({}));
      await new Promise((resolve) => setTimeout(resolve, 20));
      return [...results, enter({})];
    });
    expect(goesThrough).toEqual([true, false, false, false, true]);
  });
});

describe('the key /', () => {
  test.each(['/', '/404.html', '/search/'])('on %s leads into the field, its text chosen', async (path) => {
    const page = await session.open(path);
    await field(page).fill('老旧小区');
    await field(page).blur();
    await page.keyboard.press('/');
    expect(await inField(page)).toBe(true);
    expect(await field(page).inputValue()).toBe('老旧小区');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('老旧小区');
  });

  test('is a letter where one types', async () => {
    const page = await session.open('/');
    await field(page).focus();
    await page.keyboard.type('1/2');
    expect(await field(page).inputValue()).toBe('1/2');
    await page.evaluate(() => {
      const note = document.createElement('p');
      note.contentEditable = 'true';
      note.id = 'note';
      document.querySelector('main')?.append(note);
    });
    await page.locator('#note').focus();
    await page.keyboard.type('3/4');
    expect(await page.locator('#note').textContent()).toBe('3/4');
  });

  test('is left to the browser with any other key held', async () => {
    const page = await session.open('/');
    for (const modifier of ['Control', 'Alt', 'Meta', 'Shift']) {
      await page.keyboard.press(`${modifier}+/`);
      expect(await inField(page), modifier).toBe(false);
    }
  });
});

describe('an address with #find=', () => {
  const marks = (page: Page): Promise<string[]> => page.locator('mark').allTextContents();
  const inView = (element: Locator): Promise<boolean> =>
    element.evaluate((node) => {
      const { top, bottom } = node.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  const mainText = (page: Page): Promise<string | null> => page.locator('main').textContent();

  test('marks what it names, also over a number that is an element of its own, and changes no text', async () => {
    const plain = await session.open('/2022/tasks/39/');
    const page = await session.open(`/2022/tasks/39/${find('老旧小区35个以上', '人居环境')}`);
    await page.locator('mark').first().waitFor();
    expect(await page.locator('.content mark').allTextContents()).toEqual([
      '人居环境',
      '老旧小区',
      '35个以上',
    ]);
    expect(await page.locator('data mark').textContent()).toBe('35个以上');
    expect(await mainText(page)).toBe(await mainText(plain));
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('marks a word as one where a line may break within it', async () => {
    const page = await session.open(TASK + find('公办幼儿园'));
    await page.locator('th mark').waitFor();
    expect(new Set(await marks(page))).toEqual(new Set(['公办幼儿园']));
    expect(await page.locator('th mark > wbr').count()).toBe(1);
  });

  test('marks in the articles alone, in nothing hidden, and no word that ends in the next line', async () => {
    // 钟拟文 stands in the article, and in the lists below it; 谁做 and 市教育局 side by side.
    const page = await session.open(TASK + find('钟拟文', '谁做市教育局'));
    await page.locator('mark').first().waitFor();
    expect(await marks(page)).toEqual(['钟拟文']);
    expect(await page.locator('article mark').count()).toBe(1);
    expect(await page.locator('main section', { hasText: '钟拟文' }).count()).toBeGreaterThan(0);
  });

  test('marks in the whole main part where there is no article', async () => {
    const page = await session.open(`/2022/figures/${find('市教育局')}`);
    await page.locator('mark').first().waitFor({ state: 'attached' });
    expect(await page.locator('main article').count()).toBe(0);
    await expect.poll(() => inView(page.locator('mark').filter({ visible: true }).first())).toBe(true);
  });

  test('opens what its words are folded in, where they stand nowhere else', async () => {
    const page = await session.open(TASK + find('教师培训'));
    await expect.poll(() => inView(page.locator('mark'))).toBe(true);
    expect(await page.locator('details[open] .content mark').allTextContents()).toEqual(['教师培训']);
    const other = await session.open(TASK + find('钟拟文'));
    await other.locator('mark').first().waitFor();
    expect(await other.locator('details[open] .content').count()).toBe(0);
  });

  test('brings the first mark into view, and other marks when it changes', async () => {
    const page = await session.open(TASK + find('教师培训'), { viewport: { width: 360, height: 500 } });
    await expect.poll(() => inView(page.locator('mark'))).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, find('管好用好新增拨款'));
    await expect.poll(() => marks(page)).toEqual(['管好用好新增拨款']);
  });

  test('that is damaged, or names what is not there, does no harm', async () => {
    for (const hash of ['#find=', '#find=%E7%96', find('疫苗接种')]) {
      const page = await session.open(TASK + hash);
      await page.waitForLoadState('networkidle');
      expect(await marks(page)).toEqual([]);
    }
  });
});

test('a page loads one script of its own accord, and what marks only when asked to', async () => {
  for (const [path, count] of [
    ['/', 1],
    [TASK, 1],
    [TASK + find('教师'), 2],
  ] as const) {
    const page = await session.open(path);
    await page.waitForLoadState('networkidle');
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    expect(
      loaded.filter((name) => !/\.(?:css|svg)$/u.test(name)),
      path,
    ).toHaveLength(count);
  }
});

describe('the OpenSearch description', () => {
  const isReal = records(sites.real).every(({ edition }) => edition.notice === null);

  test.each([
    ['at the root', sites.real, isReal ? '民生账本' : '民生账本（演示数据）'],
    ['in a sub-path', sites.subPath, '民生账本（演示数据）'],
    ['of the made-up city', sites.demo, '民生账本（演示数据）'],
  ] as const)('of a site %s names the site and its search', async (_name, site, name) => {
    const page = await session.open('/');
    const description = await page.evaluate(
      (xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        const text = (tag: string) => parsed.querySelector(tag)?.textContent;
        const url = parsed.querySelector('Url');
        return {
          root: `${parsed.documentElement.namespaceURI ?? ''} ${parsed.documentElement.localName}`,
          name: text('ShortName'),
          described: text('Description') !== '',
          encoding: text('InputEncoding'),
          type: url?.getAttribute('type'),
          template: url?.getAttribute('template'),
        };
      },
      read(site, 'opensearch.xml'),
    );
    expect(description).toEqual({
      root: 'http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription',
      name,
      described: true,
      encoding: 'UTF-8',
      type: 'text/html',
      template: `${site.origin}${site.base}search/?q={searchTerms}`,
    });
    expect(name.length).toBeLessThanOrEqual(16);
    const link = pageOf(site, '/')('link[rel="search"]');
    expect(link.attr('type')).toBe('application/opensearchdescription+xml');
    expect(link.attr('title')).toBe(name);
    expect(link.attr('href')).toBe(`${site.base}opensearch.xml`);
  });
});
