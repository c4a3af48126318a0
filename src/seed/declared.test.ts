import { describe, expect, test } from 'vitest';
import { edited, EDITION, firstMessage, refusals, seed, SMALL } from './small-table.fixture.ts';

const declaring = (from: string, to: string): { edition: string } => ({ edition: EDITION.replace(from, to) });

describe('counts other than declared', () => {
  test('of tasks are refused at the end of the table', () => {
    const files = seed(
      edited(3, '4 项', '5 项'),
      declaring('tasks: 4\n  tasksPerCategory: [2, 2]', 'tasks: 5\n  tasksPerCategory: [2, 3]'),
    );
    expect(refusals(files)).toEqual(['11 task-count', '11 tasks-in-category']);
    expect(firstMessage(files)).toBe(
      'seeds/xincheng-2023/source.txt:11: 应有 5 项，读到 4 项。\n    → 请检查原文是否缺行、edition.yaml 里的件数项数是否写对。',
    );
  });

  test('of categories are refused at the end of the table', () => {
    const files = seed(
      edited(3, '2 件', '3 件'),
      declaring(
        'categories: 2\n  tasks: 4\n  tasksPerCategory: [2, 2]',
        'categories: 3\n  tasks: 4\n  tasksPerCategory: [2, 1, 1]',
      ),
    );
    expect(refusals(files)).toEqual(['11 category-count', '11 tasks-in-category']);
    expect(firstMessage(files)).toBe(
      'seeds/xincheng-2023/source.txt:11: 应有 3 件，读到 2 件。\n    → 请检查原文是否缺行、edition.yaml 里的件数项数是否写对。',
    );
  });

  test('of tasks in a category are refused, each', () => {
    const files = seed(SMALL, declaring('[2, 2]', '[3, 1]'));
    expect(refusals(files)).toEqual(['11 tasks-in-category', '11 tasks-in-category']);
    expect(firstMessage(files)).toBe(
      'seeds/xincheng-2023/source.txt:11: 第一件“办好教育，建好学校”应有 3 项，读到 2 项。\n    → 请检查这一件开头那一行的项目分类是否漏写。',
    );
  });

  test('in the caption of the table are refused where they stand', () => {
    expect(refusals(seed(edited(3, '4 项', '44 项')))).toEqual(['3 caption-differs']);
    expect(refusals(seed(edited(3, '2 件', '１ 件')))).toEqual(['3 caption-differs']);
    expect(firstMessage(seed(edited(3, '4 项', '44 项')))).toBe(
      'seeds/xincheng-2023/source.txt:3: 原文写“（共2件，44项）”，edition.yaml 写 2 件、4 项。\n    → 请核对哪一个对。',
    );
  });
});

describe('a table of another year', () => {
  test('is refused', () => {
    expect(refusals(seed(edited(2, '2023', '2022')))).toEqual(['1 title-differs']);
    expect(firstMessage(seed(edited(2, '2023', '2022')))).toBe(
      'seeds/xincheng-2023/source.txt:1: 表头之前没有表题“2023年新城市民生实事任务分解表”。\n    → 请核对这是不是那一年的表，或改正 edition.yaml 里的 title。',
    );
  });

  test('is none for its typography', () => {
    expect(refusals(seed(edited(2, '2023 年新城市', '　２０２３年 新城市')))).toEqual([]);
  });
});
