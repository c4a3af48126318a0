import type { Equivalent, LanguageData } from '../understanding/language.ts';
import type { SearchTask } from '../understanding/search-task.ts';
import { readEquivalents, WORDS } from './equivalents.ts';
import { leadsInto } from './phrases.ts';
import { readingsIn } from './syllables.ts';
import { simplifiedPairs } from './traditional.ts';

/** What the site adds to the kept lists. */
export interface SiteWords {
  names: readonly string[];
  people: readonly string[];
  cities: LanguageData['cities'];
  /** Names that departments' own files have, each with its source. */
  nicknames: readonly Equivalent[];
}

/**
 * All that the search needs to understand a query, as far as it can lead to one of the tasks: what stands for words that
 * none of them has is left out.
 */
export function languageData(tasks: readonly SearchTask[], site: SiteWords): LanguageData {
  const texts = tasks.flatMap(({ title, content, category, departments, leader, due }) => [
    title,
    content,
    category,
    ...departments,
    leader,
    due,
  ]);
  const list = (name: string): Equivalent[] => readEquivalents(`${WORDS}/${name}.yaml`);
  const leads = leadsInto(
    tasks.map(({ title, content, category, departments, leader }) =>
      [title, content, category, ...departments, leader].join('\n'),
    ),
  );
  const all = {
    offices: leads([...site.nicknames, ...list('offices')]),
    everyday: leads([...list('thesaurus'), ...list('elsewhere')]),
    english: leads(list('english')),
  };
  const sayings = [...all.offices, ...all.everyday].flatMap(({ say }) => say);
  const known = new Set([...texts, ...sayings].join(''));
  return {
    simplified: simplifiedPairs(known),
    readings: readingsIn([...texts, ...sayings], site.people),
    names: site.names,
    cities: site.cities,
    ...all,
  };
}
