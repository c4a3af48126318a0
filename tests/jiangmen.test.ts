import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EditionRecord } from '../src/domain/record.ts';
import { listFiles } from '../src/files/tree.ts';
import type { Answer } from '../src/search/finding/answer.ts';
import { fold } from '../src/search/understanding/fold.ts';
import { readEquivalents } from '../src/search/making/equivalents.ts';
import { askerOf } from './support/ask.ts';
import { page, pageFiles, read, record, sites } from './support/sites.ts';
import { NO_CLAIMS } from './support/no-claims.ts';

/*
 * What is true of Jiangmen's own published edition, written down by hand from its table. What the code does with any
 * table is proved elsewhere, of made-up cities: where another city stands in `seeds/`, this file alone is left out.
 */
const SOURCE = 'seeds/jiangmen-2022/source.txt';
const SHA256 = '6d6c5b55072e2fe1ac915c006b23a2416a4e43c45a392fd10b0a9fd10c41e44d';
const isThere = existsSync(SOURCE);
const about = isThere
  ? 'Jiangmen’s edition of 2022'
  : `Jiangmen’s edition of 2022, left out because there is no ${SOURCE}: another city is published here`;

describe.runIf(isThere)(about, () => {
  let edition: EditionRecord;
  const task = (number: number) => edition.tasks[number - 1];

  beforeAll(() => {
    edition = record(sites.real, 2022);
  });

  test('has its source as the city published it, byte for byte', () => {
    expect(createHash('sha256').update(readFileSync(SOURCE)).digest('hex')).toBe(SHA256);
    expect(edition.edition.source.sha256).toBe(SHA256);
  });

  test('has 44 tasks in 10 categories of 18 departments and 7 leaders', () => {
    expect(edition.tasks.map(({ number }) => number)).toEqual(
      Array.from({ length: 44 }, (_item, index) => index + 1),
    );
    const count = (names: readonly string[]): number => new Set(names).size;
    expect(count(edition.tasks.map(({ category }) => category.name))).toBe(10);
    expect(count(edition.tasks.flatMap(({ departments }) => departments.map(({ name }) => name)))).toBe(18);
    expect(count(edition.tasks.map(({ leader }) => leader.name))).toBe(7);
  });

  test('says nowhere that it is made up', () => {
    expect(edition.edition.notice).toBeNull();
    for (const file of pageFiles(sites.real)) expect(read(sites.real, file), file).not.toContain('演示数据');
  });

  test('has task 7 as the design names it', () => {
    expect(task(7)).toMatchObject({
      id: 'jiangmen-2022-07',
      category: { number: 2, name: '提供优质基础教育，努力让学生“上好学”' },
      title: '增加公办中小学、幼儿园学位供给',
      leader: { name: '周佩珊', slug: 'zhou-peishan' },
      departments: [{ name: '市教育局', slug: 'shi-jiaoyu-ju', role: 'lead' }],
      deadline: { text: '12月10日', start: null, end: '2022-12-10' },
      url: '/2022/tasks/07/',
    });
    expect(task(7)?.content.slice(40, 46)).toBe('约1.5万个');
  });

  test('has a number as target in 31 tasks, and none in 28 and 35', () => {
    expect(edition.tasks.filter(({ measurable }) => measurable)).toHaveLength(31);
    expect([task(28)?.measurable, task(35)?.measurable]).toEqual([false, false]);
    expect(page(sites.real, '/2022/targets/')('#measurable .task-item')).toHaveLength(31);
  });

  test('has the quantities that are labelled by hand, in the texts that were labelled', () => {
    const labelled = parse(readFileSync('tests/fixtures/quantities/jiangmen-2022.yaml', 'utf8')) as {
      task: number;
      text: string;
      quantities: string[];
    }[];
    expect(labelled.map(({ task: number, text }) => [number, text])).toEqual(
      edition.tasks.map(({ number, content }) => [number, content]),
    );
    expect(labelled.map(({ quantities }) => quantities.map((label) => label.split(' => ')[0]))).toEqual(
      edition.tasks.map(({ quantities }) => quantities.map(({ text }) => text)),
    );
  });

  test('states one sum, in task 15, and it holds', () => {
    expect(edition.tasks.filter(({ sums }) => sums.length > 0).map(({ number }) => number)).toEqual([15]);
    expect(task(15)?.sums).toEqual([{ total: 0, parts: [1, 2], sum: 28300, result: 'holds' }]);
    expect(page(sites.real, '/2022/tasks/15/')('[data-sum="holds"]').text()).toContain(
      '8,300 + 20,000 = 28,300批次',
    );
  });

  test('names districts in three tasks, with their codes, and the whole city in other words in two', () => {
    const named: Record<number, string[]> = {
      3: ['台山市', '开平市', '恩平市'],
      8: ['蓬江区', '江海区', '新会区', '鹤山市', '台山市', '开平市', '恩平市'],
      32: ['新会区', '台山市'],
    };
    for (const { number, content, districts } of edition.tasks) {
      expect(districts.map(({ name }) => name)).toEqual(named[number] ?? []);
      for (const name of named[8] ?? [])
        expect(content.includes(name.slice(0, -1)), `${number} ${name}`).toBe(
          (named[number] ?? []).includes(name),
        );
    }
    expect(task(32)?.districts).toEqual([
      { code: '440705', name: '新会区' },
      { code: '440781', name: '台山市' },
    ]);
    expect([task(12)?.citywide, task(40)?.citywide]).toEqual([['各县（市、区）'], ['县（市、区）']]);
  });

  test('says a table in words, in task 8 alone: eight rows of four amounts', () => {
    expect(edition.tasks.filter(({ tables }) => tables.length > 0).map(({ number }) => number)).toEqual([8]);
    const [table] = task(8)?.tables ?? [];
    expect(table?.columns).toEqual([
      '公办幼儿园生均公用经费',
      '公办小学生均公用经费',
      '公办初中生均公用经费',
      '公办普通高中生均公用经费',
    ]);
    const values = table?.rows.map(({ name, quantities }) => [
      name,
      ...quantities.map((index) => task(8)?.quantities[index ?? -1]?.value),
    ]);
    expect(values).toEqual([
      ...['市直', '蓬江区', '江海区', '新会区', '鹤山市'].map((name) => [name, 1000, 1500, 2500, 2000]),
      ...['台山市', '开平市', '恩平市'].map((name) => [name, 800, 1300, 2200, 1500]),
    ]);
    const said = task(8)?.content.slice(table?.start, table?.end) ?? '';
    expect(said.startsWith('公办幼儿园生均公用经费：市直')).toBe(true);
    expect(said.endsWith('每生每年1500元')).toBe(true);
  });
});

