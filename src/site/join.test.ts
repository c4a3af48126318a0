import { describe, expect, test } from 'vitest';
import { seed, SMALL } from '../seed/small-table.fixture.ts';
import { join } from './join.ts';
import { NEXT_YEAR, smallContent, smallEntries } from './small-city.fixture.ts';

const site = join(smallEntries());
const bothYears = smallContent([seed(SMALL), NEXT_YEAR]);

describe('a site', () => {
  test('has its editions, categories and tasks in order, whatever the order of the records', () => {
    const entries = smallEntries(bothYears);
    const reversed = Object.fromEntries(
      Object.entries(entries).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.toReversed() : value,
      ]),
    ) as unknown as typeof entries;
    const outline = (of: typeof site) =>
      of.editions.map(({ year, categories, tasks }) => [
        year,
        categories.map(({ number }) => number),
        tasks.map(({ number }) => number),
      ]);
    const expected = [2024, 2023].map((year) => [year, [1, 2], [1, 2, 3, 4]]);
    expect(outline(join(entries))).toEqual(expected);
    expect(outline(join(reversed))).toEqual(expected);
  });

  test('gives each task to its category, its leader, its departments and the districts that it names', () => {
    const numbers = (tasks: readonly { number: number }[]) => tasks.map(({ number }) => number);
    expect(site.editions[0]?.categories.map(({ tasks }) => numbers(tasks))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(site.leaders.map(({ name, tasks }) => [name, numbers(tasks)])).toEqual([
      ['刘杰', [1, 2]],
      ['周佩珊', [3, 4]],
    ]);
    expect(site.departments.map(({ name, tasks }) => [name, numbers(tasks)])).toEqual([
      ['市教育局', [1, 2]],
      ['市住房城乡建设局', [3, 4]],
      ['市市场监管局', [2]],
    ]);
    expect(site.districts.map(({ name }) => name)).toEqual(['甲区', '乙县']);
    expect(site.editions[0]?.tasks[1]).toMatchObject({
      lead: { name: '市教育局' },
      departments: [{ role: 'lead' }, { name: '市市场监管局', role: 'cooperating' }],
      path: '/2023/tasks/02/',
      status: 'no-update',
    });
  });

  test('offices of several years stand once, with the tasks of the newest year first', () => {
    const { departments } = join(smallEntries(bothYears));
    expect(departments.map(({ name }) => name)).toHaveLength(3);
    expect(departments[0]?.tasks.map(({ edition }) => edition.year)).toEqual([2024, 2024, 2023, 2023]);
  });

  test('puts each task behind the topics that its words lead to, and what fits none behind 其他', () => {
    const { topics, editions } = join(
      smallEntries(bothYears, {
        topics: [
          { slug: 'men', name: '没有任务的门', mark: '门', words: ['飞机'], first: [], not: [] },
          { slug: 'shipin', name: '食品', mark: '食', words: ['食堂'], first: [], not: [] },
          { slug: 'shangxue', name: '上学', mark: '学', words: ['教育', '学校', '学位'], first: [], not: [] },
        ],
      }),
    );
    const outline = topics.map(({ name, path, tasks }) => [
      name,
      path,
      tasks.map(({ edition, number }) => `${edition.year}-${number}`),
    ]);
    expect(outline).toEqual([
      ['食品', '/topics/shipin/', ['2024-2', '2023-2']],
      ['上学', '/topics/shangxue/', ['2024-1', '2024-2', '2023-1', '2023-2']],
      ['其他', '/topics/qita/', ['2024-3', '2024-4', '2023-3', '2023-4']],
    ]);
    expect(editions[1]?.tasks.map((task) => task.topics.map(({ slug }) => slug))).toEqual([
      ['shangxue'],
      ['shipin', 'shangxue'],
      ['qita'],
      ['qita'],
    ]);
  });

  test('an office that nobody names is left out', () => {
    const files = new Map([...smallContent(), ['leaders/cao-yang.md', '---\nname: 曹阳\n---\n'] as const]);
    expect(join(smallEntries(files)).leaders.map(({ name }) => name)).not.toContain('曹阳');
  });

  test('takes the status from the newest update on or before the as-of date', () => {
    const record = {
      status: 'in-progress' as const,
      percent: null,
      percentWords: null,
      values: [],
      by: '市局',
      source: null,
      reason: null,
      text: '',
    };
    const updates = new Map([
      [
        'xincheng-2023-01',
        [
          { record: { ...record, date: '2023-05-01' }, html: '' },
          { record: { ...record, date: '2023-06-01', status: 'not-completed' as const }, html: '' },
        ],
      ],
    ]);
    const task = join(smallEntries(undefined, { updates })).editions[0]?.tasks[0];
    expect(task?.status).toBe('not-completed');
    expect(task?.history.map(({ event }) => event.date)).toEqual(['2023-05-01', '2023-06-01']);
  });
});

describe('records that do not fit together stop the build:', () => {
  const entries = smallEntries(bothYears);
  const [newest, oldest] = entries.editions.toSorted((a, b) => b.data.year - a.data.year);
  if (!newest || !oldest) throw new Error('two editions');

  test('two editions of one year', () => {
    const twins = [newest, { ...oldest, data: { ...oldest.data, year: newest.data.year } }];
    expect(() => join({ ...entries, editions: twins })).toThrow('one edition a year');
  });

  test('two cities', () => {
    const other = [newest, { ...oldest, data: { ...oldest.data, city: '旧城市' } }];
    expect(() => join({ ...entries, editions: other })).toThrow('one city');
    const [first, ...rest] = entries.districts;
    if (!first) throw new Error('a district');
    const abroad = [{ ...first, data: { ...first.data, city: '旧城市' } }, ...rest];
    expect(() => join({ ...entries, districts: abroad })).toThrow('one city');
  });

  test('no edition at all', () => {
    expect(() => join({ ...entries, editions: [], categories: [], tasks: [] })).toThrow('is empty');
  });

  test.each(['departments', 'leaders', 'categories', 'editions'] as const)(
    'a task whose %s are not there',
    (folder) => {
      expect(() => join({ ...entries, [folder]: [] })).toThrow(/names “|is empty/u);
    },
  );

  test('a task that is missing', () => {
    expect(() => join({ ...entries, tasks: entries.tasks.slice(1) })).toThrow('4 tasks');
  });
});
