import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { close, createIndex } from 'pagefind';
import { listFiles } from '../../src/files/tree.ts';
import type { LanguageData } from '../../src/search/understanding/language.ts';
import { writeIndex } from '../../src/search/making/make-index.ts';
import { unmarked, type SearchTask } from '../../src/search/understanding/search-task.ts';
import { languageData } from '../../src/search/making/language-data.ts';
import { markWords } from '../../src/search/making/marked-words.ts';
import { syntheticTasks } from './synthetic.ts';

const WORK = '.cache/measure-search';
export const REAL = join(WORK, 'real');

/** How the page gets its tasks: all texts, or through the index. */
export type Mode = 'text' | 'index';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const readTasks = (root: string): SearchTask[] => readJson(join(root, 'search/tasks.json')) as SearchTask[];

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Builds the site as it is. */
export function buildReal(): void {
  rmSync(WORK, { recursive: true, force: true });
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const { status, stderr } = spawnSync(process.execPath, [astro, 'build', '--silent', '--outDir', REAL], {
    env: { ...process.env, CACHE_DIR: join(WORK, 'cache'), ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
  for (const mode of ['text', 'index'] as const) setMode(REAL, mode);
}

/** The site's own search page, told to search in this mode, whatever the number of its tasks; its address. */
function setMode(root: string, mode: Mode): void {
  const page = readFileSync(join(REAL, 'search/index.html'), 'utf8');
  const tasks = mode === 'text' ? '/search/tasks.json' : '';
  const told = page
    .replace(/(?<=data-tasks-file=")[^"]*/u, tasks)
    // With an index, the page asks for nothing before the reader turns to it.
    .replaceAll(/<link rel="preload"[^>]*>/gu, mode === 'text' ? '$&' : '');
  if (!page.includes('data-tasks-file="'))
    throw new Error('The search page no longer says where its tasks are');
  write(join(root, mode, 'index.html'), told);
}

export const pageOf = (mode: Mode): string => `/${mode}/`;

/** What is on disk for the search of a site. */
export interface OnDisk {
  root: string;
  files: number;
  bytes: number;
  /** Making it took so long. */
  seconds: number;
}

const sizeOf = (root: string, seconds: number): OnDisk => {
  const files = ['pagefind', 'search'].flatMap((folder) =>
    listFiles(join(root, folder)).map((path) => join(root, folder, path)),
  );
  const bytes = files.reduce((sum, path) => sum + readFileSync(path).length, 0);
  return { root, files: files.length, bytes, seconds };
};

/** The search of a site with so many made-up tasks: the real page over other data. */
export async function makeSynthetic(size: number, withIndex: boolean): Promise<OnDisk> {
  const root = join(WORK, `synthetic-${size}`);
  const tasks = syntheticTasks(readTasks(REAL), size);
  const start = performance.now();
  const data = languageData(tasks, {
    names: [...new Set(tasks.flatMap((task) => [...task.departments, task.leader, ...task.districts]))],
    people: [...new Set(tasks.map(({ leader }) => leader))],
    cities: [{ name: '江门市', years: [...new Set(tasks.map(({ year }) => year))] }],
    nicknames: [],
  });
  const marked = tasks.map((task) => markWords(task));
  write(join(root, 'search/words.json'), JSON.stringify(data));
  write(join(root, 'search/tasks.json'), JSON.stringify(marked));
  if (withIndex) await writeIndex(root, data, marked);
  const seconds = (performance.now() - start) / 1000;
  cpSync(join(REAL, '_astro'), join(root, '_astro'), { recursive: true });
  for (const mode of ['text', 'index'] as const) setMode(root, mode);
  return sizeOf(root, seconds);
}

/** How many tasks the real site has. */
export const realSize = (): number => readTasks(REAL).length;

/** Makes the real site's index, whatever the number of its tasks. */
export async function indexReal(): Promise<OnDisk> {
  const data = readJson(join(REAL, 'search/words.json')) as LanguageData;
  const marked = readTasks(REAL);
  const start = performance.now();
  await writeIndex(REAL, data, marked);
  return sizeOf(REAL, (performance.now() - start) / 1000);
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (char) => `&#${char.codePointAt(0) ?? 0};`);

/** A page that says of a task what its own says: its title, its words, and who answers for it by when. */
const plainPage = ({ number, title, content, departments, leader, due, category }: SearchTask): string =>
  `<html lang="zh-Hans-CN"><body><i hidden data-pagefind-meta="number:${number}"></i>
<h1 data-pagefind-weight="5">${escaped(unmarked(title))}</h1><p>${escaped(unmarked(content))}</p>
<p>${escaped(unmarked([...departments, leader, due, category].join('。')))}。</p></body></html>`;

/** An index of the tasks' words as Pagefind makes it of pages by itself. */
export async function makePlain(): Promise<string> {
  const root = join(WORK, 'plain');
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind: no index could be made');
  for (const task of readTasks(REAL)) {
    const { errors } = await index.addHTMLFile({ url: task.path, content: plainPage(task) });
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
  }
  for (const { path, content } of (await index.getFiles()).files)
    write(join(root, 'pagefind', path), content);
  await close();
  cpSync(join(REAL, 'search/index.html'), join(root, 'index.html'));
  return root;
}
