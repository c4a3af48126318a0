import { describe, expect, test } from 'vitest';
import {
  accepted,
  brief,
  edited,
  firstMessage,
  HEADER,
  revision,
  seed,
  SMALL,
} from './small-table.fixture.ts';
import { readEdition } from './read-edition.ts';
import type { RevisionFiles } from './revisions.ts';

const revised = (...revisions: readonly RevisionFiles[]) => accepted(seed(SMALL, { revisions }));
const refused = (...revisions: readonly RevisionFiles[]): string[] =>
  brief(readEdition(seed(SMALL, { revisions })).problems);
const message = (...revisions: readonly RevisionFiles[]): string => firstMessage(seed(SMALL, { revisions }));

const SOURCE = 'source:\n  title: 通知\n  url: https://www.example.com/notice\n';
const COUNTS = 'declared: { categories: 2, tasks: 5, tasksPerCategory: [2, 3] }\n';
const reworded = edited(6, '3 所', '5 所');
/** Task 1 is gone; the others move up. */
const DROPPED = [
  ...SMALL.slice(0, 2),
  '(共 2 件, 3 项)',
  '',
  HEADER,
  (SMALL[6] ?? '').replace('\t2\t', '一、办好教育, 建好学校\t1\t'),
  (SMALL[7] ?? '').replace('\t3\t', '\t2\t'),
  '',
  HEADER,
  (SMALL[10] ?? '').replace('\t4\t', '\t3\t'),
];
const THREE = `declared: { categories: 2, tasks: 3, tasksPerCategory: [1, 2] }\n${SOURCE}`;

