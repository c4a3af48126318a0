import { expect, test } from 'vitest';
import { narrow } from '../finding/narrow.ts';
import { parseQuery } from '../understanding/query.ts';
import { Rows, rowsOf } from './rows.ts';
import { tasks } from '../understanding/city.fixture.ts';

const rows = new Rows(rowsOf(tasks.map(({ task }) => task)));
const all = tasks.map((_, row) => row);

test('rows tell which tasks have a value', () => {
  expect(rows.where('department', (value) => value.endsWith('教育局'))).toEqual([0, 2]);
  expect(rows.where('due', (value) => value === '6月30日')).toEqual([1]);
  expect(rows.where('leader', () => false)).toEqual([]);
  expect(rows.values(2, 'department')).toEqual(['市卫生健康局', '市教育局']);
});

test.each([
  '',
  'department=市教育局',
  'department=市教育局&year=2022',
  'year=2023&status=推进中&leader=刘杰',
])('rows are chosen and counted as tasks that were read (%s)', (search) => {
  const query = parseQuery(`?${search}`);
  const found = tasks.map((indexed) => ({ task: indexed.task, indexed, matches: [], rank: 0 }));
  const narrowed = narrow(found, query);
  expect(rows.counts(all, query.chosen)).toEqual(narrowed.counts);
  expect(all.filter((row) => rows.fits(row, query.chosen)).map((row) => tasks[row]?.task)).toEqual(
    narrowed.found.map(({ task }) => task),
  );
});
