import { readLanguage, type LanguageData } from '../understanding/language.ts';
import type { Query } from '../understanding/query.ts';
import { indexTask, type SearchTask } from '../understanding/search-task.ts';
import { understand } from '../understanding/understand.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import { suggestionFor, toldApart, toldLeftOut, toldMissing, type Answer, type Engine } from './answer.ts';
import { find } from './find.ts';
import { narrow } from './narrow.ts';
import { nearTasks, suggestionsFor } from './near.ts';

/**
 * Up to so many tasks, all their texts are sent, and every answer is exact at once. With many more, an answer would be
 * more than 60 ms of the main thread's work, and soon more bytes than an index (`npm run measure:search`).
 */
export const TEXTS_UP_TO = 200;

/** An engine over all texts. */
export function textEngine(data: LanguageData, marked: readonly SearchTask[]): Engine {
  const language = readLanguage(data);
  const tasks = marked.map((task) => indexTask(task, language.simplified));
  const understanding = { language, vocabulary: vocabularyOf(tasks) };
  const answer = (query: Query): Answer => {
    const plan = understand(query.text, understanding);
    const { found: all, apart, missing } = find(plan, tasks);
    const { found, counts } = narrow(all, query);
    const isNothing = all.length === 0;
    const suggestions = isNothing
      ? missing
          .flatMap((term) =>
            suggestionsFor(term, tasks, understanding).map((phrase) => suggestionFor(query, term, phrase)),
          )
          .filter(({ text }) => find(understand(text, understanding), tasks).found.length > 0)
      : [];
    return {
      found,
      total: found.length,
      isLeast: false,
      counts,
      apart: toldApart(apart),
      leftOut: toldLeftOut(plan),
      missing: toldMissing(missing),
      suggestions,
      near: isNothing && suggestions.length === 0 ? nearTasks(plan, tasks, understanding) : [],
    };
  };
  return { ask: (query) => Promise.resolve(answer(query)) };
}
