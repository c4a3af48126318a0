import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FIRST_VIEW_LIMIT, firstViews, kindOf } from '../scripts/measuring/first-view.ts';
import { pageFiles, sites } from './support/sites.ts';

describe.each([
  ['the real edition', sites.real],
  ['the made-up city', sites.demo],
] as const)('the first view of %s', (_name, { dist, base }) => {
  const views = firstViews(dist, base);

  test('is known for every page, with the styles that it needs', () => {
    expect(views).toHaveLength(pageFiles({ dist }).length);
    for (const { page, html, css } of views) {
      expect(html, page).toBeGreaterThan(500);
      expect(css, page).toBeGreaterThan(500);
    }
  });

  test('is at most 14 kB on each of its pages', () => {
    expect(FIRST_VIEW_LIMIT).toBe(14_000);
    const offenders = views.filter(({ total }) => total > FIRST_VIEW_LIMIT);
    expect(offenders).toEqual([]);
  });
});

test('a first view is the page and each of its style sheets, packed by itself, wherever the site lives', () => {
  const dist = mkdtempSync(join(tmpdir(), 'first-view-'));
  onTestFinished(() => {
    rmSync(dist, { recursive: true });
  });
  const files = {
    'a.css': 'a { color: red }',
    'b.css': `b { content: '${'x'.repeat(500)}' }`,
    'index.html': '<link rel="icon" href="/sub/i.svg"><link rel="stylesheet" href="/sub/a.css">',
    '2022/index.html':
      '<link href="/sub/a.css" rel="stylesheet"><link rel="stylesheet" href="/sub/b.css"><p>',
  };
  mkdirSync(join(dist, '2022'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(dist, path), text);
  const size = (path: keyof typeof files): number => gzipSync(files[path], { level: 9 }).length;
  const [a, b] = [size('a.css'), size('b.css')];
  const [year, home] = [size('2022/index.html'), size('index.html')];
  for (const base of ['/sub/', '/sub'])
    expect(firstViews(dist, base)).toEqual([
      { page: '/2022/', html: year, css: a + b, total: year + a + b },
      { page: '/', html: home, css: a, total: home + a },
    ]);
});

test('pages that differ in a number, a day, an office or a place alone are of one kind', () => {
  const kinds = (...pages: string[]): number => new Set(pages.map((page) => kindOf({ page }))).size;
  expect(kinds('/2022/tasks/07/', '/2025/tasks/31/')).toBe(1);
  expect(kinds('/2022/source/2022-06-01/', '/2022/source/2022-09-30/')).toBe(1);
  expect(kinds('/leaders/jia-yi/', '/leaders/bing-san/')).toBe(1);
  expect(kinds('/leaders/jia-yi/2024/', '/leaders/bing-san/2023/')).toBe(1);
  expect(kinds('/leaders/2024/', '/leaders/jia-yi/', '/leaders/jia-yi/2024/')).toBe(3);
  expect(kinds('/leaders/', '/leaders/jia-yi/', '/departments/', '/2022/', '/2022/source/')).toBe(5);
});
