import { describe, expect, test } from 'vitest';
import { edited, firstMessage, refusals, seed, withLine } from './small-table.fixture.ts';

describe('a row with too few cells', () => {
  test('is refused at its line, and nothing else is blamed for it', () => {
    for (const lost of ['\t刘杰', '\t2', '\t6月30日']) {
      expect(refusals(seed(edited(7, lost, ''))), lost).toEqual(['7 too-few-cells']);
    }
    expect(firstMessage(seed(edited(7, '\t刘杰', '')))).toBe(
      'seeds/xincheng-2023/source.txt:7: 这一行有 5 格，应有 6 格。\n    → 各格依次为“项目分类、序号、具体内容、分管市领导、责任单位、完成时限”，用制表符（Tab）隔开；没有字的格也要留出来。',
    );
  });

  test('is refused alone, when it is the first, the last, or names a category', () => {
    expect(refusals(seed(edited(6, '\t刘 杰', '')))).toEqual(['6 too-few-cells']);
    expect(refusals(seed(edited(11, '\t周佩珊', '')))).toEqual(['11 too-few-cells']);
    expect(refusals(seed(edited(8, '\t周佩珊', '')))).toEqual(['8 too-few-cells']);
  });

  test('does not hide that the rows after it are out of order', () => {
    expect(refusals(seed(edited(7, '\t刘杰', '').with(7, '\t9\t造桥。\t刘杰\t市水利局\t6月30日')))).toEqual([
      '7 too-few-cells',
      '8 number-order',
      '11 number-order',
    ]);
  });
});

test('a row with too many cells is refused at its line, and nothing else is blamed for it', () => {
  expect(refusals(seed(edited(7, '刘杰', '刘杰\t副市长')))).toEqual(['7 too-many-cells']);
  expect(firstMessage(seed(edited(7, '刘杰', '刘杰\t副市长')))).toBe(
    'seeds/xincheng-2023/source.txt:7: 这一行有 7 格，应有 6 格。\n    → 各格依次为“项目分类、序号、具体内容、分管市领导、责任单位、完成时限”，用制表符（Tab）隔开；没有字的格也要留出来。',
  );
});

test('a line of prose within the table is refused: it may be part of a promise', () => {
  expect(
    refusals(
      seed(
        withLine(
          8,
          '注：本表由市府办负责解释。',
          '二、改善居住条件\t3\t改造旧小区。\t周佩珊\t市住建局\t10月31日',
        ),
      ),
    ),
  ).toEqual(['8 too-few-cells']);
  expect(refusals(seed(withLine(8, '40')))).toContain('8 too-few-cells');
  expect(firstMessage(seed(withLine(8, '注：本表由市府办负责解释。')))).toBe(
    'seeds/xincheng-2023/source.txt:8: 这一行有 1 格，应有 6 格。\n    → 若是上一行断开的下半截，请接回去；若是表外的说明（脚注、页脚），请移到表头之前。',
  );
});
