import { describe, expect, test } from 'vitest';
import { likeness, matchTasks } from './matching.ts';

const TASKS = [
  {
    number: 1,
    title: '新建幼儿园',
    content: '新建幼儿园。新建3所公办幼儿园，增加学位约1.5万个。',
    dropped: false,
  },
  { number: 2, title: '改造学校食堂', content: '改造学校食堂。全市20所学校食堂完成改造。', dropped: false },
  { number: 3, title: '改造老旧小区', content: '改造老旧小区。改造老旧小区40个。', dropped: false },
];

function match(contents: readonly string[], written: Record<string, number | 'new'> = {}, tasks = TASKS) {
  const rows = contents.map((content, index) => ({ number: index + 1, content }));
  const { matches, problems } = matchTasks(rows, tasks, {
    written,
    file: 'revision.yaml',
    lineOf: () => undefined,
  });
  return {
    matches: [...matches].toSorted(([a], [b]) => a - b),
    said: problems.map(({ text, hint }) => `${text} ${hint}`),
  };
}

const [kindergarten = '', canteens = '', estates = ''] = TASKS.map(({ content }) => content);

describe('a row of a corrected table is', () => {
  test('the task with the same words, whatever its number', () => {
    expect(match([estates, kindergarten, canteens]).matches).toEqual([
      [1, 3],
      [2, 1],
      [3, 2],
    ]);
  });

  test('the task that it is clearly likest to', () => {
    const changed = kindergarten.replace('3所', '5所');
    expect(match([canteens, changed, estates]).matches).toEqual([
      [1, 2],
      [2, 1],
      [3, 3],
    ]);
  });

  test('a new task, where every other is spoken for', () => {
    expect(match([kindergarten, canteens, estates, '新建公园10个。']).matches.at(-1)).toEqual([4, null]);
  });

  test('what the clerk wrote, before all else', () => {
    expect(match([kindergarten, '新建公园10个。', estates], { 2: 'new' }).matches[1]).toEqual([2, null]);
    expect(match([kindergarten, '食堂改善计划。', estates], { 2: 2 }).matches[1]).toEqual([2, 2]);
  });

  test('never a dropped task by guess, but again that task when it says the same', () => {
    const tasks = TASKS.with(1, { number: 2, title: '改造学校食堂', content: canteens, dropped: true });
    expect(match([kindergarten, '新建公园10个。', estates], {}, tasks).matches[1]).toEqual([2, null]);
    expect(match([kindergarten, canteens, estates], {}, tasks).matches[1]).toEqual([2, 2]);
  });
});

describe('refused, with the remedy, is', () => {
  test('a row that may be new or worded all anew', () => {
    expect(match([kindergarten, '新建公园10个。', estates]).said).toEqual([
      '看不出新表的第 2 项是新增的，还是由原第 2 项“改造学校食堂”改写的。 请在 numbers 里写明：“2: new”是新增，“2: 2”是由第 2 项改写。',
    ]);
  });

  test('two rows that are equally like one task', () => {
    const tasks = TASKS.slice(0, 1);
    const twins = [kindergarten.replace('3所', '5所'), kindergarten.replace('3所', '6所')];
    expect(match(twins, {}, tasks).said).toHaveLength(2);
  });

  test('a number that neither table has, and a task that two rows claim', () => {
    const { said } = match([kindergarten, canteens, estates], { 9: 1, 1: 8, 2: 2, 3: 2 });
    expect(said.slice(0, 3)).toEqual([
      '原来没有第 8 项。 请改正 numbers 里冒号后的序号；是新增的写 new。',
      '新表的第 2 项和第 3 项都写成了原来的第 2 项。 请改正其中一个。',
      '新表里没有序号 9。 请改正 numbers 里冒号前的序号。',
    ]);
  });
});

test('likeness is 1 for the same text whatever its typography, 0 for nothing in common, and symmetric', () => {
  expect(likeness('新建 3 所，', '新建3所,')).toBe(1);
  expect(likeness('甲乙', '丙丁')).toBe(0);
  expect(likeness(kindergarten, canteens)).toBe(likeness(canteens, kindergarten));
});
