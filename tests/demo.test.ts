import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { editionRecordSchema } from '../src/domain/record.ts';
import {
  entriesIn,
  page,
  pageFiles,
  read,
  record,
  records,
  searched,
  sites,
  stateOn,
} from './support/sites.ts';

const NOTICE = '演示数据';
const { demo, real, yunting } = sites;
const newest = record(demo, 2025);
const older = record(demo, 2024);
const all = [...newest.tasks, ...older.tasks];
const rowsOf = (path: string): Record<string, string>[] =>
  parse(read(demo, path), { bom: true, columns: true });
const squashed = (text: string): string => text.replace(/\s+/gu, '');

describe('a made-up city', () => {
  test.each(pageFiles(demo))('says so on %s, in its title too, and is kept out of search engines', (file) => {
    const $ = page(demo, file);
    expect($('.demonstration').text()).toContain(NOTICE);
    expect($('title').text()).toContain(NOTICE);
    expect($('meta[name="robots"]').attr('content')).toBe('noindex');
  });

  test('says so in every file to download', () => {
    for (const { edition } of [newest, older]) expect(edition.notice).toContain(NOTICE);
    for (const year of [2024, 2025])
      for (const name of ['tasks', 'changes']) {
        const rows = rowsOf(`data/${year}/${name}.csv`);
        expect(rows.length).toBeGreaterThan(10);
        for (const row of rows) expect(row[NOTICE]).toContain(NOTICE);
      }
  });

  test('is not what a city that is real calls itself', () => {
    const isMadeUp = records(real).some(({ edition: { notice } }) => notice !== null);
    for (const file of pageFiles(real)) {
      const $ = page(real, file);
      expect($('.demonstration').length > 0, file).toBe(isMadeUp);
      expect($('meta[name="robots"]').attr('content'), file).toBe(isMadeUp ? 'noindex' : undefined);
    }
  });

  test('has a public record as its schema says', () => {
    for (const data of [newest, older]) expect(() => editionRecordSchema.parse(data)).not.toThrow();
  });

  test('has every status in its newest edition', () => {
    expect(new Set(newest.tasks.map(({ status }) => status))).toEqual(
      new Set(['no-update', 'in-progress', 'completed', 'not-completed', 'adjusted']),
    );
  });
});

test('bodies that a table means and does not name stand on the task as words, and have no page', () => {
  const task = older.tasks.find(({ number }) => number === 9);
  expect(task?.departments).toMatchObject([
    { name: '市交通运输局', role: 'lead' },
    { name: '市城市管理局', role: 'cooperating' },
  ]);
  expect(task?.collectives).toEqual([{ name: '各县区政府', role: 'cooperating' }]);
  const $ = page(demo, '/2024/tasks/09/');
  const facts = $('.entry');
  expect(squashed(facts.text())).toContain('各县区政府配合单位');
  expect(facts.find('a').text()).not.toContain('各县区政府');
  expect(page(demo, '/departments/2024/').text()).not.toContain('各县区政府');
  expect(rowsOf('data/2024/tasks.csv').find(({ 序号 }) => 序号 === '9')?.['责任单位']).toBe(
    '市交通运输局、市城市管理局、各县区政府',
  );
});

describe('two editions', () => {
  test('stand side by side: home shows the newest, each year has its own table', () => {
    expect(page(demo, '/')('h1').text()).toContain('2025年');
    for (const { edition, tasks } of [newest, older]) {
      const $ = page(demo, `/${edition.year}/`);
      expect(entriesIn($)).toHaveLength(tasks.length);
      expect($('.site-tools [aria-current]').text().trim()).toBe(`${edition.year}年`);
    }
    const years = page(demo, '/')('.site-tools a');
    expect(years.toArray().map((link) => page(demo, '/')(link).attr('href'))).toEqual(['/2025/', '/2024/']);
  });

  test('each have their own source and as-of date in the foot of their pages', () => {
    for (const { edition, tasks } of [newest, older])
      for (const path of [`/${edition.year}/`, `/${edition.year}/deadlines/`, tasks[0]?.url ?? '']) {
        const footer = page(demo, path)('footer');
        expect(footer.text()).toContain(edition.title);
        expect(footer.find('time').attr('datetime')).toBe(edition.asOf);
      }
  });

  test('can be told apart in the search', () => {
    const $ = page(demo, '/search/');
    const years = $('input[name="year"]')
      .toArray()
      .map((box) => [$(box).attr('value'), $(box).siblings('[data-all]').attr('data-all')]);
    expect(years).toEqual([
      ['2025', String(newest.tasks.length)],
      ['2024', String(older.tasks.length)],
    ]);
    expect(page(yunting, '/search/')('input[name="year"]')).toHaveLength(0);
    expect(searched(demo).filter(({ year }) => year === 2024)).toHaveLength(older.tasks.length);
  });
});

