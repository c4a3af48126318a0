import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chineseDate } from '../src/domain/date.ts';
import { toChineseNumeral } from '../src/domain/numeral.ts';
import { listFiles } from '../src/files/tree.ts';
import { YUNTING } from './support/contents.ts';
import { entriesIn, page, pageFiles, read, record, records, sites, stateOn } from './support/sites.ts';

const { edition, tasks } = record(sites.yunting);

describe.each([
  ['of the city’s own site', sites.real],
  ['of a whole table', sites.yunting],
])('every page %s', (_name, site) => {
  const files = pageFiles(site);
  const days = records(site).map(({ edition: { asOf } }) => asOf);

  test.each(files)('%s has a language, one heading, a title, a description and the as-of date', (file) => {
    const $ = page(site, file);
    expect($('html').attr('lang')).toBe('zh-Hans-CN');
    expect($('h1')).toHaveLength(1);
    expect($('title').text()).toContain('民生账本');
    expect($('meta[name="description"]').attr('content')?.length).toBeGreaterThan(8);
    expect(days).toContain($('footer time').attr('datetime'));
    expect($('main').length).toBe(1);
  });

  test('has a title and a description of its own', () => {
    const titles = files.map((file) => page(site, file)('title').text());
    const descriptions = files.map((file) => page(site, file)('meta[name="description"]').attr('content'));
    expect(new Set(titles).size).toBe(files.length);
    expect(new Set(descriptions).size).toBe(files.length);
  });

  test('has no empty section, no id twice and no heading level left out', () => {
    for (const file of files) {
      const $ = page(site, file);
      const ids = $('[id]')
        .toArray()
        .map((element) => element.attribs['id']);
      expect(new Set(ids).size, `ids of ${file}`).toBe(ids.length);
      for (const section of $('main section').toArray()) {
        expect($(section).children().length, `a section of ${file}`).toBeGreaterThan(1);
      }
      const levels = $('h1, h2, h3, h4')
        .toArray()
        .map(({ tagName }) => Number(tagName.slice(1)));
      for (const [index, level] of levels.entries()) {
        expect(level, `heading ${index + 1} of ${file}`).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      }
    }
  });

  test('has no inline style, no inline handler, and one small script; only the search page has another', () => {
    const sources = (file: string): (string | undefined)[] =>
      page(
        site,
        file,
      )('script')
        .toArray()
        .map((element) => element.attribs['src']);
    const [everywhere = ''] = sources('index.html');
    for (const file of files) {
      expect(page(site, file)('style, [style], [onclick], [onload]').length, file).toBe(0);
      const own = sources(file);
      expect(own, file).toHaveLength(file === 'search/index.html' ? 2 : 1);
      expect(own, file).toContain(everywhere);
    }
    const script = read(site, everywhere);
    expect(Buffer.byteLength(script)).toBeLessThan(1500);
    // It comes alone: what it imports, it imports when it is needed.
    expect(script).not.toMatch(/^import\b|\bfrom\s*[`'"]/u);
  });
});

test('no tag names an attribute twice: browsers would see the first alone', () => {
  for (const file of pageFiles(sites.real)) {
    const twice = [
      ...read(sites.real, file).matchAll(/<[a-z][^\s>]*(?<rest>(?:\s+[^\s"=>]+(?:="[^"]*")?)*)/giu),
    ].filter(({ groups }) => {
      const names = [...(groups?.['rest'] ?? '').matchAll(/\s(?<name>[^\s"=>]+)(?:="[^"]*")?/gu)].map(
        (attribute) => attribute.groups?.['name'],
      );
      return new Set(names).size < names.length;
    });
    expect(
      twice.map(([tag]) => tag),
      file,
    ).toEqual([]);
  }
});

test('the style sheet asks for widths in a way that older browsers understand', () => {
  const sheets = listFiles(sites.yunting.dist).filter((path) => path.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) expect(read(sites.yunting, sheet)).not.toMatch(/@media[^{]*[<>]=/u);
});

describe('the page of a task', () => {
  test.each(tasks.map((task) => [task.number, task] as const))(
    'of number %i says what the public record says',
    (_number, task) => {
      const $ = page(sites.yunting, task.url);
      expect($('h1').text()).toBe(task.title);
      expect($('.entry .content').text().trim()).toBe(task.content);
      expect($('.verbatim pre').text()).toBe(task.source.text);
      const entry = $('.entry').text();
      for (const words of [task.leader.name, ...task.departments.map(({ name }) => name)])
        expect(entry).toContain(words);
      expect($('.entry time').attr('datetime')).toBe(task.deadline.end);
      expect($('.breadcrumbs').text()).toContain(`第${toChineseNumeral(task.category.number)}件`);
      expect($('.cite').text()).toContain(`第${task.number}项`);
      expect($('.cite a').attr('href')).toBe(`http://localhost:4321${task.url}`);
      expect($(`a[href="/2022/source/#L${task.source.line}"]`)).toHaveLength(1);
    },
  );

  test('leads to the next and the previous, from the first to the last', () => {
    const chain: number[] = [];
    for (
      let url: string | undefined = tasks[0]?.url;
      url !== undefined;
      url = page(sites.yunting, url)('.pager [rel="next"]').attr('href')
    ) {
      chain.push(Number(/(\d+)\/$/u.exec(url)?.[1]));
    }
    expect(chain).toEqual(tasks.map(({ number }) => number));
    expect(page(sites.yunting, '/2022/tasks/02/')('.pager [rel="prev"]').attr('href')).toBe(
      '/2022/tasks/01/',
    );
  });

  test('never says a status that no update has given', () => {
    for (const { url, status } of tasks) {
      expect(status).toBe('no-update');
      expect(stateOn(page(sites.yunting, url))).toBe('到期，未见公开进展');
    }
  });
});

describe('the pages that gather tasks', () => {
  const listed = (path: string, within?: string) => entriesIn(page(sites.yunting, path), within);
  const urlsOf = (path: string, within?: string): string[] => listed(path, within).map(({ url }) => url);

  test('of a category hold its tasks in full', () => {
    for (let number = 1; number <= edition.categoryCount; number += 1) {
      const path = `/2022/categories/${String(number).padStart(2, '0')}/`;
      const own = tasks.filter(({ category }) => category.number === number);
      expect(listed(path).map(({ url, content }) => [url, content])).toEqual(
        own.map(({ url, content }) => [url, content]),
      );
      expect(page(sites.yunting, path)(`a[href="/2022/source/#L${own[0]?.source.line ?? 0}"]`)).toHaveLength(
        1,
      );
    }
  });

  test('of a department and of a leader hold just their tasks', () => {
    const sorted = (urls: readonly string[]): string[] => [...new Set(urls)].toSorted();
    for (const slug of new Set(tasks.flatMap((task) => task.departments.map((each) => each.slug)))) {
      const own = tasks.filter(({ departments }) => departments.some((each) => each.slug === slug));
      expect(urlsOf(`/departments/${slug}/`)).toEqual(own.map(({ url }) => url));
    }
    for (const slug of new Set(tasks.map(({ leader }) => leader.slug))) {
      const own = tasks.filter(({ leader }) => leader.slug === slug);
      expect(sorted(urlsOf(`/leaders/${slug}/`))).toEqual(sorted(own.map(({ url }) => url)));
    }
  });

  test('of the whole edition holds each of the 44 once, with who answers for it and by when', () => {
    const rows = listed('/2022/');
    expect(rows.map(({ url }) => url)).toEqual(tasks.map(({ url }) => url));
    for (const [index, { leader, departments, deadline }] of tasks.entries())
      expect(rows[index]?.facts.replaceAll(' ', '')).toBe(
        departments.map(({ name }) => name).join('、') + leader.name + chineseDate(deadline.end),
      );
  });

  test('of the whole edition lead on to each department, leader, place and state without a script', () => {
    const $ = page(sites.yunting, '/2022/');
    const links = new Set(
      $('.filters a')
        .toArray()
        .map((link) => $(link).attr('href')),
    );
    for (const { leader, departments, districts, status } of tasks)
      for (const path of [
        ...departments.map(({ slug }) => `/departments/${slug}/`),
        `/leaders/${leader.slug}/`,
        `/2022/states/${status}/`,
      ])
        expect(links, JSON.stringify(districts)).toContain(path);
    expect(links).toContain('/2022/overdue/');
  });

  test('of a state and of what is overdue hold just those tasks', () => {
    for (const [path, own] of [
      ['/2022/states/no-update/', tasks.filter(({ status }) => status === 'no-update')],
      ['/2022/overdue/', tasks.filter(({ overdue }) => overdue)],
    ] as const)
      expect(urlsOf(path)).toEqual(own.map(({ url }) => url));
  });

  test('of the deadlines lists every task under its day', () => {
    for (const date of new Set(tasks.map(({ deadline }) => deadline.end)))
      expect(urlsOf('/2022/deadlines/', `#due-${date}`)).toEqual(
        tasks.filter(({ deadline }) => deadline.end === date).map(({ url }) => url),
      );
  });

  test('of the source shows every line of the source file', () => {
    const lines = readFileSync(`${YUNTING}/seeds/yunting-2022/source.txt`, 'utf8').split('\n');
    const $ = page(sites.yunting, '/2022/source/');
    expect(
      $('tbody td')
        .toArray()
        .map((cell) => $(cell).text()),
    ).toEqual(lines);
  });
});

describe('the search page', () => {
  const $ = page(sites.yunting, '/search/');

  test('has the hooks that tools rely on', () => {
    expect($('[data-search-state]')).toHaveLength(1);
    expect($('[data-search-state]').attr('data-search-state')).toBe('idle');
    expect($('input[type="search"][name="q"]')).toHaveLength(1);
  });

  test('leads to the whole table when there is no script', () => {
    expect($('noscript').html()).toContain('href="/2022/"');
  });
});
