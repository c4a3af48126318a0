import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FACETS } from '../src/domain/facet.ts';
import type { Answer } from '../src/search/finding/answer.ts';
import { textEngine } from '../src/search/finding/text-engine.ts';
import type { LanguageData } from '../src/search/understanding/language.ts';
import { LONGEST, type Query } from '../src/search/understanding/query.ts';
import type { SearchTask } from '../src/search/understanding/search-task.ts';
import { read, record, sites } from './support/sites.ts';

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

describe('what is copied from the site', () => {
  const copies = record(sites.real).tasks.flatMap(
    ({ number, title, content, category, leader, departments, deadline }) =>
      [
        title,
        `《${title}》`,
        `（${title}）`,
        `【${title}】。`,
        `第${number}项：${title}`,
        `${number}.${title}`,
        `2022年第${number}项${title}`,
        `${title}，${deadline.text}`,
        `${title}：${deadline.text}`,
        `${leader.name}，${title}`,
        `${departments[0]?.name ?? ''}/${title}`,
        category.name,
        content.slice(0, LONGEST),
        ...content.split(/[。；]/u),
        ...content.split(/[。；]/u).map((sentence) => `“${sentence}”`),
      ]
        .filter((copy) => /\p{L}/u.test(copy))
        .map((copy) => ({ number, copy: copy.slice(0, LONGEST) })),
  );

  test('finds its task, with whatever marks people put between and around it', async () => {
    const lost = await Promise.all(
      copies.map(async ({ number, copy }) => {
        const { found } = await ask(copy);
        return found.some(({ task }) => task.number === number) ? [] : [`${number}: ${copy}`];
      }),
    );
    expect(copies.length).toBeGreaterThan(600);
    expect(lost.flat()).toEqual([]);
  });
});

describe('the search claims nothing of an office', () => {
  test.each([
    'dian ti',
    'dian-ti',
    'cai zheng ju',
    'gong jiao',
    'shang hai',
    'an zhuang dian ti',
    'first aid',
    '3月',
    '13月1日',
    '12日',
    '2所',
    '50 个',
    '3 000元',
    '燃气改造',
    '小区安全',
    '桥梁建设',
    '农村健康',
    '就业保障',
    '旅游设施',
    '疫苗 -卫健局',
    '学校 -jiao yu ju -市场监管局',
  ])('by %s', async (typed) => {
    expect((await ask(typed)).found.map(({ task }) => task.number)).toEqual([]);
  });

  test('by digits of a longer number without a word', async () => {
    for (const typed of ['8家', '5座', '2批次', '45亿', '50元'])
      for (const { matches } of (await ask(typed)).found)
        expect([typed, matches.map(({ isCut }) => isCut)]).toEqual([typed, [true]]);
  });
});