describe('a corrected table', () => {
  test('changes just the fields that it words anew, and keeps the first wording', () => {
    const { tasks, revisions } = revised(revision(reworded));
    expect(tasks[0]).toMatchObject({
      number: 1,
      title: '新建幼儿园',
      content: '新建幼儿园。新建5所公办幼儿园，增加学位约1.5万个。',
      revisions: [
        {
          date: '2023-06-01',
          kind: 'changed',
          changes: [
            {
              field: 'content',
              was: '新建幼儿园。新建3所公办幼儿园，增加学位约1.5万个。',
              now: '新建幼儿园。新建5所公办幼儿园，增加学位约1.5万个。',
            },
          ],
        },
      ],
      source: { line: 6, text: reworded[5], revision: '2023-06-01' },
      firstSource: { line: 6, text: SMALL[5] },
    });
    expect(tasks.slice(1).flatMap((task) => task.revisions)).toEqual([]);
    expect(revisions).toMatchObject([
      {
        id: 'xincheng-2023-2023-06-01',
        source: { title: '关于调整的通知', file: 'revisions/2023-06-01/source.txt' },
        lines: reworded,
      },
    ]);
  });

  test('records a leader, a department, a category and a deadline of its own', () => {
    const other = edited(8, '周佩珊\t市住房城乡建设局\t10月31日', '刘杰\t市城管局\t11月30日')
      .with(10 - 1, HEADER)
      .map((line) => line.replace('改善居住条件', '改善居住环境'));
    const [change] = revised(revision(other)).tasks[2]?.revisions ?? [];
    expect(change?.changes).toEqual([
      { field: 'category', was: '改善居住条件', now: '改善居住环境' },
      { field: 'leader', was: '周佩珊', now: '刘杰' },
      { field: 'departments', was: '市住房城乡建设局', now: '市城管局' },
      { field: 'deadline', was: '10月31日', now: '11月30日' },
    ]);
  });

  test('records who leads, and bodies that it means and does not name', () => {
    const was = '市教育局、市市场监管局';
    const changesOf = (now: string) =>
      revised(revision(edited(7, was, now))).tasks[1]?.revisions[0]?.changes ?? [];
    expect(changesOf('市教育局、市市场监管局、各县（市、区）政府')).toEqual([
      { field: 'departments', was, now: '市教育局、市市场监管局、各县（市、区）政府' },
    ]);
    expect(changesOf('市教育局、市市场监管局牵头')).toEqual([
      { field: 'departments', was, now: '市教育局（牵头）、市市场监管局（牵头）' },
    ]);
    expect(changesOf('市市场监管局牵头，市教育局配合')).toEqual([
      { field: 'departments', was, now: '市市场监管局、市教育局' },
    ]);
  });

  test('is not said to change who leads where it only says it in words', () => {
    const same = edited(7, '市教育局、市市场监管局', '市教育局牵头，市市场监管局配合');
    expect(refused(revision(same))).toEqual(['- revision-same']);
  });

  test('is not said to change what it only writes otherwise', () => {
    const other = edited(6, '新建幼儿园。新建 3 所', '新建幼儿园。新建３所')
      .with(6, (SMALL[6] ?? '').replace('6月30日', '2023年6月30日前'))
      .with(7, (SMALL[7] ?? '').replace('40 个', '50 个'));
    const { tasks } = revised(revision(other));
    expect(tasks.map(({ revisions }) => revisions.length)).toEqual([0, 0, 1, 0]);
    expect(tasks[1]?.deadline.text).toBe('2023年6月30日前');
  });

  test('that drops a task leaves its number, its page and its last wording', () => {
    const { tasks, edition } = revised(revision(DROPPED, { revision: THREE }));
    expect(edition.taskCount).toBe(4);
    expect(tasks.map(({ number, title }) => [number, title])).toEqual([
      [1, '新建幼儿园'],
      [2, '改造学校食堂'],
      [3, '改造老旧小区'],
      [4, '加装住宅电梯'],
    ]);
    expect(tasks[0]?.revisions).toEqual([{ date: '2023-06-01', kind: 'dropped', changes: [] }]);
    expect(tasks[0]?.source).toEqual({ line: 6, text: SMALL[5] });
    expect(tasks[1]?.source).toMatchObject({ revision: '2023-06-01', number: 1 });
  });

  test('that adds a task gives it the number after the last, wherever it stands', () => {
    const more = [
      ...SMALL.slice(0, 2),
      '(共 2 件, 5 项)',
      ...SMALL.slice(3, 7),
      '二、改善居住条件\t3\t整治背街小巷。整治背街小巷30条。\t周佩珊\t市城管局\t10月31日',
      (SMALL[7] ?? '').replace('二、改善居住条件\t3\t', '\t4\t'),
      '',
      HEADER,
      (SMALL[10] ?? '').replace('\t4\t', '\t5\t'),
    ];
    const { tasks } = revised(revision(more, { revision: COUNTS + SOURCE }));
    expect(tasks[4]).toMatchObject({
      number: 5,
      title: '整治背街小巷',
      revisions: [{ kind: 'added', changes: [] }],
      source: { number: 3 },
    });
    expect(tasks.slice(0, 4).flatMap(({ revisions }) => revisions)).toEqual([]);
  });

  test('follows another: each says what it changed, and a task that comes back is added again', () => {
    const { tasks } = revised(
      revision(SMALL, { date: '2023-08-01' }),
      revision(DROPPED, { date: '2023-06-01', revision: THREE }),
    );
    expect(tasks[0]?.revisions).toEqual([
      { date: '2023-06-01', kind: 'dropped', changes: [] },
      { date: '2023-08-01', kind: 'added', changes: [] },
    ]);
    expect(tasks[0]?.firstSource).toMatchObject({ line: 6 });
  });

  test('that repeats a mistake keeps its correction; one that mends it needs none', () => {
    const corrections = '- { task: 1, field: content, from: 学位约, to: 学位大约, reason: 测试 }';
    const twice = (table: readonly string[]) =>
      accepted(seed(SMALL, { corrections, revisions: [revision(table)] })).tasks[0];
    expect(twice(edited(8, '40 个', '50 个'))).toMatchObject({
      content: '新建幼儿园。新建3所公办幼儿园，增加学位大约1.5万个。',
      corrections: [{ from: '学位约' }],
      revisions: [],
    });
    expect(twice(edited(6, '学位约', '座位'))).toMatchObject({
      corrections: [],
      revisions: [{ kind: 'changed' }],
    });
  });

  test('keeps the title as long as it fits, then makes another', () => {
    const other = edited(6, '新建幼儿园。新建', '扩建幼儿园。扩建');
    expect(revised(revision(other, { revision: `${SOURCE}numbers: { 1: 1 }\n` })).tasks[0]?.title).toBe(
      '扩建幼儿园',
    );
    const titles = '- { task: 1, title: 公办幼儿园 }';
    expect(revised(revision(reworded, { titles })).tasks[0]?.title).toBe('公办幼儿园');
  });
});