describe('a status', () => {
  test.each(all.map((task) => [task.id, task] as const))(
    'of %s is told in the same words on its page, in the table, in the search and in the CSV',
    (_id, { url, id }) => {
      const year = Number(url.slice(1, 5));
      const $ = page(demo, url);
      const words = stateOn($);
      expect(words).not.toBe('');
      expect(entriesIn(page(demo, `/${year}/`)).find((entry) => entry.url === url)?.state).toBe(words);
      expect(searched(demo).find(({ path }) => path === url)?.state).toBe(words);
      expect(rowsOf(`data/${year}/tasks.csv`).find((row) => row['编号'] === id)?.['状态']).toBe(words);
      expect($('.entry a[href$="/methodology/#status"]')).toHaveLength(1);
    },
  );
});

describe('the evidence of a state', () => {
  test('is the source of what gave it, and its place is empty where nothing did', () => {
    const seen = new Set<string>();
    for (const { url, status, history } of all) {
      const $ = page(demo, url);
      const evidence = $('#evidence');
      const deciding = history.findLast(({ changes }) => changes.some(({ field }) => field === 'status'));
      const link = evidence.find('a[href^="https://"]').first().attr('href');
      const kind = status === 'no-update' ? 'empty' : deciding?.source ? 'sourced' : 'unsourced';
      seen.add(kind);
      expect(evidence.find('.evidence-slot').length, url).toBe(kind === 'empty' ? 1 : 0);
      expect(link, url).toBe(kind === 'sourced' ? deciding?.source?.url : undefined);
      expect($('[data-status] a[href="#evidence"]').text(), url).toBe(
        kind === 'empty' ? '凭据：空着' : '看凭据',
      );
    }
    expect(seen).toEqual(new Set(['empty', 'sourced', 'unsourced']));
  });
});

