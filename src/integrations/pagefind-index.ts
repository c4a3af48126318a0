import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { LanguageData } from '../search/understanding/language.ts';
import { makeIndex } from '../search/making/make-index.ts';
import type { SearchTask } from '../search/understanding/search-task.ts';

/** What the site publishes for its search; the index is made of it. */
const WORDS = 'search/words.json';
const TASKS = 'search/tasks.json';

/** Astro integration: after a build, indexes the tasks that the site publishes for its search. */
export function pagefindIndex(): AstroIntegration {
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const read = async <T>(path: string): Promise<T> =>
          JSON.parse(await readFile(join(site, path), 'utf8')) as T;
        const files = await makeIndex(await read<LanguageData>(WORDS), await read<SearchTask[]>(TASKS));
        for (const { path, content } of files) {
          const target = join(site, path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`wrote ${files.length} files of search index`);
      },
    },
  };
}
