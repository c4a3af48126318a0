import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Engine } from '../finding/answer.ts';
import type { Found } from '../finding/find.ts';
import { textEngine } from '../finding/text-engine.ts';
import { indexEngine } from './index-engine.ts';
import { recordOf } from './index-record.ts';
import { readLanguage } from '../understanding/language.ts';
import { Lookups } from './lookups.ts';
import { parseQuery } from '../understanding/query.ts';
import { Rows, rowsOf } from './rows.ts';
import { LazyVocabulary } from './lazy-vocabulary.ts';
import { stretchFiles } from './stretch-files.ts';
import type { Stretches } from './stretches.ts';
import { indexTask, type SearchTask } from '../understanding/search-task.ts';
import { TaskIndex, type Pagefind } from './task-index.ts';
import { data, idsOf, marked } from '../understanding/city.fixture.ts';

const language = readLanguage(data);

/** An engine over an index like Pagefind's, which is broken while `isBroken` says so; and what was read of it. */
async function engineOver(
  tasks: readonly SearchTask[],
  isBroken = () => false,
): Promise<{ engine: Engine; read: string[] }> {
  const indexed = tasks.map((task) => indexTask(task, language.simplified));
  const records = tasks.map((task) => recordOf(task, language.simplified));
  const read: string[] = [];
  const pagefind: Pagefind = {
    search: (word) =>
      Promise.resolve({
        results: records.flatMap(({ url, content, meta, filters }) => {
          const places = content
            .split(' ')
            .flatMap((each, at) => (word !== null && !isBroken() && each.startsWith(word) ? [at] : []));
          const data = () => {
            read.push(url);
            return Promise.resolve({ raw_url: url, meta, filters });
          };
          return word === null || places.length > 0 ? [{ id: url, words: places, data }] : [];
        }),
      }),
  };
  const rows = new Rows(rowsOf(indexed.map(({ task }) => task)));
  const { known, files } = stretchFiles(indexed, language);
  const load = (name: string): Promise<Stretches> => {
    const file = files.get(name);
    return file ? Promise.resolve(file) : Promise.reject(new Error(name));
  };
  const vocabulary = new LazyVocabulary(known, language, load);
  const index = await TaskIndex.open(pagefind, rows.size, language.simplified);
  const engine = indexEngine(new Lookups({ language, vocabulary, rows, index }), () =>
    isBroken() ? Promise.reject(new Error('offline')) : Promise.resolve(),
  );
  return { engine, read };
}

const ask = (engine: Engine, search: string, least?: number): Promise<Answer> =>
  engine.ask(parseQuery(`?${search}`), least);

/** Where what was looked for stands in a task. */
const placed = ({ task: { path }, matches }: Pick<Found, 'task' | 'matches'>) => ({
  path,
  marks: matches.map(({ said, marks }) => ({ said, marks })),
});

/** What is told, in a form to compare. */
const told = ({ found, near, ...rest }: Answer): unknown => ({
  ...rest,
  found: found.map((each) => ({ ...placed(each), rank: each.rank })),
  near: near.map((each) => ({ ...placed(each), parts: each.parts })),
});

const texts = textEngine(data, marked);

describe('an index of a few tasks', () => {
  test.each([
    'q=幼儿园',
    'q=幼儿园学位',
    'q=教育局',
    'q=卫健局',
    'q=打疫苗',
    'q=jiaoyuju',
    'q=ljxq',
    'q=舊小區',
    'q=老旧小区 道路',
    'q=幼儿园 -公办',
    'q=-幼儿园',
    'q="硬底化"',
    'q=6月底',
    'q=第2项',
    'q=2022',
    'q=18',
    'q=幼儿园学位够不够',
    'q=老旧小取',
    'q=周佩姗',
    'q=加装电梯',
    'q=疫苗 小区',
    'q=一',
    'department=市教育局',
    'q=幼儿园&year=2022&sort=deadline',
    'q=增加幼儿园学位，新建公办幼儿园',
  ])('answers ?%s as all texts do', async (search) => {
    const { engine } = await engineOver(marked);
    expect(told(await ask(engine, search))).toEqual(told(await ask(texts, search)));
  });

  test('answers whatever is typed as all texts do', async () => {
    const { engine } = await engineOver(marked);
    const unit = fc.constantFrom(
      '幼',
      '儿',
      '园',
      '学',
      '位',
      '教',
      '育',
      '局',
      ' ',
      '-',
      '“',
      '1',
      '月',
      'j',
      'y',
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 8 }), async (typed) => {
        const search = `q=${encodeURIComponent(typed)}`;
        expect(told(await ask(engine, search))).toEqual(told(await ask(texts, search)));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('does not take for nothing what it could not load, and finds it when it can', async () => {
    let isBroken = true;
    const { engine } = await engineOver(marked, () => isBroken);
    await expect(ask(engine, 'q=疫苗')).rejects.toThrow('offline');
    isBroken = false;
    expect(idsOf((await ask(engine, 'q=疫苗')).found)).toEqual(['2023-03']);
  });
});

describe('an index of many tasks', () => {
  const many = Array.from({ length: 90 }, (_, at): SearchTask => {
    const like = marked[at % 3];
    if (!like) throw new Error('no task');
    return { ...like, year: 2023 - Math.floor(at / 45), number: (at % 45) + 1, path: `/many/${at}/` };
  });

  test('reads the first of what it finds, and knows how many there are', async () => {
    const { engine, read } = await engineOver(many);
    const first = await ask(engine, 'q=月');
    expect(first).toMatchObject({ total: 90, isLeast: false });
    expect(first.found.length).toBe(20);
    expect(read.length).toBe(20);
  });

  test('goes on where it was, however often it is asked', async () => {
    const { engine } = await engineOver(many);
    const paths = async (least: number): Promise<string[]> =>
      (await ask(engine, 'q=教育局', least)).found.map(({ task }) => task.path);
    const [some, more, all] = [await paths(20), await paths(40), await paths(1000)];
    expect(more.slice(0, some.length)).toEqual(some);
    expect(all.slice(0, more.length)).toEqual(more);
    expect(all).toEqual((await ask(textEngine(data, many), 'q=教育局')).found.map(({ task }) => task.path));
  });

  test.each([
    'q=月',
    'q=月&department=市教育局',
    'q=教育局 -疫苗',
    'status=推进中&sort=deadline',
    'q=月&sort=number',
  ])('counts ?%s as all texts do', async (search) => {
    const { engine } = await engineOver(many);
    const { total, counts, found } = await ask(engine, search, 1000);
    const expected = await ask(textEngine(data, many), search);
    expect({ total, counts }).toEqual({ total: expected.total, counts: expected.counts });
    expect(found.map(({ task }) => task.path)).toEqual(expected.found.map(({ task }) => task.path));
  });
});
