import type { Engine } from '../finding/answer.ts';
import { fetchFile, fetchJson } from './fetch-file.ts';
import { indexEngine } from '../index/index-engine.ts';
import { INDEX_FILES, type IndexData } from '../index/index-files.ts';
import { readLanguage, type LanguageData } from '../understanding/language.ts';
import { Lookups } from '../index/lookups.ts';
import { Rows } from '../index/rows.ts';
import { LazyVocabulary } from '../index/lazy-vocabulary.ts';
import type { Stretches } from '../index/stretches.ts';
import { TaskIndex, type Pagefind } from '../index/task-index.ts';

interface PagefindModule extends Pagefind {
  destroy: () => Promise<void>;
}

/**
 * Loads the index and what is known of all tasks. Rejects when they cannot be loaded.
 * @param words where the language data are
 * @param base the site's base path, with a slash at its end
 */
export async function loadIndexEngine(words: string, base: string): Promise<Engine> {
  const [pagefind, data, { rows: known, stretches }] = await Promise.all([
    import(/* @vite-ignore */ base + INDEX_FILES.script) as Promise<PagefindModule>,
    fetchJson<LanguageData>(words),
    fetchJson<IndexData>(base + INDEX_FILES.data),
  ]);
  const language = readLanguage(data);
  const rows = new Rows(known);
  try {
    const index = await TaskIndex.open(pagefind, rows.size, language.simplified);
    const vocabulary = new LazyVocabulary(stretches, language, (name) =>
      fetchJson<Stretches>(base + INDEX_FILES.stretches(name)),
    );
    return indexEngine(new Lookups({ language, vocabulary, rows, index }), async () => {
      await fetchFile(base + INDEX_FILES.entry, { cache: 'no-store' });
    });
  } catch (error) {
    // Else it would remember for ever that it could not be loaded.
    await pagefind.destroy();
    throw error;
  }
}
