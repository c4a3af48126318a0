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
  districts: new Map(
    ['鸥汀区', '芦汀区', '石汀区', '青汀县', '白汀县', '柳汀县', '沙汀市'].map((name) => [
      name,
      tasks.filter(({ districts }) => districts.some((each) => each.name === name)).length,
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
  const drawings = figure.find('svg[role="group"]').toArray();
  const rows = figure
    .find('table tbody tr')
    .toArray()
    .map((row) => ({
      label: $(row).find('th').text().trim(),
      values: $(row)
        .find('td')
        .toArray()
        .map((cell) => Number($(cell).text())),
    }));

  test('has a name and a caption that says it', () => {
    const name = figure.attr('aria-labelledby') ?? '';
    expect($(`#${name}`).text().length).toBeGreaterThan(3);
    for (const drawing of drawings) expect($(drawing).attr('aria-label')).toBe($(`#${name}`).text());
  });

  test('draws a link for each number, and each mark leads to a page', () => {
    for (const drawing of drawings) {
      const links = $(drawing).find('a').toArray();
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect($(link).attr('href')).toMatch(/^\/[^/]/u);
    }
  });

  const matrix = matrices[id];
  if (matrix) {
    test('says the same in the drawing, in the table and in the data', () => {
      const names = figure
        .find('table thead th')
        .toArray()
        .slice(1)
        .map((cell) => $(cell).text().trim());
      expect(new Set(names)).toEqual(new Set(matrix.map(({ column }) => column)));
      expect(new Set(rows.map(({ label }) => label))).toEqual(new Set(tasks.flatMap(departmentsOf)));
      const inOrder = names.flatMap((name) => matrix.filter(({ column }) => column === name));
      const countOf = (department: string, has: (task: (typeof tasks)[number]) => boolean): number =>
        tasks.filter((task) => has(task) && departmentsOf(task).includes(department)).length;
      for (const { label, values } of rows)
        expect(values).toEqual(inOrder.map(({ has }) => countOf(label, has)));
      const filled = rows.flatMap(({ label, values }) =>
        inOrder.flatMap(({ cell }, index) =>
          (values[index] ?? 0) > 0 ? [`${cell(label)}=${values[index] ?? 0}`] : [],
        ),
      );
      for (const drawing of drawings) {
        const marks = $(drawing)
          .find('[data-value]')
          .toArray()
          .map((mark) => {
            const [name = ''] = ($(mark).attr('aria-label') ?? '').split(/(?<=件)“|：/u);
            expect($(mark).find('text').text().trim()).toBe($(mark).attr('data-value'));
            return `${name}=${$(mark).attr('data-value') ?? ''}`;
          });
        expect(marks.toSorted()).toEqual(filled.toSorted());
      }
    });
  } else {
    test('says the same in the drawing, in the table and in the data', () => {
      const wanted = expected[id] ?? new Map<string, number>();
      expect(new Map(rows.map(({ label, values }) => [label, values[0]]))).toEqual(wanted);
      for (const drawing of drawings) {
        const marks = $(drawing)
          .find('[data-value]')
          .toArray()
          .map((mark) => {
            const [label = ''] = ($(mark).attr('aria-label') ?? '').split('：');
            return [label, Number($(mark).attr('data-value'))] as const;
          });
        expect(new Map(marks)).toEqual(wanted);
      }
    });
  }

  if (id.includes('-per-')) {
    test('draws bars as long as their values, from zero', () => {
      for (const drawing of drawings) {
        const perTask = $(drawing)
          .find('a[data-value]')
          .toArray()
          .filter((mark) => $(mark).attr('data-value') !== '0')
          .map((mark) => Number($(mark).find('.bar').attr('width')) / Number($(mark).attr('data-value')));
        for (const ratio of perTask) expect(ratio).toBeCloseTo(perTask[0] ?? 0, 1);
      }
    });
  }

  if (id === 'deadlines') {
    test('draws one square a task, each leading to its own', () => {
      for (const drawing of drawings) {
        const hrefs = $(drawing)
          .find('a.square')
          .toArray()
          .map((link) => $(link).attr('href') ?? '');
        expect(hrefs.toSorted()).toEqual(tasks.map(({ url }) => url).toSorted());
      }
    });
  }
});
