import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { editionRecordSchema } from '../src/domain/record.ts';
import { page, pageFiles, read, record, records, sites } from './support/sites.ts';

const { demo, awkward, real } = sites;
const WORDS = { government: '政府网站', press: '新闻媒体', other: '其他来源' };

describe('a source says on what kind of site it stands', () => {
  test('in the history of a task, and on the page of all updates', () => {
    for (const path of ['/2025/tasks/02/', '/updates/']) {
      const $ = page(demo, path);
      const links = $('[data-event] .entry-words a[href^="https://www.example.com/demo"]');
      expect(links.length, path).toBeGreaterThan(0);
      for (const link of links.toArray())
        expect($(link).next('[data-source-kind="government"]').text()).toBe('（政府网站）');
    }
  });

  test('beside the names of a department, and the original of a table', () => {
    const beside = (path: string, host: string): string => {
      const $ = page(demo, path);
      return $(`a[href^="https://${host}/"]`).first().next('[data-source-kind]').text();
    };
    expect(beside('/departments/shi-jiaoyu-ju/', 'news.example.com')).toBe('（新闻媒体）');
    expect(beside('/departments/shi-yanshi-shuju-ju/', 'other.example.com')).toBe('（其他来源）');
    expect(beside('/2025/source/', 'www.example.com')).toBe('（政府网站）');
    expect(beside('/2025/source/2025-05-20/', 'www.example.com')).toBe('（政府网站）');
  });

  test('in the data and in the table of changes, where nothing says another', () => {
    for (const year of [2024, 2025]) {
      const { edition, tasks } = editionRecordSchema.parse(record(demo, year));
      const sources = [
        edition.source,
        ...edition.revisions.map(({ source }) => source),
        ...tasks.flatMap(({ updates, revisions, history }) =>
          [...updates, ...revisions, ...history].flatMap(({ source }) => source ?? []),
        ),
      ];
      expect(sources.length).toBeGreaterThan(10);
      for (const source of sources) expect(source.kind).toBe('government');
      const rows: Record<string, string>[] = parse(read(demo, `data/${year}/changes.csv`), {
        bom: true,
        columns: true,
      });
      for (const row of rows) expect(row['来源种类']).toBe(row['来源网址'] === '' ? '' : '政府网站');
    }
  });

  test('and in a made-up city that says nothing of it, nothing', () => {
    for (const { edition, tasks } of records(awkward)) {
      expect(edition.source.kind).toBeNull();
      for (const { source } of tasks.flatMap(({ updates }) => updates))
        expect(source?.kind ?? null).toBeNull();
    }
    for (const file of pageFiles(awkward)) expect(page(awkward, file)('[data-source-kind]')).toHaveLength(0);
  });

  test('by words that are known, wherever it stands', () => {
    for (const site of [real, demo])
      for (const file of pageFiles(site)) {
        const $ = page(site, file);
        for (const element of $('[data-source-kind]').toArray())
          expect($(element).text()).toBe(
            `（${WORDS[$(element).attr('data-source-kind') as keyof typeof WORDS]}）`,
          );
      }
  });

  test('and the page of methods names every such site', () => {
    const text = page(demo, '/methodology/')('main').text();
    for (const words of [
      '（www.example.com）：政府网站',
      '（news.example.com）：新闻媒体',
      'other.example.com：其他来源',
    ])
      expect(text).toContain(words);
  });
});
