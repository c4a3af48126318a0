import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { editionRecordSchema } from '../src/domain/record.ts';
import { listFiles } from '../src/files/tree.ts';
import { YUNTING } from './support/contents.ts';
import { read, record, sites } from './support/sites.ts';

const csvOf = (text: string): string[][] => parse(text, { bom: true });

describe('tasks.json', () => {
  const data = record(sites.yunting);

  test('is what its schema says, and nothing more', () => {
    expect(() => editionRecordSchema.parse(data)).not.toThrow();
  });

  test('has 44 tasks in 10 categories, and the hash of the source file', () => {
    expect(data.tasks.map(({ number }) => number)).toEqual(
      Array.from({ length: 44 }, (_item, index) => index + 1),
    );
    expect(new Set(data.tasks.map(({ category }) => category.number)).size).toBe(10);
    const sha256 = createHash('sha256')
      .update(readFileSync(`${YUNTING}/seeds/yunting-2022/source.txt`))
      .digest('hex');
    expect(data.edition.source.sha256).toBe(sha256);
  });

  test('names task 7 as the design does', () => {
    const task = data.tasks[6];
    expect(task).toMatchObject({
      id: 'yunting-2022-07',
      category: { number: 2, name: '办好人民满意的教育，让孩子在家门口“上好学”' },
      title: '扩大公办学位供给',
      leader: { name: '钟拟文', slug: 'zhong-niwen' },
      departments: [{ name: '市教育局', slug: 'shi-jiaoyu-ju', role: 'lead' }],
      deadline: { text: '12月10日', start: null, end: '2022-12-10' },
      status: 'no-update',
      updates: [],
      url: '/2022/tasks/07/',
    });
    expect(task?.content.slice(31, 37)).toBe('约1.2万个');
  });

  test('has no addresses that depend on where the site lives', () => {
    expect(read(sites.subPath, 'data/2022/tasks.json')).toBe(read(sites.yunting, 'data/2022/tasks.json'));
  });
});

describe('tasks.csv', () => {
  const text = read(sites.yunting, 'data/2022/tasks.csv');
  const [header = [], ...rows] = csvOf(text);

  test('begins with a byte-order mark, for Excel', () => {
    expect(text.startsWith('\uFEFF')).toBe(true);
  });

  test('has the columns of the table under their own names first', () => {
    expect(header.slice(0, 6)).toEqual([
      '项目分类',
      '序号',
      '具体内容',
      '分管市领导',
      '责任单位',
      '完成时限',
    ]);
  });

  test('says the same as the JSON', () => {
    const { tasks } = record(sites.yunting);
    expect(rows.map((row) => [row[1], row[2], row[3], row[4], row[5], row[8]])).toEqual(
      tasks.map(({ number, content, leader, departments, deadline }) => [
        String(number),
        content,
        leader.name,
        departments.map(({ name }) => name).join('、'),
        deadline.text,
        deadline.end,
      ]),
    );
    expect(rows[6]?.[0]).toBe('二、办好人民满意的教育，让孩子在家门口“上好学”');
  });
});

describe('the awkward edition', () => {
  const rows = csvOf(read(sites.awkward, 'data/2023/tasks.csv'));

  test('has no CSV cell that a spreadsheet would run as a formula', () => {
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    expect(rows[3]?.[2]).toBe("'=1+1像公式的文字，“5+2”课后服务覆盖全部20所学校。");
  });

  test('keeps the column names of its own table', () => {
    expect(rows[0]?.slice(0, 6)).toEqual(['类别', '序号', '工作任务', '牵头领导', '牵头单位', '完成时间']);
  });
});

test('the same sources build the same bytes, wherever they are built', () => {
  const bytes = (dist: string): string[] =>
    listFiles(dist).map(
      (path) =>
        `${path} ${createHash('sha256')
          .update(readFileSync(join(dist, path)))
          .digest('hex')}`,
    );
  expect(bytes(sites.elsewhere.dist)).toEqual(bytes(sites.yunting.dist));
});
