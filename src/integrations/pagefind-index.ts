import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { TEXTS_UP_TO } from '../search/finding/text-engine.ts';
import type { LanguageData } from '../search/understanding/language.ts';
import type { SearchTask } from '../search/understanding/search-task.ts';

/** What the site publishes for its search; the index is made of it. */
const WORDS = 'search/words.json';
const TASKS = 'search/tasks.json';

/**
 * Astro integration: after a build with too many tasks to send all their texts, puts an index in the place of the texts.
 * The search page asks for one or the other, and what it does not ask for is not made.
 */
export function pagefindIndex(): AstroIntegration {
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const read = async <T>(path: string): Promise<T> =>
          JSON.parse(await readFile(join(site, path), 'utf8')) as T;
        const tasks = await read<SearchTask[]>(TASKS);
        if (tasks.length <= TEXTS_UP_TO) return;
        const { writeIndex } = await import('../search/making/make-index.ts');
        await writeIndex(site, await read<LanguageData>(WORDS), tasks);
        await rm(join(site, TASKS));
        logger.info(`indexed ${tasks.length} tasks`);
      },
    },
  };
}