describe('refused is a corrected table', () => {
  test('without its files', () => {
    expect(refused({ ...revision([]), source: new Uint8Array(), revision: '' })).toEqual([
      'revision.yaml:- file-missing',
      '- file-missing',
    ]);
  });

  test('of a day that is none, before its year, or after the as-of date', () => {
    expect(message(revision(reworded, { date: '2023-6-1' }))).toBe(
      'seeds/xincheng-2023/revisions/2023-6-1: 文件夹的名字“2023-6-1”不是日期。\n    → 请改成更正表发布的日期，写成 2022-06-01 这样。',
    );
    expect(message(revision(reworded, { date: '2022-12-31' }))).toContain('早于 2023 年');
    expect(message(revision(reworded, { date: '2024-01-01' }))).toContain('晚于数据截止日期 2023-12-31');
  });

  test('without a source that can be looked up', () => {
    expect(message(revision(reworded, { revision: 'source: { title: 通知, url: null }' }))).toContain(
      '“source”的“url”不对：网址要以 http:// 或 https:// 开头，并且写完整。',
    );
  });

  test('that says the same as the one before', () => {
    expect(message(revision(SMALL))).toBe(
      'seeds/xincheng-2023/revisions/2023-06-01/source.txt: 这份表与它之前的相同，没有新增、取消或改写任何一项。\n    → 请核对 source.txt 是不是更正后的表；若确实没有改动，请删去这个文件夹。',
    );
  });

  test('whose counts are not declared, or whose lines are damaged, at the line', () => {
    expect(message(revision(DROPPED))).toContain(
      '原文写“（共2件，3项）”，edition.yaml（revision.yaml 没有写 declared） 写 2 件、4 项。',
    );
    expect(refused(revision(edited(7, '6月30日', '6月31日')))).toEqual(['7 deadline-form']);
    expect(
      refused(
        revision(reworded, { corrections: '- { task: 9, field: content, from: 甲, to: 乙, reason: 丙 }' }),
      ),
    ).toEqual(['corrections.yaml:1 correction-stale']);
    expect(refused(revision(reworded, { titles: '- { task: 1, title: 小学 }' }))).toEqual([
      'titles.yaml:1 title-unfit',
    ]);
  });

  test('with a row that may be new or worded anew, at the numbers', () => {
    const other = edited(6, '新建幼儿园。新建 3 所公办幼儿园, 增加学位约 1.5 万个。', '铺设绿道九公里。');
    expect(refused(revision(other))).toEqual(['revision.yaml:1 revision-numbers']);
    const { tasks } = revised(revision(other, { revision: `${SOURCE}numbers: { 1: 1 }\n` }));
    expect(tasks[0]?.revisions[0]?.changes[0]?.now).toBe('铺设绿道九公里。');
    expect(revised(revision(other, { revision: `${SOURCE}numbers:\n  1: new\n` })).tasks).toHaveLength(5);
    expect(refused(revision(other, { revision: `${SOURCE}numbers:\n  1: new\n  8: 2\n` }))).toEqual([
      'revision.yaml:6 revision-numbers',
    ]);
  });
});

