import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fold } from '../src/domain/chinese-text.ts';
import { entriesIn, page, read, record, sites, stateOn } from './support/sites.ts';
import { askerOf } from './support/ask.ts';

const { tasks } = record(sites.awkward, 2023);
const source = fold(readFileSync('tests/fixtures/seeds/xugou-2023/source.txt', 'utf8'));

describe('text that looks like Markdown, HTML or a formula', () => {
  test.each(tasks.map((task) => [task.number, task] as const))(
    'comes out as the same text on the page of task %i',
    (_number, task) => {
      const content = page(sites.awkward, task.url)('article .content');
      expect(content.text().trim()).toBe(task.content);
      expect(content.find('a, em, strong, del, code, b, ul, ol, h1, table')).toHaveLength(0);
    },
  );

  test.each([1, 2])('is character for character the source’s in task %i', (number) => {
    expect(source).toContain(fold(tasks[number - 1]?.content ?? 'missing'));
  });

  test('comes out as the same text in the category’s list', () => {
    const $ = page(sites.awkward, '/2023/categories/01/');
    expect(entriesIn($).map(({ content }) => content)).toEqual(
      tasks.slice(0, 3).map(({ content }) => content),
    );
    expect($('.entries .content').find('a, em, del, code, b')).toHaveLength(0);
  });
});

describe('rows that a page break cuts', () => {
  test('are put together again, and their source shows both parts', () => {
    expect(tasks[2]?.content).toBe('=1+1像公式的文字，“5+2”课后服务覆盖全部20所学校。');
    expect(tasks[3]?.content).toBe('-减号开头，跨页断开的一行，前半在这一页，后半在下一页。');
    expect(tasks[3]?.source.text.split('\n')).toHaveLength(2);
  });
});

describe('a task that nobody has given a title', () => {
  const title = '=1+1像公式的文字，“5+2”课后服务覆盖全部…';

  test('is called by its first words on its page, in lists, cards and tables, and in the data', () => {
    expect(tasks[2]?.title).toBe(title);
    const own = page(sites.awkward, '/2023/tasks/03/');
    expect(own('h1').text()).toBe(title);
    expect(own('title').text()).toBe(`${title}（2023年第3项） - 虚构民生账（演示数据）`);
    for (const path of ['/2023/', '/2023/categories/01/', '/departments/shi-duzhuan-ju/', '/2023/deadlines/'])
      expect(page(sites.awkward, path)('main').text(), path).toContain(title);
    expect(read(sites.awkward, 'data/2023/tasks.csv')).toContain(`,'${title},`);
  });

  test('is found by them, and by what they do not show', async () => {
    const ask = askerOf(sites.awkward);
    for (const words of ['像公式的文字', '课后服务覆盖', '全部20所学校']) {
      const { found } = await ask(words);
      expect(
        found.map(({ task }) => [task.number, task.title]),
        words,
      ).toContainEqual([3, title]);
    }
  });
});

describe('several departments in one cell', () => {
  test('are one that leads and others that cooperate, each with its page', () => {
    expect(tasks[0]?.departments.map(({ role }) => role)).toEqual(['lead', 'cooperating']);
    const $ = page(sites.awkward, '/departments/shi-duzhuan-ju/');
    expect(entriesIn($)).toHaveLength(3);
  });
});

describe('a correction', () => {
  test('is applied, and shown with its reason', () => {
    expect(tasks[4]?.content).toContain('合计1,000户');
    const $ = page(sites.awkward, '/2023/tasks/05/');
    expect($('del').text()).toBe('改造，共计');
    expect($('ins').text()).toBe('改造，合计');
    expect($('main').text()).toContain('测试用的更正');
  });
});

test('a task whose deadline has not come is not said to be overdue', () => {
  expect(stateOn(page(sites.awkward, '/2023/tasks/01/'))).toBe('未见公开进展');
  expect(stateOn(page(sites.demo, '/2025/tasks/03/'))).toBe('到期，未见公开进展');
});
