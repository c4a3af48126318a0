import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TEXTS_UP_TO } from '../search/finding/text-engine.ts';
import type { IndexData } from '../search/index/index-files.ts';
import { data, marked } from '../search/understanding/city.fixture.ts';
import { pagefindIndex } from './pagefind-index.ts';

let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'pagefind-index-'));
});
afterEach(() => {
  rmSync(site, { recursive: true });
});

type Hook = NonNullable<ReturnType<typeof pagefindIndex>['hooks']['astro:build:done']>;

/** A built site with so many tasks, after the integration. */
async function build(size: number): Promise<void> {
  const tasks = Array.from({ length: size }, (_, at) => ({
    ...marked[at % marked.length],
    number: at + 1,
    path: `/2023/tasks/${at + 1}/`,
  }));
  mkdirSync(join(site, 'search'));
  writeFileSync(join(site, 'search/words.json'), JSON.stringify(data));
  writeFileSync(join(site, 'search/tasks.json'), JSON.stringify(tasks));
  const options = { dir: pathToFileURL(`${site}/`), logger: { info: () => undefined } };
  await pagefindIndex().hooks['astro:build:done']?.(options as unknown as Parameters<Hook>[0]);
}

const has = (path: string): boolean => existsSync(join(site, path));

describe('the files of the search', () => {
  test('are the texts alone, up to as many tasks as the page asks texts of', async () => {
    await build(TEXTS_UP_TO);
    expect(has('search/tasks.json')).toBe(true);
    expect([has('pagefind'), has('search/index.json'), has('search/stretches')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('are the index alone, where there is one more', async () => {
    await build(TEXTS_UP_TO + 1);
    expect(has('search/tasks.json')).toBe(false);
    const { rows } = JSON.parse(readFileSync(join(site, 'search/index.json'), 'utf8')) as IndexData;
    expect(rows.size).toBe(TEXTS_UP_TO + 1);
    expect(has('pagefind/pagefind.js')).toBe(true);
    expect(has('pagefind/pagefind-ui.js')).toBe(false);
    expect(has('search/words.json')).toBe(true);
  });
});
