import { describe, expect, test } from 'vitest';
import { seed, SMALL } from '../seed/small-table.fixture.ts';
import { join } from '../site/join.ts';
import { NEXT_YEAR, smallContent, smallEntries } from '../site/small-city.fixture.ts';
import { facetsOf } from './facets.ts';

const valuesOf = (site: Parameters<typeof facetsOf>[0], name: string) =>
  facetsOf(site)
    .find((facet) => facet.name === name)
    ?.values.map(({ value, label, size }) => [value, label, size]);

const one = join(smallEntries());
const both = join(smallEntries(smallContent([seed(SMALL), NEXT_YEAR])));

describe('the facets of the search', () => {
  test('have every value with the number of its tasks, and none without a task', () => {
    expect(valuesOf(one, 'department')).toEqual([
      ['市教育局', '市教育局', 2],
      ['市住房城乡建设局', '市住房城乡建设局', 2],
      ['市市场监管局', '市市场监管局', 1],
    ]);
    expect(valuesOf(one, 'status')).toEqual([
      ['未见公开进展', '未见公开进展', 3],
      ['推进中', '推进中', 1],
    ]);
    expect(valuesOf(one, 'district')).toBeUndefined();
  });

  test('a single year is no choice, and its days need no year', () => {
    expect(valuesOf(one, 'year')).toBeUndefined();
    expect(valuesOf(one, 'deadline')?.[0]).toEqual(['2023-06-30', '6月30日', 1]);
    expect(valuesOf(both, 'year')).toEqual([
      ['2024', '2024年', 4],
      ['2023', '2023年', 4],
    ]);
    expect(valuesOf(both, 'deadline')?.[0]).toEqual(['2023-06-30', '2023年6月30日', 1]);
  });

  test('a category of two years stands once', () => {
    expect(valuesOf(both, 'category')).toHaveLength(2);
  });
});
