import { describe, expect, test } from 'vitest';
import { accepted, edited, firstMessage, refusals, seed } from './small-table.fixture.ts';

describe('a category', () => {
  test('that the first row does not name is refused', () => {
    expect(refusals(seed(edited(6, '一、办好教育, 建好学校', '')))[0]).toBe('6 category-missing');
    expect(firstMessage(seed(edited(6, '一、办好教育, 建好学校', '')))).toBe(
      'seeds/xincheng-2023/source.txt:6: 表的第一项没有项目分类。\n    → 请补上“一、……”。',
    );
  });

  test('that the first row of a page does not name is refused: it might be another', () => {
    expect(refusals(seed(edited(11, '二、改善居住条件', '')))).toEqual(['11 category-missing']);
    expect(firstMessage(seed(edited(11, '二、改善居住条件', '')))).toBe(
      'seeds/xincheng-2023/source.txt:11: 这一页的第一行没有写项目分类。\n    → 原表每页首行都写明分类：请对照原件补上（上一行属于“二、改善居住条件”）。',
    );
  });

  test('whose name was lost in the middle of a page is missed in the counts', () => {
    expect(refusals(seed(edited(8, '二、改善居住条件', '')))).toEqual([
      '11 tasks-in-category',
      '11 tasks-in-category',
    ]);
  });

  test.each([
    '改善居住条件',
    '2、改善居住条件',
    '二改善居住条件',
    '二、',
    '（二）改善居住条件',
    '二二、改善居住条件',
    '十百、改善居住条件',
  ])('written as %j is refused', (name) => {
    expect(refusals(seed(edited(8, '二、改善居住条件', name)))[0]).toBe('8 category-form');
  });

  test('that has no ordinal is quoted', () => {
    expect(firstMessage(seed(edited(8, '二、改善居住条件', '改善居住条件')))).toBe(
      'seeds/xincheng-2023/source.txt:8: 项目分类“改善居住条件”不是“一、……”的样子。\n    → 请对照原件补上中文序号和顿号。',
    );
  });

  test('that has another name on the next page is refused', () => {
    expect(refusals(seed(edited(11, '二、改善居住条件', '二、改善居住环境')))).toEqual([
      '11 category-differs',
    ]);
    expect(firstMessage(seed(edited(11, '二、改善居住条件', '二、改善居住环境')))).toBe(
      'seeds/xincheng-2023/source.txt:11: 项目分类“二、改善居住环境”与前面的“改善居住条件”不一样。\n    → 同一件的名称应前后一致（空格和全角半角不论），请对照原件。',
    );
  });

  test('that is out of order is refused', () => {
    expect(refusals(seed(edited(8, '二、', '三、')))).toContain('8 category-order');
    expect(refusals(seed(edited(11, '二、改善居住条件', '一、办好教育，建好学校')))).toContain(
      '11 category-order',
    );
    expect(firstMessage(seed(edited(8, '二、', '三、')))).toBe(
      'seeds/xincheng-2023/source.txt:8: 项目分类的序号应为“二”，这里是“三”。\n    → 请检查是否漏了一件，或序号写错。',
    );
  });

  test('keeps commas and quotation marks in its name, and no ordinal', () => {
    const { categories } = accepted(seed(edited(6, '办好教育, 建好学校', '办好“5+2”教育, 建好学校 (园)')));
    expect(categories[0]?.name).toBe('办好“5+2”教育，建好学校（园）');
  });
});
