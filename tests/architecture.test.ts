import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../src/files/tree.ts';

/** Which folders of `src/` each may import from; itself always. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  seed: ['domain'],
  charts: ['domain'],
  files: ['domain'],
  search: ['domain'],
  updates: ['domain', 'seed'],
  site: ['domain', 'seed', 'files', 'updates', 'search'],
  components: ['domain', 'charts', 'site', 'search', 'layouts'],
  layouts: ['domain', 'site', 'search', 'components', 'styles'],
  pages: ['domain', 'seed', 'site', 'search', 'components', 'layouts', 'styles'],
};

/** Folders that know no file system, no clock and no framework. */
const PURE = ['domain', 'seed', 'updates', 'charts'];

const sources = listFiles('src').filter((path) => /\.(?:ts|astro)$/u.test(path) && path.includes('/'));
const folderOf = (path: string): string => path.split('/')[0] ?? '';
const importsOf = (path: string): string[] =>
  [...readFileSync(join('src', path), 'utf8').matchAll(/(?:from|import)\s+'([^']+)'/gu)].map(
    ([, name]) => name ?? '',
  );
const isTest = (path: string): boolean => /\.test\.ts$|\/testing\.ts$/u.test(path);

test('imports point one way, from the domain to the pages', () => {
  const wrong = sources.flatMap((path) =>
    importsOf(path)
      .filter((name) => name.startsWith('.'))
      .map((name) => folderOf(join(dirname(path), name)))
      .filter((target) => target !== folderOf(path) && !MAY_IMPORT[folderOf(path)]?.includes(target))
      .map((target) => `${path} imports from ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('the domain, the seed reader and the charts know no file system and no framework', () => {
  const wrong = sources
    .filter((path) => PURE.includes(folderOf(path)) && !isTest(path))
    .flatMap((path) => importsOf(path).map((name) => ({ path, name })))
    .filter(({ name }) => /^(?:node:(?!buffer|crypto|zlib)|astro)/u.test(name));
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
