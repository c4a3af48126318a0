import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browse, type Session } from '../support/browser.ts';
import { pageFiles, read, sites } from '../support/sites.ts';

/** One page of each kind, and those with the longest words. */
const PATHS = [
  '/',
  '/2022/',
  '/2022/tasks/08/',
  '/2022/tasks/15/',
  '/2022/tasks/39/',
  '/2022/categories/08/',
  '/2022/tasks/19/',
  '/2022/deadlines/',
  '/2022/figures/',
  '/2022/states/no-update/',
  '/2022/overdue/',
  '/2022/source/',
  '/departments/',
  '/departments/shi-wenhua-guangdian-lvyou-tiyu-ju/',
  '/leaders/',
  '/leaders/pei-ni/',
  '/districts/',
  '/districts/shating-shi/',
  '/topics/shipin/',
  '/search/',
  '/search/?q=改造',
  '/search/?q=电梯',
  '/search/?q=卫健局+农贸市场',
  '/about/',
  '/methodology/',
  '/data/',
  '/updates/',
];

/** Pages of the city of the demonstration that the whole table has no example of. */
const DEMO_PATHS = [
  '/',
  '/2025/',
  '/2025/tasks/07/',
  '/2025/tasks/08/',
  '/2025/figures/',
  '/2025/states/completed/',
  '/2025/overdue/',
  '/2025/source/2025-09-10/',
  '/departments/',
  '/departments/2024/',
  '/departments/shi-jiaoyu-ju/2024/',
  '/leaders/2024/',
  '/leaders/qian-shili/',
  '/leaders/qian-shili/2024/',
  '/districts/2024/',
  '/districts/jia-qu/',
  '/districts/jia-qu/2024/',
  '/topics/shangxue/',
  '/topics/shangxue/2024/',
  '/updates/',
  '/data/',
];

/** The longest page of each kind that the city's own site has. */
const OWN_PATHS = [
  ...Map.groupBy(pageFiles(sites.real), (file) =>
    file.replace(/\d[\d-]*/gu, '0').replace(/^(departments|leaders|districts|topics)\/[^/]+\//u, '$1/0/'),
  ).values(),
].map((files) => {
  const sized = files.map((file) => ({ file, size: read(sites.real, file).length }));
  const [longest] = sized.toSorted((a, b) => b.size - a.size);
  return `/${(longest?.file ?? '').replace(/index\.html$/u, '')}`;
});

let session: Session;
let own: Session;
let demo: Session;

beforeAll(async () => {
  session = await browse(sites.yunting);
  own = await browse(sites.real);
  demo = await browse(sites.demo);
});
afterAll(async () => {
  await session.close();
  await own.close();
  await demo.close();
});

async function fitsEveryWindow(page: Page): Promise<void> {
  for (const width of [360, 768, 1280, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
}

describe('every kind of page', () => {
  test.each(PATHS)('%s fits windows from 360 to 1600 px', async (path) => {
    const page = await session.open(path);
    if (path.includes('?q=')) await page.locator('[data-search-state="done"]').waitFor();
    await fitsEveryWindow(page);
    expect(session.faults.splice(0)).toEqual([]);
  });

  test.each(OWN_PATHS)('%s of the city’s own site does too', async (path) => {
    await fitsEveryWindow(await own.open(path));
    expect(own.faults.splice(0)).toEqual([]);
  });

  test.each(DEMO_PATHS)('%s of the demonstration does too', async (path) => {
    await fitsEveryWindow(await demo.open(path));
    expect(demo.faults.splice(0)).toEqual([]);
  });
});

test('charts have no text smaller than 15 px on a phone', async () => {
  for (const path of ['/2022/figures/', '/2022/deadlines/']) {
    const page = await session.open(path, { viewport: { width: 320, height: 700 } });
    const sizes = await page
      .locator('figure[data-chart] :is(th, td, text, figcaption *)')
      .evaluateAll((all) => all.map((element) => parseFloat(getComputedStyle(element).fontSize)));
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(15);
  }
});

test('paper shows neither navigation nor search box', async () => {
  const page = await session.open('/2022/figures/', { viewport: { width: 680, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('figure[data-chart]').first().isVisible()).toBe(true);
  expect(await page.locator('.site-nav').isVisible()).toBe(false);
  await page.goto(new URL('/', page.url()).href);
  expect(await page.locator('.search-box').count()).toBe(1);
  expect(await page.locator('.search-box').isVisible()).toBe(false);
});

test('everything but the search is there without JavaScript', async () => {
  const page = await session.open('/2022/tasks/39/', { javaScriptEnabled: false });
  expect(await page.locator('article .content').isVisible()).toBe(true);
  await page.locator('.site-nav a', { hasText: '承诺' }).click();
  await page.waitForURL(/\/2022\/$/u);
  expect(await page.locator('.entries .entry-title').count()).toBe(44);
  await page.locator('.site-tools a', { hasText: '搜索' }).click();
  await page.waitForURL(/\/search\/$/u);
  expect(await page.locator('noscript a').first().isVisible()).toBe(true);
  expect(await page.locator('noscript .doors a').first().isVisible()).toBe(true);
  expect(await page.locator('[data-facets]').isVisible()).toBe(false);
});

test('the keyboard reaches the content first, by the link that skips the navigation', async () => {
  const page = await session.open('/2022/');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('the text of every page stands out from its background, in light and in dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await session.open('/2022/tasks/39/', { colorScheme });
    const ratios = await page.evaluate(() => {
      const channel = (value: number): number =>
        value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      const luminance = (color: string): number => {
        const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/gu) ?? []).map(Number);
        return 0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255);
      };
      const background = (element: Element): string => {
        for (let at: Element | null = element; at; at = at.parentElement) {
          const color = getComputedStyle(at).backgroundColor;
          if (color !== 'rgba(0, 0, 0, 0)') return color;
        }
        return 'rgb(255, 255, 255)';
      };
      const texts = [...document.querySelectorAll('a, p, dt, dd, h1, h2, li, pre, small')];
      return texts.map((element) => {
        const [a, b] = [luminance(getComputedStyle(element).color), luminance(background(element))];
        return {
          text: element.textContent.slice(0, 20),
          ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
        };
      });
    });
    expect(ratios.length).toBeGreaterThan(40);
    expect(ratios.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  }
});