describe('the memory', () => {
  const reworded = newest.tasks.find(({ number }) => number === 8);
  if (!reworded) throw new Error('no task 8');

  test('shows every event of a task on its page, the newest first', () => {
    for (const { url, history } of all) {
      const $ = page(demo, url);
      const shown = $('#history > .entries > li')
        .toArray()
        .map((event) => [$(event).find('time').first().attr('datetime'), $(event).attr('data-event')]);
      expect(shown).toEqual(history.toReversed().map(({ date, kind }) => [date, kind]));
    }
  });

  test('shows a new wording beside the old one, neither with a character lost', () => {
    const $ = page(demo, reworded.url);
    const changed = reworded.revisions
      .toReversed()
      .flatMap(({ changes }) => changes.filter(({ field }) => field === 'content'));
    expect(changed.length).toBeGreaterThan(1);
    const told = $('#history .wording').toArray();
    expect(told).toHaveLength(changed.length);
    for (const [index, element] of told.entries()) {
      const without = (tag: string): string => {
        const copy = $(element).clone();
        copy.find(tag).remove();
        return copy.text().trim();
      };
      expect(without('ins')).toBe(changed[index]?.was);
      expect(without('del')).toBe(changed[index]?.now);
      expect($(element).siblings('details').find('p').text()).toBe(changed[index]?.was);
    }
    expect(changed[0]?.now).toBe(reworded.content);
  });

  test('keeps the first row of the first table on the page and in the data, and each table line by line', () => {
    expect(reworded.source.revision).toBe('2025-09-10');
    expect(page(demo, reworded.url)('.verbatim pre').last().text()).toBe(reworded.firstSource?.text);
    const lines = (path: string, line: number): string => page(demo, path)(`#L${line} td`).text();
    expect(lines('/2025/source/', reworded.firstSource?.line ?? 0)).toBe(reworded.firstSource?.text);
    expect(lines('/2025/source/2025-09-10/', reworded.source.line)).toBe(reworded.source.text);
  });

  test('leaves a dropped task its page, its number and its place in the table, and says so', () => {
    const dropped = newest.tasks.find(({ revisions }) => revisions.at(-1)?.kind === 'dropped');
    const $ = page(demo, dropped?.url ?? '');
    expect(stateOn($)).toBe('已调整，更正表取消了这一项');
    expect($('#history').text()).toContain('更正表不再列入这一项');
    expect(page(demo, '/2025/')('h1').text()).toContain('其中1项已由更正表取消');
  });

  test('keeps tasks on the page of the leader who had them before', () => {
    const given = newest.tasks.flatMap(({ revisions, url }) =>
      revisions.flatMap(({ changes }) =>
        changes.filter(({ field, was }) => field === 'leader' && was === '钱示例').map(() => url),
      ),
    );
    expect(given.length).toBeGreaterThan(1);
    const file = pageFiles(demo).find(
      (path) => path.startsWith('leaders/') && page(demo, path)('title').text().startsWith('钱示例 - '),
    );
    const $ = page(demo, file ?? '');
    expect(squashed($('main').text())).toContain(`曾分管的承诺（${given.length}项）`);
    for (const url of given) expect($(`a[href="${url}#history"]`)).toHaveLength(1);
  });

  test('tells all of it on the pages of its months, the newest first, each one link from /updates/', () => {
    const events = all.flatMap(({ history }) => history);
    const $ = page(demo, '/updates/');
    const months = $('nav[aria-label="逐月"] a')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
    expect(months).toEqual(months.toSorted((a, b) => (a < b ? 1 : -1)));
    const datesOn = (path: string): string[] => {
      const month = page(demo, path);
      return month('.entries > li[data-event]')
        .toArray()
        .map((event) => month(event).find('time').first().attr('datetime') ?? '');
    };
    const dates = months.flatMap(datesOn);
    expect(dates).toHaveLength(events.length);
    expect(dates).toEqual(dates.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
    for (const path of months)
      for (const date of datesOn(path)) expect(`/updates/${date.slice(0, 7)}/`).toBe(path);
    expect(datesOn('/updates/')).toEqual(dates.slice(0, datesOn('/updates/').length));
  });

  test('is a CSV with a row for each field that changed', () => {
    for (const { edition, tasks } of [newest, older]) {
      const changes = tasks.flatMap(({ number, history }) =>
        history.flatMap(({ date, changes: own }) => own.map(({ field }) => `${number} ${date} ${field}`)),
      );
      const rows = rowsOf(`data/${edition.year}/changes.csv`);
      expect(rows).toHaveLength(changes.length);
      for (const row of rows) expect(row['来源网址']).toMatch(/^(?:https:\/\/www\.example\.com\/.*)?$/u);
    }
  });
});

describe('charts of statuses', () => {
  const inOrder = ['completed', 'in-progress', 'adjusted', 'not-completed', 'no-update'];

  test.each([
    [
      'by category',
      '/updates/',
      'status-by-category',
      ({ category }: (typeof all)[number]) => ['一二三四五'.charAt(category.number - 1)],
    ],
    [
      'by department',
      '/updates/',
      'status-by-department',
      ({ departments }: (typeof all)[number]) => departments.map(({ name }) => name),
    ],
  ] as const)('%s say the same in the drawing, in the table and in the data', (_name, path, id, groupsOf) => {
    const $ = page(demo, path);
    const figure = $(`figure[data-chart="${id}"]`);
    // A category's task that was dropped keeps the name of its time: the ordinal tells which it is.
    const bare = (label: string): string => label.replace(/^(?<ordinal>[一二三四五])、.*$/u, '$<ordinal>');
    const occurring = inOrder.filter((key) => newest.tasks.some(({ status }) => status === key));
    const wanted = new Map(
      [...new Set(newest.tasks.flatMap(groupsOf))].map((name) => {
        const own = newest.tasks.filter((task) => groupsOf(task).includes(name));
        return [name, occurring.map((key) => own.filter(({ status }) => status === key).length)];
      }),
    );
    const rows = figure.find('tbody tr').toArray();
    const said = rows.map((row): [string, number[]] => [
      bare($(row).find('th').text().trim()),
      ($(row).find('td').attr('data-counts') ?? '').split(' ').map(Number),
    ]);
    expect(new Map(said)).toEqual(wanted);
    for (const row of rows) {
      const marks = $(row)
        .find('.marks use')
        .toArray()
        .map((mark) => ($(mark).attr('href') ?? '').replace(/^#mark-|-overdue$/gu, ''));
      const counts = wanted.get(bare($(row).find('th').text().trim())) ?? [];
      expect(marks).toEqual(
        occurring.flatMap((key, index) => Array.from({ length: counts[index] ?? 0 }, () => key)),
      );
    }
  });

  test('are not drawn where all tasks have the same status', () => {
    for (const path of ['/', '/updates/', '/2022/figures/'])
      expect(page(yunting, path)('[data-chart^="status-by"], [data-chart="attainment"]')).toHaveLength(0);
  });

  test('of targets show the value reported last, in the unit of the target', () => {
    const promised = newest.tasks.filter(({ revisions }) => revisions.at(-1)?.kind !== 'dropped');
    const wanted = promised.flatMap(({ number, title, quantities, updates }) =>
      quantities.flatMap(({ value: target, role }, index) => {
        const reported = updates
          .flatMap(({ values }) => values)
          .findLast(({ quantity }) => quantity === index);
        return role === 'target' && reported ? [[`${number} ${title}`, target, reported.value]] : [];
      }),
    );
    expect(wanted.length).toBeGreaterThan(5);
    const $ = page(demo, '/2025/figures/');
    const rows = $('figure[data-chart="attainment"] tbody tr')
      .toArray()
      .map((row) => {
        const cell = $(row).find('td');
        return [
          $(row).find('th a').text().trim(),
          Number(cell.attr('data-target')),
          Number(cell.attr('data-value')),
        ];
      });
    expect(rows).toEqual(wanted);
  });

  test('of targets say of an upper limit whether it was kept, and mark the side that was promised', () => {
    const $ = page(demo, '/2025/figures/');
    const ceilings = $('figure[data-chart="attainment"] tbody tr')
      .toArray()
      .filter((row) => $(row).find('td').text().includes('上限'));
    expect(ceilings.length).toBeGreaterThan(0);
    for (const row of ceilings) expect($(row).find('.allowed').attr('x')).toBe('0%');
  });
});

describe('an edition of which nothing was published', () => {
  test('says so of every task, with the explanation one link away, and invents nothing', () => {
    const { tasks } = record(yunting);
    for (const { status, updates, revisions, history, url } of tasks) {
      expect({ status, updates, revisions, history }).toEqual({
        status: 'no-update',
        updates: [],
        revisions: [],
        history: [],
      });
      const $ = page(yunting, url);
      expect(stateOn($)).toBe('到期，未见公开进展');
      expect($('#history, [data-event]')).toHaveLength(0);
    }
    expect(squashed(page(yunting, '/')('main').text())).toContain('到期，未见公开进展44项');
    const updates = page(yunting, '/updates/');
    expect(updates('main').text()).toContain('没有收到公开发布的进展');
    expect(updates('main a[href="/methodology/#status"]')).toHaveLength(1);
    expect(updates('[data-event]')).toHaveLength(0);
    expect(read(yunting, 'data/index.html')).not.toContain('changes.csv');
  });
});
