import { describe, expect, test } from 'vitest';
import { findCitywide } from '../src/domain/district.ts';
import { page, pageFiles, record, sites } from './support/sites.ts';

/** Written down by hand from the table: which districts each task names. */
const NAMED: Record<number, string[]> = {
  3: ['台山市', '开平市', '恩平市'],
  8: ['蓬江区', '江海区', '新会区', '鹤山市', '台山市', '开平市', '恩平市'],
  32: ['新会区', '台山市'],
};
const SLUGS: Record<string, string> = {
  蓬江区: 'pengjiang-qu',
  江海区: 'jianghai-qu',
  新会区: 'xinhui-qu',
  台山市: 'taishan-shi',
  开平市: 'kaiping-shi',
  鹤山市: 'heshan-shi',
  恩平市: 'enping-shi',
};

const { tasks } = record(sites.real);

test('the districts of every task are those that its text names, with their codes', () => {
  for (const { number, districts } of tasks)
    expect(districts.map(({ name }) => name)).toEqual(NAMED[number] ?? []);
  expect(tasks[31]?.districts).toEqual([
    { code: '440705', name: '新会区' },
    { code: '440781', name: '台山市' },
  ]);
});

test('a district’s name stands in no task that is not said to name it', () => {
  for (const { number, content } of tasks) {
    for (const name of Object.keys(SLUGS)) {
      const short = name.slice(0, -1);
      expect(content.includes(short), `${number} ${name}`).toBe((NAMED[number] ?? []).includes(name));
    }
  }
});

test('words that mean the whole city are kept apart from names, as they stand in the text', () => {
  expect(tasks[11]?.citywide).toEqual(['各县（市、区）']);
  expect(tasks[39]?.citywide).toEqual(['县（市、区）']);
  expect(tasks[11]?.districts).toEqual([]);
  for (const { content, citywide } of tasks) {
    expect(citywide).toEqual(findCitywide(content));
    for (const words of citywide) expect(content).toContain(words);
    expect(content.includes('全市')).toBe(citywide.includes('全市'));
  }
});

describe.each(Object.entries(SLUGS))('the page of %s', (name, slug) => {
  const $ = page(sites.real, `/districts/${slug}/`);
  const numbers = (selector: string): number[] =>
    $(selector)
      .toArray()
      .map((element) => Number($(element).text()));

  test('shows in full what names it, and lists what holds for the whole city', () => {
    const named = tasks.filter(({ districts }) => districts.some((each) => each.name === name));
    const citywide = tasks.filter((task) => task.citywide.length > 0 && !named.includes(task));
    expect(numbers('.task-entry h3 .ordinal')).toEqual(named.map(({ number }) => number));
    expect(
      $('.task-entry .content')
        .toArray()
        .map((content) => $(content).text().trim()),
    ).toEqual(named.map(({ content }) => content));
    expect(numbers('.task-list .ordinal')).toEqual(citywide.map(({ number }) => number));
  });

  test('has its own amounts of task 8, and no other district’s', () => {
    const rows = $('table.prose-table tbody tr').toArray();
    expect(rows).toHaveLength(1);
    expect($(rows[0]).find('th').text().trim()).toBe(name);
    expect(
      $(rows[0])
        .find('td')
        .toArray()
        .map((cell) => $(cell).text().trim()),
    ).toEqual(
      ['台山市', '开平市', '恩平市'].includes(name)
        ? ['800', '1,300', '2,200', '1,500']
        : ['1,000', '1,500', '2,500', '2,000'],
    );
  });
});

describe('the table that task 8 says in words', () => {
  const task = tasks[7];
  const $ = page(sites.real, '/2022/tasks/08/');

  test('is in the data with its groups, its rows and its amounts', () => {
    expect(tasks.filter(({ tables }) => tables.length > 0).map(({ number }) => number)).toEqual([8]);
    const [table] = task?.tables ?? [];
    expect(table?.columns).toEqual([
      '公办幼儿园生均公用经费',
      '公办小学生均公用经费',
      '公办初中生均公用经费',
      '公办普通高中生均公用经费',
    ]);
    const values = table?.rows.map(({ name, quantities }) => [
      name,
      ...quantities.map((index) => task?.quantities[index ?? -1]?.value),
    ]);
    const richer = [1000, 1500, 2500, 2000];
    const poorer = [800, 1300, 2200, 1500];
    expect(values).toEqual([
      ...['市直', '蓬江区', '江海区', '新会区', '鹤山市'].map((name) => [name, ...richer]),
      ...['台山市', '开平市', '恩平市'].map((name) => [name, ...poorer]),
    ]);
  });

  test('was read from the characters between its offsets', () => {
    const [table] = task?.tables ?? [];
    const said = task?.content.slice(table?.start, table?.end) ?? '';
    expect(said.startsWith('公办幼儿园生均公用经费：市直')).toBe(true);
    expect(said.endsWith('每生每年1500元')).toBe(true);
  });

  test('stands on the page as a table, each row with the page of its district', () => {
    const table = $('table.prose-table');
    expect(table.find('caption').text()).toBe('生均公用经费，元（每生每年）');
    expect(
      table
        .find('thead th')
        .toArray()
        .map((cell) => $(cell).text()),
    ).toEqual(['范围', '公办幼儿园', '公办小学', '公办初中', '公办普通高中']);
    const rows = table.find('tbody tr').toArray();
    expect(rows).toHaveLength(8);
    expect(
      rows.map((row) => $(row).find('a').attr('href')?.split('/')[2]),
      '市直 is no district',
    ).toEqual([
      undefined,
      ...['蓬江区', '江海区', '新会区', '鹤山市', '台山市', '开平市', '恩平市'].map((name) => SLUGS[name]),
    ]);
  });
});

describe('a city without districts on record', () => {
  test('has no link to them in its head, and says on the page why', () => {
    expect(page(sites.awkward, '/')('.site-nav').text()).not.toContain('地区');
    expect(page(sites.awkward, '/districts/')('main').text()).toContain('没有虚构市各县（市、区）的名单');
    expect(pageFiles(sites.awkward).filter((file) => file.startsWith('districts/'))).toEqual([
      'districts/index.html',
    ]);
  });

  test('still says which promises hold for the whole city', () => {
    const awkward = record(sites.awkward, 2023).tasks;
    for (const { districts } of awkward) expect(districts).toEqual([]);
    const $ = page(sites.awkward, '/districts/');
    const listed = (part: string): number => $(`#${part} .task-item`).length;
    expect(listed('citywide') + listed('no-place')).toBe(awkward.length);
  });
});
