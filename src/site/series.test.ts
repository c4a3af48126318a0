import { describe, expect, test } from 'vitest';
import { edited, seed } from '../seed/small-table.fixture.ts';
import { join } from './join.ts';
import {
  attained,
  byDeadline,
  byDepartment,
  byReach,
  categoryDepartmentMatrix,
  concerning,
  leaderDepartmentMatrix,
  measurablePerCategory,
  officesIn,
  targetsPerTask,
  tasksByCategory,
  tasksByDepartment,
  tasksPerCategory,
  tasksPerDeadline,
  tasksPerOffice,
} from './series.ts';
import { KEPT, NEXT_YEAR, smallContent, smallEntries } from './small-city.fixture.ts';
import type { SiteEdition } from './site.ts';
import { departmentIn } from './years.ts';

const UPDATE = [
  'updates/xincheng-2023/03-2023-10-31.md',
  '---\ntask: xincheng-2023-03\ndate: 2023-10-31\nstatus: in-progress\nvalues: [{ target: 40个, value: 36 }]\nby: 市局\n---\n',
] as const;

/** Task 3 names two districts, task 2 the whole city, the others no place. Of the year after it nothing was published. */
const site = join(
  smallEntries(
    smallContent(
      [seed(edited(8, '改造老旧小区 40 个', '甲区、乙县改造老旧小区 40 个')), NEXT_YEAR],
      new Map([...KEPT, UPDATE]),
    ),
  ),
);
const [next, year] = site.editions;
if (!next || !year) throw new Error('two editions');
const numbers = (tasks: readonly { number: number }[]): number[] => tasks.map(({ number }) => number);

describe('the numbers behind the charts', () => {
  test('count the tasks of each category, and those with a number', () => {
    expect(tasksPerCategory(year)).toEqual([
      { label: '一、办好教育，建好学校', value: 2, href: '/2023/categories/01/' },
      { label: '二、改善居住条件', value: 2, href: '/2023/categories/02/' },
    ]);
    expect(measurablePerCategory(year).map(({ value }) => value)).toEqual([2, 2]);
    expect(targetsPerTask(year).map(({ label, value }) => `${label.split(' ')[0] ?? ''}: ${value}`)).toEqual([
      '1: 2',
      '2: 1',
      '3: 1',
      '4: 1',
    ]);
  });

  test('count the tasks of each office in one year alone, the most first', () => {
    expect(
      tasksPerOffice(site.departments, year, departmentIn).map(({ label, value }) => [label, value]),
    ).toEqual([
      ['市教育局', 2],
      ['市住房城乡建设局', 2],
      ['市市场监管局', 1],
    ]);
    expect(
      officesIn(site.leaders, next).map(({ tasks }) => tasks.every(({ edition }) => edition.year === 2024)),
    ).toEqual([true, true]);
  });

  test('gather the tasks of each category and of each department', () => {
    expect(tasksByCategory(year).map(({ tasks }) => numbers(tasks))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(
      tasksByDepartment(site.departments, year).map(({ label, tasks }) => [label, numbers(tasks)]),
    ).toEqual([
      ['市教育局', [1, 2]],
      ['市住房城乡建设局', [3, 4]],
      ['市市场监管局', [2]],
    ]);
  });

  test('hold the value that was reported last against its target', () => {
    expect(
      attained(year.tasks).map(({ task, target, value, date }) => [task.number, target.text, value, date]),
    ).toEqual([[3, '40个', 36, '2023-10-31']]);
    expect(attained(next.tasks)).toEqual([]);
  });

  test('tell what concerns a district: what names it, what says the whole city, what names no place', () => {
    const concerned = (name: string, of: SiteEdition) => {
      const district = site.districts.find((each) => each.name === name);
      if (!district) throw new Error(`no district ${name}`);
      const { named, citywide, silent } = concerning(district, of);
      return [named, citywide, silent].map(numbers);
    };
    expect(concerned('甲区', year)).toEqual([[3], [2], [1, 4]]);
    expect(concerned('乙县', next)[0]).toEqual([]);
  });

  test('tell apart what names a district, the whole city, and no place', () => {
    const { named, citywide, silent } = byReach(year.tasks);
    expect([named, citywide, silent].map(numbers)).toEqual([[3], [2], [1, 4]]);
  });

  test('group tasks by their last day, the earliest first', () => {
    expect(byDeadline(year.tasks).map(({ date, tasks }) => [date, numbers(tasks)])).toEqual([
      ['2023-06-30', [2]],
      ['2023-10-31', [3]],
      ['2023-12-10', [1, 4]],
    ]);
    expect(tasksPerDeadline(year)).toEqual([
      { label: '6月30日', value: 1, href: '/2023/deadlines/#due-2023-06-30' },
      { label: '10月31日', value: 1, href: '/2023/deadlines/#due-2023-10-31' },
      { label: '12月10日', value: 2, href: '/2023/deadlines/#due-2023-12-10' },
    ]);
  });

  test('group tasks by department, a task of two under both', () => {
    expect(byDepartment(year.tasks).map(({ office, tasks }) => [office.name, numbers(tasks)])).toEqual([
      ['市教育局', [1, 2]],
      ['市市场监管局', [2]],
      ['市住房城乡建设局', [3, 4]],
    ]);
  });

  test('pair departments with categories and leaders, and leave out pairs without a task', () => {
    const cells = ({ cells: all }: { cells: { row: number; column: number; value: number }[] }) =>
      all.map(({ row, column, value }) => [row, column, value]);
    expect(cells(categoryDepartmentMatrix(site, year))).toEqual([
      [0, 0, 2],
      [1, 1, 2],
      [2, 0, 1],
    ]);
    const byLeader = leaderDepartmentMatrix(site, year);
    expect(byLeader.columns.map(({ label }) => label)).toEqual(['刘杰', '周佩珊']);
    expect(cells(byLeader)).toEqual([
      [0, 0, 2],
      [1, 1, 2],
      [2, 0, 1],
    ]);
  });
});