/** Line 8, task 3 of the small table, as another promise in much the same words. */
const FACTORY = SMALL.with(
  7,
  '二、改善居住条件\t3\t改造老旧厂区。改造老旧厂区 15 个。\t曹阳\t市城管局\t11月30日',
);

describe('a promise is never taken for another', () => {
  test('that is called otherwise, however like its words: the clerk is asked', () => {
    expect(refused(revision(FACTORY))).toEqual(['revision.yaml:1 revision-numbers']);
    const { tasks } = revised(revision(FACTORY, { revision: `${SOURCE}numbers: { 3: new }\n` }));
    expect(tasks.map(({ number, title }) => [number, title])).toContainEqual([5, '改造老旧厂区']);
    expect(tasks[2]?.revisions).toEqual([{ date: '2023-06-01', kind: 'dropped', changes: [] }]);
  });

  test('that was dropped before', () => {
    const dropped = [
      ...SMALL.slice(0, 2),
      '(共 2 件, 3 项)',
      ...SMALL.slice(3, 7),
      '',
      HEADER,
      (SMALL[10] ?? '').replace('\t4\t', '\t3\t'),
    ];
    const { tasks } = revised(
      revision(dropped, {
        revision: `declared: { categories: 2, tasks: 3, tasksPerCategory: [2, 1] }\n${SOURCE}`,
      }),
      revision(FACTORY, { date: '2023-08-01' }),
    );
    expect(tasks[2]?.revisions.map(({ kind }) => kind)).toEqual(['dropped']);
    expect(tasks[4]).toMatchObject({ number: 5, title: '改造老旧厂区', revisions: [{ kind: 'added' }] });
  });

  test('nor goes by its title, while the other keeps its page', () => {
    const twin = edited(
      8,
      '改造老旧小区。改造老旧小区 40 个。\t周佩珊',
      '改造老旧小区。为厂区住户改造四十栋。\t曹阳',
    );
    expect(refused(revision(twin, { revision: `${SOURCE}numbers: { 3: new }\n` }))).toEqual([
      'titles.yaml:- title-repeated',
    ]);
  });
});

describe('a category', () => {
  test('in the place of one that is gone has a number of its own; what was dropped stays where it was', () => {
    const table = [
      ...SMALL.slice(0, 7),
      '二、加强环境整治\t3\t整治背街小巷。整治背街小巷30条。\t曹阳\t市城管局\t10月31日',
      '\t4\t清理河道垃圾。清理河道垃圾20处。\t曹阳\t市城管局\t10月31日',
    ];
    const { categories, tasks } = revised(
      revision(table, { revision: `${SOURCE}numbers: { 3: new, 4: new }\n` }),
    );
    expect(categories.map(({ number, name }) => [number, name])).toEqual([
      [1, '办好教育，建好学校'],
      [2, '改善居住条件'],
      [3, '加强环境整治'],
    ]);
    expect(tasks.map(({ number, categoryNumber }) => [number, categoryNumber])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 2],
      [5, 3],
      [6, 3],
    ]);
  });

  test('that is renamed keeps its number, and what is dropped at once the old name', () => {
    const renamed = [
      ...SMALL.slice(0, 2),
      '(共 2 件, 3 项)',
      ...SMALL.slice(3, 7),
      (SMALL[10] ?? '').replace('二、改善居住条件\t4\t', '二、改善居住环境\t3\t'),
    ];
    const { categories, tasks } = revised(
      revision(renamed, {
        revision: `declared: { categories: 2, tasks: 3, tasksPerCategory: [2, 1] }\n${SOURCE}`,
      }),
    );
    expect(categories.map(({ name }) => name)).toEqual(['办好教育，建好学校', '改善居住环境']);
    expect(tasks[2]).toMatchObject({ categoryNumber: 2, categoryName: '改善居住条件' });
    expect(tasks[3]?.categoryName).toBeUndefined();
  });
});
