import { describe, expect, test } from 'vitest';
import { edited, firstMessage, HEADER, refusals, seed, SMALL, withLine } from './small-table.fixture.ts';

/** Both headers changed alike, as a source would have them. */
const headers = (from: string, to: string): string[] =>
  SMALL.map((text) => (text === HEADER ? HEADER.replace(from, to) : text));

describe('a header that is missing', () => {
  test('is missed where the first row stands', () => {
    expect(refusals(seed(withLine(5)))).toEqual(['5 missing-header']);
    expect(refusals(seed(SMALL.filter((text) => text !== HEADER)))).toEqual(['5 missing-header']);
    expect(firstMessage(seed(withLine(5)))).toBe(
      'seeds/xincheng-2023/source.txt:5: 从这一行起像是任务，但上面没有表头。\n    → 请在它前面补上“项目分类、序号、具体内容……”一行表头，各栏之间用制表符（Tab）隔开。',
    );
  });

  test('is missed at the end, when there is no row either', () => {
    expect(refusals(seed(SMALL.slice(0, 4)))).toEqual(['3 missing-header']);
    expect(firstMessage(seed(['附件']))).toBe(
      'seeds/xincheng-2023/source.txt:1: 没有找到表头。\n    → 表格第一行应是“项目分类、序号、具体内容……”这样的栏目名称，各栏之间用制表符（Tab）隔开，不用空格。',
    );
  });
});

describe('a header that is not as it should be', () => {
  test('has a column that is not known', () => {
    expect(refusals(seed(headers('分管市领导', '分管人')))).toEqual([
      '5 unknown-column',
      '5 missing-column',
      '10 unknown-column',
      '10 missing-column',
    ]);
    expect(firstMessage(seed(headers('分管市领导', '分管人')))).toBe(
      'seeds/xincheng-2023/source.txt:5: 表头第 4 格“分管人”不是认得的栏目。\n    → 认得的栏目：项目分类、类别、大类、序号、具体内容、工作任务、实事项目、分管市领导、牵头领导、责任单位、牵头单位、完成时限、完成时间、时间节点。是新的叫法就请开发者加进栏目名称表。',
    );
  });

  test('lacks a column', () => {
    expect(refusals(seed(headers('\t分管市领导', '')))).toEqual(['5 missing-column', '10 missing-column']);
    expect(firstMessage(seed(headers('\t分管市领导', '')))).toBe(
      'seeds/xincheng-2023/source.txt:5: 表头缺少“分管市领导”一栏。\n    → 请对照原件补上表头，各栏之间用制表符（Tab）隔开。',
    );
  });

  test('has a column twice, under one name or two', () => {
    expect(refusals(seed(headers('责任单位', '序号')))).toContain('5 repeated-column');
    expect(refusals(seed(headers('责任单位', '责任单位\t牵头单位')))).toEqual([
      '5 repeated-column',
      '10 repeated-column',
    ]);
    expect(firstMessage(seed(headers('责任单位', '责任单位\t牵头单位')))).toBe(
      'seeds/xincheng-2023/source.txt:5: 表头第 6 格“牵头单位”与前面的一栏重复。\n    → 每一栏在表头只应出现一次，请对照原件。',
    );
  });

  test('differs from the first page’s', () => {
    expect(refusals(seed(edited(10, '完成时限', '完成时间')))).toEqual(['10 header-differs']);
    expect(refusals(seed(edited(10, '\t完成时限', '')))).toEqual(['10 header-differs']);
    expect(firstMessage(seed(edited(10, '完成时限', '完成时间')))).toBe(
      'seeds/xincheng-2023/source.txt:10: 这一页的表头与第 5 行的不同。\n    → 每页的表头应相同，请对照原件改正。',
    );
  });
});

test('a header’s names may have spaces in them and blank cells after them', () => {
  expect(refusals(seed(headers('责任单位', '责任 单位')))).toEqual([]);
  expect(refusals(seed(edited(10, '完成时限', '完成时限\t\t ')))).toEqual([]);
});
