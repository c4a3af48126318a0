import type { CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { entriesIn, page, pageFiles, record, sites } from './support/sites.ts';

const { demo, real } = sites;
/** Newest first. */
const editions = [2025, 2024].map((year) => record(demo, year));
const tasks = editions.flatMap((data) => data.tasks.map((task) => ({ ...task, year: data.edition.year })));
type Task = (typeof tasks)[number];

const files = new Set(pageFiles(demo));
const exists = (path: string): boolean => files.has(`${path.slice(1)}index.html`);

/** Each is looked at many times, and read once. */
const opened = new Map<string, CheerioAPI>();
function at(path: string): CheerioAPI {
  const $ = opened.get(path) ?? page(demo, path);
  opened.set(path, $);
  return $;
}

const slugsOf = (names: readonly { slug: string }[]): string[] => [...new Set(names.map(({ slug }) => slug))];
const urlsOf = (all: readonly Task[]): string[] => all.map(({ url }) => url);

/** A page that has parts by year: where it stands, and which tasks it is about. */
interface Dated {
  path: string;
  about: (task: Task) => boolean;
}

const departments = slugsOf(tasks.flatMap((task) => task.departments)).map((slug): Dated => ({
  path: `/departments/${slug}/`,
  about: (task) => task.departments.some((each) => each.slug === slug),
}));
const leaders = slugsOf(tasks.map(({ leader }) => leader)).map((slug): Dated => ({
  path: `/leaders/${slug}/`,
  about: ({ leader }) => leader.slug === slug,
}));
const districts = [...files]
  .flatMap((file) => /^districts\/(?<slug>[a-z-]+)\/index\.html$/u.exec(file)?.groups?.['slug'] ?? [])
  .map((slug): Dated => {
    const name = at(`/districts/${slug}/`)('title')
      .text()
      .split(/ - |（/u)[0];
    return {
      path: `/districts/${slug}/`,
      about: (task) => task.districts.some((each) => each.name === name),
    };
  });

const entriesOf = (path: string): string[] => entriesIn(at(path)).map(({ url }) => url);
const linesOf = (path: string): { said: string; to: string; current: boolean }[] => {
  const $ = at(path);
  return $('main nav[aria-label="各年度"] a')
    .toArray()
    .map((link) => ({
      said: $(link).text().trim(),
      to: $(link).attr('href') ?? '',
      current: $(link).attr('aria-current') === 'page',
    }));
};

describe.each([...departments, ...leaders])('the page $path', ({ path, about }) => {
  const own = tasks.filter(about);
  const lines = linesOf(path);
  const addresses = lines.length === 0 ? [path] : lines.map(({ to }) => to);

  test('shows its newest year, and each other one link away, with just its tasks', () => {
    expect(addresses[0]).toBe(path);
    // A task of two departments stands under both on their leader's page.
    const unique = (urls: readonly string[]): string[] => [...new Set(urls)].toSorted();
    expect(unique(addresses.flatMap(entriesOf))).toEqual(unique(urlsOf(own)));
    for (const address of addresses)
      expect(new Set(entriesOf(address).map((url) => url.split('/')[1])).size).toBeLessThanOrEqual(1);
  });

  test('tells each of its years in a line, on each of their pages alike', () => {
    for (const [index, address] of addresses.entries()) {
      const again = linesOf(address);
      expect(again.map(({ said, to }) => [said, to])).toEqual(lines.map(({ said, to }) => [said, to]));
      expect(again.map(({ current }) => current)).toEqual(lines.map((_line, position) => position === index));
    }
    for (const { said, to } of lines) {
      const count = new Set(entriesOf(to)).size;
      if (count > 0) expect(said).toMatch(new RegExp(`^\\d{4}年(?:负责|分管)${count}项`, 'u'));
    }
    const years = lines.map(({ said }) => Number(said.slice(0, 4)));
    expect(years).toEqual(years.toSorted((a, b) => b - a));
  });

  test('has an older year below its address, and says there of which year it is', () => {
    for (const { said, to } of lines.slice(1)) {
      const year = said.slice(0, 4);
      const $ = at(to);
      expect(to).toBe(`${path}${year}/`);
      const [name = ''] = at(path)('title').text().split(' - ');
      expect($('title').text()).toContain(`${name}（${year}年）`);
      expect($(`.breadcrumbs a[href="${path}"]`)).toHaveLength(1);
      expect($('footer').text()).toContain(`${year}年`);
    }
  });
});

describe.each(districts)('the page $path', ({ path, about }) => {
  test('shows each edition of its city on a page of its own, the newest at its address', () => {
    expect(linesOf(path).map(({ to }) => to)).toEqual([path, `${path}2024/`]);
    for (const [index, { edition }] of editions.entries()) {
      const address = linesOf(path)[index]?.to ?? '';
      const own = tasks.filter((task) => task.year === edition.year && about(task));
      expect(entriesIn(at(address), '#named').map(({ url }) => url)).toEqual(urlsOf(own));
      expect(at(address)('#no-place')).toHaveLength(1);
    }
  });
});

describe.each([
  ['/departments/', (task: Task) => task.departments.map(({ name }) => name)],
  ['/leaders/', ({ leader }: Task) => [leader.name]],
  ['/districts/', (task: Task) => task.districts.map(({ name }) => name)],
] as const)('the list %s', (list, namesOf) => {
  const places = editions.map(({ edition }, index) => ({
    year: edition.year,
    address: index === 0 ? list : `${list}${edition.year}/`,
    own: tasks.filter(({ year }) => year === edition.year),
  }));

  test('has the newest year, and each other one link away', () => {
    for (const { address } of places)
      expect(linesOf(address).map(({ to, current }) => [to, current])).toEqual(
        places.map((place) => [place.address, place.address === address]),
      );
  });

  test('lists in each year who has a task then, with how many', () => {
    for (const { address, own } of places) {
      const $ = at(address);
      const listed = $('.office-list a, .tile a')
        .toArray()
        .map((link): [string, number] => [
          $(link).find('.index-name').text() || $(link).contents().first().text().trim(),
          Number.parseInt($(link).find('small').text(), 10),
        ]);
      const holds = own.filter(({ citywide }) => list === '/districts/' && citywide.length > 0);
      for (const [name, count] of listed)
        expect(count, name).toBe(
          new Set([...own.filter((task) => namesOf(task).includes(name)), ...holds]).size,
        );
      if (list !== '/districts/')
        expect(new Set(listed.map(([name]) => name))).toEqual(new Set(own.flatMap(namesOf)));
    }
  });

  test('leads to the page of the same year', () => {
    for (const { address, year } of places) {
      const $ = at(address);
      const links = $('.office-list a, .tile a')
        .toArray()
        .map((link) => $(link).attr('href') ?? '');
      expect(links.length).toBeGreaterThan(3);
      for (const path of new Set(links)) {
        expect(exists(path), path).toBe(true);
        for (const url of entriesOf(path)) expect(url, `${address} → ${path}`).toMatch(`/${year}/`);
      }
    }
  });
});

test('what a corrected table gave to another stands on the page of its year, as a line of it says', () => {
  const given = tasks.filter(({ revisions }) =>
    revisions.some(({ changes }) => changes.some(({ field, was }) => field === 'leader' && was === '钱示例')),
  );
  expect(given.length).toBeGreaterThan(1);
  const [first, second] = linesOf('/leaders/qian-shili/');
  expect(first?.said).toBe(`2025年曾分管${given.length}项`);
  expect(second?.said).toBe('2024年分管3项');
  const links = (path: string): number =>
    given.filter(({ url }) => at(path)(`a[href="${url}#history"]`).length === 1).length;
  expect(links('/leaders/qian-shili/')).toBe(given.length);
  expect(links('/leaders/qian-shili/2024/')).toBe(0);
});

test('with one year alone, nothing stands below the page of a person, an office, a place or a topic', () => {
  const below = /^(?:departments|leaders|districts|topics)\/(?:[^/]+\/)?\d{4}\//u;
  expect(pageFiles(real).filter((file) => below.test(file))).toEqual([]);
  expect([...files].filter((file) => below.test(file)).length).toBeGreaterThan(10);
  for (const file of pageFiles(real).filter((path) =>
    /^(?:departments|leaders|districts|topics)\//u.test(path),
  ))
    expect(page(real, file)('.page-head nav')).toHaveLength(0);
});
