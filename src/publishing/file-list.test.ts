import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { editionRecordSchema } from '../domain/record.ts';
import { seed, SMALL } from '../seed/small-table.fixture.ts';
import { join } from '../site/join.ts';
import { NEXT_YEAR, smallContent, smallEntries } from '../site/small-city.fixture.ts';
import { publishedFiles } from './file-list.ts';

const site = join(smallEntries(smallContent([seed(SMALL), NEXT_YEAR])));
const files = publishedFiles(site, (path) => `https://www.example.cn/base${path}`);
const textOf = async (path: string): Promise<string> =>
  (await files.find((file) => file.path === path)?.make()) ?? '';
const rowsOf = async (path: string): Promise<Record<string, string>[]> =>
  parse(await textOf(path), { bom: true, columns: true });

describe('the files that a site hands out', () => {
  test('are each at an address of their own, with a type', () => {
    const paths = files.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.every((path) => path.startsWith('/'))).toBe(true);
    expect(files.every(({ type }) => /^[a-z]+\/[a-z+]+/u.test(type))).toBe(true);
  });

  test('are named in words where people may take them, the newest year first', () => {
    expect(files.flatMap(({ path, words }) => (words === null ? [] : [path]))).toEqual([
      '/data/2024/tasks.csv',
      '/data/2024/tasks.json',
      '/data/2023/tasks.csv',
      '/data/2023/tasks.json',
      '/data/2023/changes.csv',
    ]);
  });

  test('the record is what its schema says, of its year alone', async () => {
    const record = editionRecordSchema.parse(JSON.parse(await textOf('/data/2023/tasks.json')));
    expect(record.edition).toMatchObject({ id: 'xincheng-2023', city: '新城市', notice: null });
    expect(record.tasks.map(({ number, status, url }) => [number, status, url])).toEqual([
      [1, 'no-update', '/2023/tasks/01/'],
      [2, 'no-update', '/2023/tasks/02/'],
      [3, 'no-update', '/2023/tasks/03/'],
      [4, 'in-progress', '/2023/tasks/04/'],
    ]);
    expect(record.tasks[3]?.updates).toMatchObject([{ percent: 60, source: null }]);
  });

  test('the table has the source’s columns under their names, then ours', async () => {
    expect((await rowsOf('/data/2023/tasks.csv'))[1]).toEqual({
      项目分类: '一、办好教育，建好学校',
      序号: '2',
      具体内容: '改造学校食堂。全市20所学校食堂完成改造。',
      分管市领导: '刘杰',
      责任单位: '市教育局、市市场监管局',
      完成时限: '6月30日',
      编号: 'xincheng-2023-02',
      短标题: '改造学校食堂',
      截止日期: '2023-06-30',
      数量目标: '20所',
      '写明的县（市、区）': '',
      全市范围的写法: '全市',
      状态: '到期，未见公开进展',
      数据截止日期: '2023-12-31',
      原文行: '7',
      网址: 'https://www.example.cn/base/2023/tasks/02/',
      相关的事: '上学、食品和安全',
    });
  });

  test('the changes have a row for each field', async () => {
    expect(
      (await rowsOf('/data/2023/changes.csv')).map((row) => [
        row['日期'],
        row['栏目'],
        row['原来'],
        row['现在'],
      ]),
    ).toEqual([
      ['2023-09-30', '状态', '未见公开进展', '推进中'],
      ['2023-09-30', '完成率', '', '60%'],
    ]);
  });

  test('of a made-up city say in every row that all of it is made up', async () => {
    const fictional = seed(SMALL, { edition: `${seed(SMALL).edition}fictional: true\n` });
    const [csv] = publishedFiles(join(smallEntries(smallContent([fictional]))), String);
    const rows: string[][] = parse((await csv?.make()) ?? '', { bom: true });
    expect(rows.map((row) => row.at(-1)?.slice(0, 4))).toEqual([
      '演示数据',
      '演示数据',
      '演示数据',
      '演示数据',
      '演示数据',
    ]);
  });

  test('say where the site lives', async () => {
    expect(await textOf('/robots.txt')).toContain('Sitemap: https://www.example.cn/base/sitemap-index.xml');
    expect(await textOf('/opensearch.xml')).toContain(
      'template="https://www.example.cn/base/search/?q={searchTerms}"',
    );
  });
});
