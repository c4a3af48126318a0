import { describe, expect, test } from 'vitest';
import { absolute, href, paths } from './urls.ts';

describe('paths', () => {
  test('number tasks and categories with two digits', () => {
    expect(paths.task(2022, 7)).toBe('/2022/tasks/07/');
    expect(paths.category(2022, 10)).toBe('/2022/categories/10/');
  });

  test('lead to the part of a page that holds what is meant', () => {
    expect(paths.deadline(2022, '2022-12-10')).toBe('/2022/deadlines/#due-2022-12-10');
    expect(paths.sourceLine(2022, { line: 20 })).toBe('/2022/source/#L20');
    expect(paths.sourceLine(2022, { line: 20, revision: '2022-06-01' })).toBe('/2022/source/2022-06-01/#L20');
    expect(paths.departmentCategory(paths.department('shi-jiaoyu-ju'), 2022, 2)).toBe(
      '/departments/shi-jiaoyu-ju/#category-2022-02',
    );
  });
});

describe('links', () => {
  test.each([
    ['/', '/2022/'],
    ['/minsheng/2022/', '/minsheng/2022/2022/'],
    ['/minsheng/2022', '/minsheng/2022/2022/'],
  ])('under the base %s get it once, with one slash', (base, wanted) => {
    expect(href('/2022/', base)).toBe(wanted);
  });

  test('in full name the site', () => {
    expect(absolute('/2022/tasks/07/', new URL('https://www.example.cn'))).toBe(
      'https://www.example.cn/2022/tasks/07/',
    );
  });
});
