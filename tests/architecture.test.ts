import { readFileSync, statSync } from 'node:fs';
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
  styles: [],
  charts: ['domain'],
  files: ['domain'],
  markdown: ['domain'],
  tables: ['domain'],
  'search/understanding': ['domain'],
  'search/finding': ['domain', 'search/understanding'],
  'search/index': ['domain', 'search/understanding', 'search/finding'],
  'search/making': ['domain', 'search/understanding', 'search/finding', 'search/index'],
  'search/page': ['domain', 'tables', 'search/understanding', 'search/finding', 'search/index'],
  seed: ['domain', 'markdown', 'tables'],
  updates: ['domain', 'markdown', 'tables'],
  site: ['domain', 'markdown', 'seed', 'updates'],
  words: ['domain', 'site', 'search/understanding'],
  publishing: ['domain', 'tables', 'site', 'words', 'search/understanding', 'search/making'],
  browser: ['search/page'],
  components: ['domain', 'charts', 'site', 'words', 'publishing', 'search/understanding', 'styles'],
  layouts: ['domain', 'site', 'words', 'browser', 'components', 'styles'],
  pages: [
    ...['domain', 'site', 'words', 'publishing', 'components', 'layouts', 'styles'],
    ...['search/understanding', 'search/finding', 'search/page'],
  ],
  integrations: [
    ...['domain', 'files', 'markdown', 'site'],
    ...['search/understanding', 'search/finding', 'search/index', 'search/making'],
  ],
};

/** How many imports may lie below a folder, one of another: `domain` has none. */
const depthOf = (folder: string): number =>
  Math.max(0, ...(MAY_IMPORT[folder] ?? []).map((below) => depthOf(below) + 1));

/** Folders that know no file system, no clock and no framework. */
const PURE = [
  ...['domain', 'markdown', 'tables', 'seed', 'updates', 'charts', 'words', 'publishing'],
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
const isTest = (path: string): boolean => /\.(?:test|fixture)\.ts$/u.test(path);

test('imports point one way, from the domain to the pages', () => {
  // A test may use whatever it needs to prove its module.
  const wrong = sources
    .filter((path) => !isTest(path))
    .flatMap((path) =>
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
    listFiles('src/pages').filter((path) => !path.endsWith('.astro') && path !== '[...file].ts'),
  ).toEqual([]);
});

test('no unit test reads the city that is published, which may be another tomorrow', () => {
  const reading =
    /\b(?:\w+Sync|read\w*|list\w+|join|resolve|URL)\(\s*['"`](?:\.{1,2}\/)*(?:seeds|content)\b/u;
  // Messages name made-up files of seeds/ and content/: one that is there is the city's.
  const named = /['"](?:\.{1,2}\/)*(?<path>(?:seeds|content)\/[^'"\n]+)['"]/gu;
  const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  const wrong = sources.filter(isTest).filter((path) => {
    const text = readFileSync(join('src', path), 'utf8');
    return (
      reading.test(text) || [...text.matchAll(named)].some(({ groups }) => isFile(groups?.['path'] ?? ''))
    );
  });
  expect(wrong).toEqual([]);
});

test('CONTRIBUTING tells which way imports point, as the table has it', () => {
  const levels = Map.groupBy(Object.keys(MAY_IMPORT), depthOf);
  const line = [...levels.keys()]
    .toSorted((a, b) => a - b)
    .map((depth) => (levels.get(depth) ?? []).map((folder) => `\`${folder}\``).join(', '))
    .join(' ← ');
  expect(readFileSync('CONTRIBUTING.md', 'utf8').replace(/\s+/gu, ' ')).toContain(line);
});

test('nothing is exported that no other module imports', () => {
  const texts = [
    ...['src', 'scripts', 'tests'].flatMap((folder) =>
      listFiles(folder)
        .filter((path) => /\.(?:ts|astro|mdx)$/u.test(path))
        .map((path) => join(folder, path)),
    ),
    'astro.config.mjs',
  ].map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
  const dead = texts
    // A page and the collections are asked for by Astro, by these names.
    .filter(
      ({ path }) =>
        /^src\/(?!pages\/|content\.config\.ts)/u.test(path) && path.endsWith('.ts') && !isTest(path),
    )
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:const|function|class|interface|type) (\w+)/gmu)].flatMap(
        ([, name = '']) => {
          const word = new RegExp(String.raw`\b${name}\b`, 'u');
          return texts.some((other) => other.path !== path && word.test(other.text))
            ? []
            : [`${path}: ${name}`];
        },
      ),
    );
  expect(dead).toEqual([]);
});
