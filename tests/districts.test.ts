import { describe, expect, test } from 'vitest';
import { findCitywide } from '../src/domain/district.ts';
import { entriesIn, page, pageFiles, record, sites } from './support/sites.ts';

/** Written down by hand from the table: which districts each task names. */
const NAMED: Record<number, string[]> = {
  3: ['青汀县', '白汀县', '沙汀市'],
  8: ['鸥汀区', '芦汀区', '石汀区', '柳汀县', '青汀县', '白汀县', '沙汀市'],
  32: ['石汀区', '青汀县'],
};
const SLUGS: Record<string, string> = {
  鸥汀区: 'outing-qu',
  芦汀区: 'luting-qu',
  石汀区: 'shiting-qu',
  青汀县: 'qingting-xian',
  白汀县: 'baiting-xian',
  柳汀县: 'liuting-xian',
  沙汀市: 'shating-shi',
};

const { tasks } = record(sites.yunting);

test('the districts of every task are those that its text names, with their codes', () => {
  for (const { number, districts } of tasks)
    expect(districts.map(({ name }) => name)).toEqual(NAMED[number] ?? []);
  expect(tasks[31]?.districts).toEqual([
    { code: '980103', name: '石汀区' },
    { code: '980121', name: '青汀县' },
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
  const $ = page(sites.yunting, `/districts/${slug}/`);
  test('shows in full what names it, then what holds for the whole city, and last what names no place', () => {
    const named = tasks.filter(({ districts }) => districts.some((each) => each.name === name));
    const citywide = tasks.filter((task) => task.citywide.length > 0 && !named.includes(task));
    const silent = tasks.filter(({ districts, citywide: words }) => districts.length + words.length === 0);
    expect(entriesIn($, '#named').map(({ url, content }) => [url, content])).toEqual(
      named.map(({ url, content }) => [url, content]),
    );
    for (const [id, part] of [
      ['citywide', citywide],
      ['no-place', silent],
    ] as const)
      expect(entriesIn($, `#${id}`).map(({ url }) => url)).toEqual(part.map(({ url }) => url));
    expect($('h1').text()).toContain(`与${name}有关的${named.length + citywide.length}项`);
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
      ['青汀县', '白汀县', '沙汀市'].includes(name)
        ? ['700', '1,200', '2,100', '1,400']
        : ['900', '1,400', '2,300', '1,900'],
    );
  });
});

describe('the table that task 8 says in words', () => {
  const task = tasks[7];
  const $ = page(sites.yunting, '/2022/tasks/08/');

  test('is in the data with its groups, its rows and its amounts', () => {
    expect(tasks.filter(({ tables }) => tables.length > 0).map(({ number }) => number)).toEqual([8]);
    const [table] = task?.tables ?? [];
    expect(table?.columns).toEqual([
      '公办幼儿园生均拨款',
      '公办小学生均拨款',
      '公办初中生均拨款',
      '公办普通高中生均拨款',
    ]);
    const values = table?.rows.map(({ name, quantities }) => [
      name,
      ...quantities.map((index) => task?.quantities[index ?? -1]?.value),
    ]);
    const richer = [900, 1400, 2300, 1900];
    const poorer = [700, 1200, 2100, 1400];
    expect(values).toEqual([
      ...['市直', '鸥汀区', '芦汀区', '石汀区', '柳汀县'].map((name) => [name, ...richer]),
      ...['青汀县', '白汀县', '沙汀市'].map((name) => [name, ...poorer]),
    ]);
  });

  test('was read from the characters between its offsets', () => {
    const [table] = task?.tables ?? [];
    const said = task?.content.slice(table?.start, table?.end) ?? '';
    expect(said.startsWith('公办幼儿园生均拨款：市直')).toBe(true);
    expect(said.endsWith('每生每年1400元')).toBe(true);
  });

  test('stands on the page as a table, each row with the page of its district', () => {
    const table = $('table.prose-table');
    expect(table.find('caption').text()).toBe('生均拨款，元（每生每年）');
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
      ...['鸥汀区', '芦汀区', '石汀区', '柳汀县', '青汀县', '白汀县', '沙汀市'].map((name) => SLUGS[name]),
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
    const listed = (part: string): number => entriesIn($, `#${part}`).length;
    expect(listed('citywide') + listed('no-place')).toBe(awkward.length);
  });
});
