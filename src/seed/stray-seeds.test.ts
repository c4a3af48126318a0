import { expect, test } from 'vitest';
import { straySeeds } from './stray-seeds.ts';

/** Paths of what is told; a folder ends with a slash. */
const strays = (...paths: string[]): string[] =>
  straySeeds(
    paths.map((path) => ({ path: path.replace(/\/$/u, ''), isFolder: path.endsWith('/') })),
    'seeds',
  ).map(({ file }) => file);

test('the files of a table and of its corrected tables are expected, and dot files are let be', () => {
  const table = ['source.txt', 'corrections.yaml', 'titles.yaml'];
  expect(
    strays(
      ...['a-2023/', 'a-2023/edition.yaml', ...table.map((name) => `a-2023/${name}`)],
      ...['a-2023/revisions/', 'a-2023/revisions/2023-06-01/', 'a-2023/revisions/2023-06-01/revision.yaml'],
      ...table.map((name) => `a-2023/revisions/2023-06-01/${name}`),
      ...['.gitkeep', 'a-2023/.DS_Store', 'a-2023/revisions/.gitkeep', '.git/', '.git/config'],
    ),
  ).toEqual([]);
});

test.each([
  'a.txt',
  'a-2023/source.text',
  'a-2023/source.TXT',
  'a-2023/revision.yaml',
  'a-2023/revisions',
  'a-2023/revision/',
  'a-2023/source.txt/',
  'a-2023/revisions/source.txt',
  'a-2023/revisions/2023-06-01.txt',
  'a-2023/revisions/2023-06-01/edition.yaml',
  'a-2023/revisions/2023-06-01/revisions/',
])('%s would be ignored, and is told', (path) => {
  expect(strays(path)).toEqual([`seeds/${path.replace(/\/$/u, '')}`]);
});

test('what lies in a folder that is told is not told again', () => {
  expect(
    strays('a-2023/', 'a-2023/revision/', 'a-2023/revision/2023-06-01/', 'a-2023/revision/x.txt'),
  ).toEqual(['seeds/a-2023/revision']);
});
