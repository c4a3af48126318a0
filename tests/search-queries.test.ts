import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FACETS } from '../src/domain/facet.ts';
import { textEngine, type Answer } from '../src/search/engine.ts';
import type { LanguageData } from '../src/search/language.ts';
import type { Query } from '../src/search/query.ts';
import type { SearchTask } from '../src/search/task.ts';
import { read, sites } from './support/sites.ts';

/** A labelled query; the fixtures say what the labels mean. */
interface Labelled {
  q: string;
  kind: string;
  must: number[];
  may: number[];
  suggest?: string;
}

const engine = textEngine(
  JSON.parse(read(sites.real, 'search/words.json')) as LanguageData,
  JSON.parse(read(sites.real, 'search/tasks.json')) as SearchTask[],
);
const chosen = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Query['chosen'];
const ask = (text: string): Promise<Answer> => engine.ask({ text, chosen, sort: 'relevance' });

async function answers(file: string): Promise<(Labelled & { got: number[]; offered: string[] })[]> {
  const queries = parse(readFileSync(`tests/fixtures/search/${file}`, 'utf8')) as Labelled[];
  return Promise.all(
    queries.map(async (query) => {
      const { found, suggestions } = await ask(query.q);
      return {
        ...query,
        got: found.map(({ task }) => task.number),
        offered: suggestions.map(({ phrase }) => phrase),
      };
    }),
  );
}

describe.each(['tuning.yaml', 'held-out.yaml'])('the labelled queries of %s', (file) => {
  test('for what is promised nowhere find nothing', async () => {
    const wrong = (await answers(file)).filter(({ kind, got }) => kind === 'nothing' && got.length > 0);
    expect(wrong.map(({ q, got }) => `${q}: ${got.join()}`)).toEqual([]);
  });

  test('with one wrong character find nothing by themselves, and are asked about', async () => {
    const misspelled = (await answers(file)).filter(({ kind }) => kind === 'misspelled');
    expect(misspelled.length).toBeGreaterThan(10);
    for (const { q, got, offered, suggest } of misspelled) {
      expect([q, got]).toEqual([q, []]);
      expect([q, offered.includes(suggest ?? '')]).toEqual([q, true]);
    }
  });
});
