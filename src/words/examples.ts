import type { Site } from '../site/site.ts';

/** As many as stand beside a search field on a phone. */
const SHOWN = 3;

/** The longest of some words that stands in one of some texts; undefined where none does. */
const longestIn = (words: readonly string[], texts: readonly string[]): string | undefined =>
  words
    .filter((word) => texts.some((text) => text.includes(word)))
    .toSorted((a, b) => b.length - a.length)
    .at(0);

/**
 * Words that can be searched for, each of another everyday subject: they stand in titles of the newest edition.
 * @param most how many of them
 */
export function examplesOf({ topics, latest }: Pick<Site, 'topics' | 'latest'>, most = SHOWN): string[] {
  const found = topics.flatMap(({ words, tasks }) => {
    const titles = tasks.filter(({ edition }) => edition.id === latest.id).map(({ title }) => title);
    return longestIn(words, titles) ?? [];
  });
  return [...new Set(found)].slice(0, most);
}
