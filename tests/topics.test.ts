import { describe, expect, test } from 'vitest';
import { page, pageFiles, record, records, sites, type BuiltSite } from './support/sites.ts';

const { yunting, demo, awkward } = sites;

const linksIn = (site: BuiltSite, path: string, selector: string): string[] => {
  const $ = page(site, path);
  return $(selector)
    .toArray()
    .map((link) => $(link).attr('href') ?? '');
};

/** Topics of a site's tasks, each with the addresses of its tasks by year, newest first. */
function behind(
  site: BuiltSite,
): { slug: string; name: string; years: { year: number; urls: string[] }[] }[] {
  const editions = records(site).toSorted((a, b) => b.edition.year - a.edition.year);
  const topics = editions.flatMap(({ tasks }) => tasks.flatMap((task) => task.topics));
  return [...new Map(topics.map(({ slug, name }) => [slug, name]))].map(([slug, name]) => ({
    slug,
    name,
    years: editions
      .map(({ edition, tasks }) => ({
        year: edition.year,
        urls: tasks.filter((task) => task.topics.some((each) => each.slug === slug)).map(({ url }) => url),
      }))
      .filter(({ urls }) => urls.length > 0),
  }));
}

test('every task stands behind a topic, and most of them behind others than 其他', () => {
  for (const site of [yunting, demo]) {
    const tasks = records(site).flatMap((each) => each.tasks);
    expect(tasks.filter(({ topics }) => topics.length === 0)).toEqual([]);
    expect(tasks.filter(({ topics }) => topics.some(({ slug }) => slug === 'qita'))).toEqual([]);
  }
});

test('the same doors lead to the tasks of another city, by the words of its own table', () => {
  const names = (number: number): string[] | undefined =>
    record(yunting).tasks[number - 1]?.topics.map(({ name }) => name);
  expect(names(7)).toEqual(['上学']);
  expect(names(13)).toEqual(['上学', '食品和安全']);
  expect(names(17)).toEqual(['食品和安全']);
  expect(names(22)).toEqual(['养老和救助']);
  expect(names(39)).toEqual(['住房']);
  expect(names(41)).toEqual(['办事']);
});

describe.each([
  ['of the made-up city', yunting],
  ['of the demonstration', demo],
  ['of the awkward edition', awkward],
] as const)('the topics %s', (_name, site) => {
  const topics = behind(site);

  test('have a page each, with a part for each year in which a task stands behind them, and no other', () => {
    const expected = topics.flatMap(({ slug, years }) =>
      years.map(({ year }, index) => `topics/${slug}/${index === 0 ? '' : `${year}/`}index.html`),
    );
    const built = pageFiles(site).filter((file) => file.startsWith('topics/'));
    expect(built.toSorted()).toEqual(expected.toSorted());
  });

  test('show the tasks of that year, each once, by what became of them', () => {
    for (const { slug, years } of topics)
      for (const [index, { year, urls }] of years.entries()) {
        const path = `/topics/${slug}/${index === 0 ? '' : `${year}/`}`;
        const listed = linksIn(site, path, '[data-topic-status] .entry-title');
        expect(listed.toSorted(), path).toEqual(urls.toSorted());
        const tasks = record(site, year).tasks.filter(({ url }) => urls.includes(url));
        const $ = page(site, path);
        for (const section of $('[data-topic-status]').toArray()) {
          const own = $(section)
            .find('.entry-title')
            .toArray()
            .map((link) => $(link).attr('href'));
          const states = tasks.filter(({ url }) => own.includes(url)).map(({ status }) => status);
          expect(new Set(states).size, path).toBe(1);
          expect($(section).find('h2').text()).toContain(`${own.length}项`);
        }
      }
  });

  test('lead to each other, within the same year', () => {
    for (const { slug, years } of topics)
      for (const [index, { year }] of years.entries()) {
        const path = `/topics/${slug}/${index === 0 ? '' : `${year}/`}`;
        const others = topics
          .filter((other) => other.slug !== slug && other.years.some((each) => each.year === year))
          .map((other) => `/topics/${other.slug}/${other.years[0]?.year === year ? '' : `${year}/`}`);
        const linked = linksIn(site, path, 'main a').filter(
          (link) => link.startsWith('/topics/') && !link.startsWith(`/topics/${slug}/`),
        );
        expect(linked.toSorted(), path).toEqual(others.toSorted());
      }
  });
});

test('a city’s own topics stand in the place of those that come with the project, and are text whatever they look like', () => {
  const topics = record(awkward, 2023).tasks.map((task) => task.topics.map(({ name }) => name).join('、'));
  expect(topics).toEqual(['其他', '*环境*&<b>', '读书', '其他', '其他']);
  expect(page(awkward, '/topics/huanjing/')('h1').text()).toMatch(/^\*环境\*&<b>：/u);
});

test('a topic’s page says which districts its promises name, and how many name none', () => {
  const $ = page(yunting, '/topics/kanbing/');
  const text = $('main').text().replace(/\s/gu, '');
  for (const name of ['青汀县', '白汀县', '沙汀市']) expect(text).toContain(`${name}1项：第3项`);
  expect(text).not.toContain('鸥汀区');
  const silent = record(yunting).tasks.filter(
    ({ topics, districts, citywide }) =>
      topics.some(({ slug }) => slug === 'kanbing') && districts.length + citywide.length === 0,
  );
  expect(silent.length).toBeGreaterThan(1);
  expect(text).toContain(`没有写的${silent.length}项`);
});

test('the tables that readers download name the topics as the pages do', () => {
  expect(record(demo, 2025).tasks[0]?.topics).toEqual([{ name: '上学', slug: 'shangxue' }]);
});
