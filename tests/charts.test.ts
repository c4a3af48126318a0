import { describe, expect, test } from 'vitest';
import { page, pageFiles, record, sites } from './support/sites.ts';

const { tasks } = record(sites.yunting);

const countBy = (keyOf: (task: (typeof tasks)[number]) => string): Map<string, number> =>
  new Map([...Map.groupBy(tasks, keyOf)].map(([key, group]) => [key, group.length]));

const NUMERALS = '一二三四五六七八九十';

/** What each chart must say, straight from the public record. */
const expected: Record<string, Map<string, number>> = {
  'tasks-per-category': countBy(
    ({ category }) => `${NUMERALS.charAt(category.number - 1)}、${category.name}`,
  ),
  'tasks-per-department': countBy(({ departments }) => departments[0]?.name ?? ''),
  'tasks-per-leader': countBy(({ leader }) => leader.name),
  'measurable-per-category': new Map(
    [
      ...Map.groupBy(tasks, ({ category }) => `${NUMERALS.charAt(category.number - 1)}、${category.name}`),
    ].map(([name, group]) => [
      name,
      group.filter(({ quantities }) => quantities.some(({ role }) => role === 'target')).length,
    ]),
  ),
  'targets-per-task': new Map(
    tasks.map(({ number, title, quantities }) => [
      `${number} ${title}`,
      quantities.filter(({ role }) => role === 'target').length,
    ]),
  ),
  deadlines: countBy(({ deadline }) => deadline.text),
};

const departmentsOf = (task: (typeof tasks)[number]): string[] => task.departments.map(({ name }) => name);

/** What each matrix must say: for its columns, in their order, which tasks they count, and how the drawing names a cell. */
const matrices: Record<
  string,
  { column: string; has: (task: (typeof tasks)[number]) => boolean; cell: (department: string) => string }[]
> = {
  'category-department': Array.from(NUMERALS, (numeral, index) => ({
    column: numeral,
    has: ({ category }) => category.number === index + 1,
    cell: (department) => `${department}，第${numeral}件`,
  })),
  'leader-department': [...new Set(tasks.map(({ leader }) => leader.name))].map((name) => ({
    column: name,
    has: ({ leader }) => leader.name === name,
    cell: (department) => `${department}，${name}分管`,
  })),
};

interface Chart {
  file: string;
  id: string;
}

const charts: Chart[] = pageFiles(sites.yunting).flatMap((file) => {
  const $ = page(sites.yunting, file);
  return $('figure[data-chart]')
    .toArray()
    .map((figure) => ({ file, id: figure.attribs['data-chart'] ?? '' }));
});

test('the site has each of the charts', () => {
  expect(new Set(charts.map(({ id }) => id))).toEqual(
    new Set([...Object.keys(expected), ...Object.keys(matrices)]),
  );
});

describe.each(charts)('the chart $id on $file', ({ file, id }) => {
  const $ = page(sites.yunting, file);
  const figure = $(`figure[data-chart="${id}"]`);
  const rows = figure
    .find('tbody tr')
    .toArray()
    .map((row) => ({ row, label: $(row).find('th').text().trim() }));

  test('has a sentence of its numbers as its name', () => {
    const name = figure.attr('aria-labelledby') ?? '';
    expect($(`#${name}`).text()).toMatch(/\d/u);
  });

  test('leads from each of its names to a page', () => {
    const links = figure.find('th a, td a').toArray();
    expect(links.length).toBeGreaterThanOrEqual(rows.length);
    for (const link of links) expect($(link).attr('href')).toMatch(/^\/[^/]/u);
  });

  const matrix = matrices[id];
  if (matrix) {
    test('says the same in its cells and in the data', () => {
      const names = figure
        .find('thead th')
        .toArray()
        .slice(1)
        .map((cell) => $(cell).text().trim());
      expect(new Set(names)).toEqual(new Set(matrix.map(({ column }) => column)));
      expect(new Set(rows.map(({ label }) => label))).toEqual(new Set(tasks.flatMap(departmentsOf)));
      const inOrder = names.flatMap((name) => matrix.filter(({ column }) => column === name));
      for (const { row, label } of rows) {
        const cells = $(row).find('td').toArray();
        expect(cells.map((cell) => Number($(cell).text()))).toEqual(
          inOrder.map(
            ({ has }) => tasks.filter((task) => has(task) && departmentsOf(task).includes(label)).length,
          ),
        );
        for (const [index, cell] of cells.entries()) {
          const link = $(cell).find('a');
          if (link.length > 0) expect(link.attr('aria-label')).toContain(inOrder[index]?.cell(label));
        }
      }
    });
  } else {
    test('says the same in words, in its bars and in the data', () => {
      const said = rows.map(
        ({ row, label }) => [label, Number($(row).find('td').attr('data-value'))] as const,
      );
      expect(new Map(said)).toEqual(expected[id]);
      for (const { row } of rows) {
        const cell = $(row).find('td');
        expect(Number.parseInt(cell.text(), 10)).toBe(Number(cell.attr('data-value')));
      }
    });

    test('draws bars as long as their values, from zero', () => {
      const most = Math.max(...rows.map(({ row }) => Number($(row).find('td').attr('data-value'))));
      for (const { row } of rows) {
        const value = Number($(row).find('td').attr('data-value'));
        const width = Number.parseFloat($(row).find('.bar rect').attr('width') ?? '');
        expect(width).toBeCloseTo((value / Math.max(1, most)) * 100, 1);
      }
    });
  }
});
