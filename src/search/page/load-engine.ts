import type { Engine } from '../finding/answer.ts';
import { textEngine } from '../finding/text-engine.ts';
import type { LanguageData } from '../understanding/language.ts';
import type { SearchTask } from '../understanding/search-task.ts';
import { fetchJson } from './fetch-file.ts';

/** What the search page knows of where its data are. Addresses under the site's base. */
interface DataFiles {
  base: string;
  words: string;
  /** Null where there are too many tasks to send all their texts. */
  tasks: string | null;
}

/** Loads what the search needs from the site itself. Rejects when it cannot be loaded. */
export async function loadEngine({ base, words, tasks }: DataFiles): Promise<Engine> {
  if (tasks === null) {
    const { loadIndexEngine } = await import('./load-index.ts');
    return loadIndexEngine(words, base.endsWith('/') ? base : `${base}/`);
  }
  const [data, all] = await Promise.all([fetchJson<LanguageData>(words), fetchJson<SearchTask[]>(tasks)]);
  return textEngine(data, all);
}
