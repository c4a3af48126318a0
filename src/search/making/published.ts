import type { LanguageData } from '../understanding/language.ts';
import type { SearchTask } from '../understanding/search-task.ts';
import { kept } from './kept.ts';
import type { SiteWords } from './language-data.ts';
import { marked, markWords, textsWithWords } from './marked-words.ts';

/** The tasks as the site publishes them for its search, their texts knowing their words. */
export async function publishedTasks(tasks: readonly SearchTask[]): Promise<SearchTask[]> {
  const texts = [...new Set(tasks.flatMap(textsWithWords))];
  const withMarks = await kept('marked', texts, () => texts.map(marked));
  const known = new Map(texts.map((text, at) => [text, withMarks[at] ?? text]));
  return tasks.map((task) => markWords(task, (text) => known.get(text) ?? text));
}

/** What the site publishes for its search to understand queries by. */
export const publishedWords = (tasks: readonly SearchTask[], site: SiteWords): Promise<LanguageData> =>
  kept('words', [tasks.map((task) => [textsWithWords(task), task.leader, task.due]), site], async () => {
    // Dictionaries of two megabytes, which nobody needs where the words are kept.
    const { languageData } = await import('./language-data.ts');
    return languageData(tasks, site);
  });
