import { expect, test } from 'vitest';
import { find } from './find.ts';
import { narrow } from './narrow.ts';
import { parseQuery } from '../understanding/query.ts';
import { idsOf, tasks } from '../understanding/city.fixture.ts';

const all = find([], tasks).found;
const narrowed = (search: string) => narrow(all, parseQuery(search));

test('values of one facet are alternatives, facets hold together', () => {
  expect(idsOf(narrowed('?department=市教育局').found)).toEqual(['2023-01', '2023-03']);
  expect(idsOf(narrowed('?department=市教育局&department=市水利局').found)).toHaveLength(3);
  expect(idsOf(narrowed('?department=市教育局&year=2022').found)).toEqual([]);
});

test('each value tells how many it would leave; a choice does not hide what else its facet has', () => {
  const { counts } = narrowed('?department=市教育局');
  expect(counts.department).toEqual({
    市教育局: 2,
    市住房城乡建设局: 1,
    市卫生健康局: 1,
    市水利局: 1,
  });
  expect(counts.year).toEqual({ 2023: 2 });
});

test('the order is by relevance, by number, or by deadline', () => {
  expect(idsOf(narrowed('?sort=deadline').found)[0]).toBe('2023-02');
  expect(idsOf(narrowed('?sort=number').found)).toEqual(['2023-01', '2023-02', '2023-03', '2022-01']);
});
