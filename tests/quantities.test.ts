import { describe, expect, test } from 'vitest';
import { type BuiltSite, page, pageFiles, record, sites } from './support/sites.ts';

/** The `<data>` elements of an element, with the offsets at which their texts stand in its text. */
function dataOf(built: BuiltSite, path: string, selector: string) {
  const $ = page(built, path);
  return $(selector)
    .toArray()
    .map((content) => {
      const whole = $(content).text();
      const before = whole.length - whole.trimStart().length;
      let at = 0;
      return $(content)
        .find('data')
        .toArray()
        .map((element) => {
          const text = $(element).text();
          const start = whole.indexOf(text, at);
          at = start + text.length;
          return {
            text,
            start: start - before,
            end: at - before,
            value: Number($(element).attr('value')),
            unit: $(element).attr('data-unit'),
            per: $(element).attr('data-per') ?? null,
            comparator: $(element).attr('data-comparator'),
            role: $(element).attr('data-role'),
          };
        });
    });
}

describe.each([
  ['a whole table', sites.yunting, 2022],
  ['the awkward edition', sites.awkward, 2023],
])('the quantities of %s', (_name, built, year) => {
  const { tasks } = record(built, year);

  test('slice back to their texts from the content', () => {
    expect(tasks.flatMap(({ quantities }) => quantities).length).toBeGreaterThan(0);
    for (const { content, quantities } of tasks) {
      for (const { text, start, end } of quantities) expect(content.slice(start, end)).toBe(text);
    }
  });

  test('stand on the page of their task as in the data', () => {
    for (const { url, quantities } of tasks) {
      expect(dataOf(built, url, '.entry .content').flat(), url).toEqual(quantities);
      const $ = page(built, url);
      const rows = $('[data-quantities] tbody th').toArray();
      expect(rows.map((cell) => $(cell).text())).toEqual(quantities.map(({ text }) => text));
    }
  });

  test('stand wherever else a promise is shown in full', () => {
    for (const number of new Set(tasks.map(({ category }) => category.number))) {
      const own = tasks.filter(({ category }) => category.number === number);
      const path = `/${year}/categories/${String(number).padStart(2, '0')}/`;
      expect(dataOf(built, path, '.entries .content')).toEqual(own.map(({ quantities }) => quantities));
    }
  });

  test('part the tasks into those with a number as target and those without', () => {
    const $ = page(built, `/${year}/figures/`);
    for (const { quantities, measurable } of tasks)
      expect(measurable).toBe(quantities.some(({ role }) => role === 'target'));
    const counted = $('figure[data-chart="targets-per-task"] tbody tr')
      .toArray()
      .map((row) => [$(row).find('a').attr('href'), Number($(row).find('td').attr('data-value')) > 0]);
    expect(counted).toEqual(tasks.map(({ url, measurable }) => [url, measurable]));
  });
});

test('31 of 44 tasks have a number as target, and 28 and 35 have none', () => {
  const { tasks } = record(sites.yunting);
  expect(tasks.filter(({ measurable }) => measurable)).toHaveLength(31);
  expect([tasks[27]?.measurable, tasks[34]?.measurable]).toEqual([false, false]);
  expect(page(sites.yunting, '/2022/figures/')('main').text()).toContain('31项写有数量目标');
});

test('the sum that task 15 states is checked on its page and in the data, and no other task states one', () => {
  const { tasks } = record(sites.yunting);
  expect(tasks.filter(({ sums }) => sums.length > 0).map(({ number }) => number)).toEqual([15]);
  expect(tasks[14]?.sums).toEqual([{ total: 0, parts: [1, 2], sum: 24300, result: 'holds' }]);
  expect(page(sites.yunting, '/2022/tasks/15/')('[data-sum="holds"]').text()).toContain(
    '7,300 + 17,000 = 24,300批次',
  );
});

test('what people write, in the pages of text, is not taken for a promise', () => {
  for (const file of pageFiles(sites.yunting).filter((path) => /^(?:about|methodology|data)\//u.test(path))) {
    expect(page(sites.yunting, file)('data')).toHaveLength(0);
  }
});
