import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../src/files/tree.ts';

/**
 * Which folders of `src/` each may import from; itself always. A file belongs to the longest of these that it is in.
 * The rooms of the search: understanding ← finding ← index, and above them, side by side, making (when the site is built)
 * and page (in the browser).
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  seed: ['domain'],
  charts: ['domain'],
  files: ['domain'],
  'search/understanding': ['domain'],
  'search/finding': ['domain', 'search/understanding'],
  'search/index': ['domain', 'search/understanding', 'search/finding'],
  'search/making': ['domain', 'search/understanding', 'search/finding', 'search/index'],
  'search/page': ['domain', 'search/understanding', 'search/finding', 'search/index'],
  updates: ['domain', 'seed'],
  integrations: ['search/understanding', 'search/finding', 'search/index', 'search/making'],
  browser: ['search/page'],
  site: ['domain', 'seed', 'files', 'updates', 'search/understanding', 'search/making'],
  components: ['domain', 'charts', 'site', 'search/understanding', 'layouts'],
  layouts: ['domain', 'site', 'browser', 'components', 'styles'],
  pages: [
    ...['domain', 'seed', 'site', 'components', 'layouts', 'styles'],
    ...['search/understanding', 'search/finding', 'search/page'],
  ],
};

/** Folders that know no file system, no clock and no framework. */
const PURE = [
  ...['domain', 'seed', 'updates', 'charts'],
  ...['search/understanding', 'search/finding', 'search/index'],
];

/** Folders of what runs in the browser, with all that it imports. */
const IN_BROWSER = ['browser', 'search/page'];

const sources = listFiles('src').filter((path) => /\.(?:ts|astro)$/u.test(path) && path.includes('/'));
/** The folder of the table that a file is in; where there is none, the file's own, which nothing may import. */
const folderOf = (path: string): string =>
  Object.keys(MAY_IMPORT)
    .filter((folder) => path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.length - a.length)[0] ?? dirname(path);
const importsOf = (path: string): string[] =>
  [...readFileSync(join('src', path), 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/gu)].map(
    ([, name]) => name ?? '',
  );
/** The project's own files among them, as paths in `src/`. */
const ownImportsOf = (path: string): string[] =>
  importsOf(path)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(path), name));
const isTest = (path: string): boolean => /\.test\.ts$|\/(?:testing|test-[a-z]+)\.ts$/u.test(path);

test('imports point one way, from the domain to the pages', () => {
  const wrong = sources.flatMap((path) =>
    ownImportsOf(path)
      .map(folderOf)
      .filter((target) => target !== folderOf(path) && !MAY_IMPORT[folderOf(path)]?.includes(target))
      .map((target) => `${path} imports from ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('every folder with files stands in the table', () => {
  expect(sources.filter((path) => !(folderOf(path) in MAY_IMPORT))).toEqual([]);
});

test('no file imports itself, be it through others', () => {
  const done = new Set<string>();
  const circlesFrom = (path: string, before: readonly string[]): string[] => {
    if (before.includes(path)) return [[...before.slice(before.indexOf(path)), path].join(' → ')];
    if (done.has(path)) return [];
    const found = ownImportsOf(path)
      .filter((name) => sources.includes(name))
      .flatMap((name) => circlesFrom(name, [...before, path]));
    done.add(path);
    return found;
  };
  expect(sources.flatMap((path) => circlesFrom(path, []))).toEqual([]);
});

test('nothing that runs in the browser needs Node', () => {
  const there = new Set(sources.filter((path) => IN_BROWSER.includes(folderOf(path)) && !isTest(path)));
  // A set is gone through to its end, also where it grows on the way.
  for (const path of there)
    for (const name of ownImportsOf(path)) if (sources.includes(name)) there.add(name);
  const wrong = [...there].flatMap((path) =>
    importsOf(path)
      .filter((name) => /^(?:node:|astro)/u.test(name))
      .map((name) => `${path} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('the domain, the seed reader, the charts and what the search is made of know no file system and no framework', () => {
  const wrong = sources
    .filter((path) => PURE.includes(folderOf(path)) && !isTest(path))
    .flatMap((path) => importsOf(path).map((name) => ({ path, name })))
    .filter(({ name }) => /^(?:node:(?!buffer|crypto)|astro)/u.test(name));
  expect(wrong).toEqual([]);
});

test('nothing that makes the site reads the clock, chance or the locale', () => {
  const wrong = sources
    .filter((path) => !isTest(path))
    .filter((path) =>
      /\bDate\.now\(|new Date\(\)|Math\.random\(|toLocale|localeCompare|Intl\.(?!Segmenter)/u.test(
        readFileSync(join('src', path), 'utf8'),
      ),
    );
  expect(wrong).toEqual([]);
});

test('src/pages holds pages alone', () => {
  expect(
    listFiles('src/pages').filter((path) => !/\.astro$|\.(?:json|csv|txt|xml)\.ts$/u.test(path)),
  ).toEqual([]);
});
