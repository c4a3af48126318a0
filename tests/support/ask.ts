import { FACETS } from '../../src/domain/facet.ts';
import type { Answer } from '../../src/search/finding/answer.ts';
import { textEngine } from '../../src/search/finding/text-engine.ts';
import type { LanguageData } from '../../src/search/understanding/language.ts';
import type { Query } from '../../src/search/understanding/query.ts';
import { read, searched, type BuiltSite } from './sites.ts';

const chosen = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Query['chosen'];

/** What asks a built site's search, over all its texts and without a browser. */
export function askerOf(site: BuiltSite): (text: string) => Promise<Answer> {
  const words = JSON.parse(read(site, 'search/words.json')) as LanguageData;
  const engine = textEngine(words, searched(site));
  return (text) => engine.ask({ text, chosen, sort: 'relevance' });
}