/** A labelled query; the fixtures say what the labels mean. */
interface Labelled {
  q: string;
  kind: string;
  suggest?: string;
}

describe.runIf(isThere)(`the search of ${about}`, () => {
  let ask: (text: string) => Promise<Answer>;

  beforeAll(() => {
    ask = askerOf(sites.real);
  });

  describe.each(['tuning.yaml', 'held-out.yaml'])('by the labelled queries of %s', (file) => {
    const answers = (wanted: string): Promise<(Labelled & { got: number[]; offered: string[] })[]> => {
      const queries = parse(readFileSync(`tests/fixtures/search/${file}`, 'utf8')) as Labelled[];
      return Promise.all(
        queries
          .filter(({ kind }) => kind === wanted)
          .map(async (query) => {
            const { found, suggestions } = await ask(query.q);
            return {
              ...query,
              got: found.map(({ task }) => task.number),
              offered: suggestions.map(({ phrase }) => phrase),
            };
          }),
      );
    };

    test('finds nothing for what is promised nowhere', async () => {
      const wrong = (await answers('nothing')).filter(({ got }) => got.length > 0);
      expect(wrong.map(({ q, got }) => `${q}: ${got.join()}`)).toEqual([]);
    });

    test('finds nothing by itself where a character is wrong, and asks about it', async () => {
      const misspelled = await answers('misspelled');
      expect(misspelled.length).toBeGreaterThan(10);
      for (const { q, got, offered, suggest } of misspelled) {
        expect([q, got]).toEqual([q, []]);
        expect([q, offered.includes(suggest ?? '')]).toEqual([q, true]);
      }
    });
  });

  test.each(NO_CLAIMS)('claims nothing by %s', async (typed) => {
    expect((await ask(typed)).found.map(({ task }) => task.number)).toEqual([]);
  });

  test('claims nothing by digits of a longer number without a word', async () => {
    for (const typed of ['8家', '5座', '2批次', '45亿', '50元'])
      for (const { matches } of (await ask(typed)).found)
        expect([typed, matches.map(({ isCut }) => isCut)]).toEqual([typed, [true]]);
  });

  test('has no entry in its thesaurus that leads neither to its table nor to the demonstration’s', () => {
    const plain = (text: string): string => fold(text, new Map()).text;
    const demonstration = listFiles('tests/fixtures/demo/seeds').filter((path) => path.endsWith('.txt'));
    const lines = [SOURCE, ...demonstration.map((path) => `tests/fixtures/demo/seeds/${path}`)].flatMap(
      (path) => readFileSync(path, 'utf8').split('\n').map(plain),
    );
    const stands = (official: string): boolean =>
      lines.some((line) => official.split(' ').every((part) => line.includes(plain(part))));
    const thesaurus = readEquivalents('src/search/making/words/thesaurus.yaml');
    expect(thesaurus.filter(({ official }) => !official.some(stands))).toEqual([]);
  });
});
