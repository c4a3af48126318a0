import { describe, expect, test } from 'vitest';
import { edited, firstMessage, refusals, seed, SMALL, withLine } from './small-table.fixture.ts';

const renumbered = (...numbers: readonly string[]): string[] => {
  const rest = [...numbers];
  return SMALL.map((line) => line.replace(/\t\d\t/u, () => `\t${rest.shift() ?? ''}\t`));
};

describe('a number', () => {
  test('that is missing is refused', () => {
    expect(refusals(seed(edited(7, '\t2\t', '\t\t')))).toEqual(['7 number-missing']);
    expect(firstMessage(seed(edited(7, '\t2\t', '\t \t')))).toBe(
      'seeds/xincheng-2023/source.txt:7: 这一行没有序号，应为 2。\n    → 请对照原件改正序号。',
    );
  });

  test('that is missing at the top of a page is refused: both rows are whole', () => {
    expect(refusals(seed(edited(11, '\t4\t', '\t\t')))).toEqual(['11 number-missing']);
  });

  test.each(['二', '2、', '2.', '2a', '-2', '1000'])('that is %j is refused', (cell) => {
    expect(refusals(seed(renumbered('1', cell, '3', '4')))).toEqual(['7 number-form']);
  });

  test('that is no number is quoted', () => {
    expect(firstMessage(seed(renumbered('1', '二', '3', '4')))).toBe(
      'seeds/xincheng-2023/source.txt:7: 序号“二”不是数字，应为 2。\n    → 请对照原件改正序号。',
    );
  });

  test('that stands twice is refused where it stands again', () => {
    expect(refusals(seed(renumbered('1', '1', '2', '3')))).toEqual(['7 number-repeated']);
    expect(refusals(seed(renumbered('1', '2', '2', '4')))).toContain('8 number-repeated');
    expect(firstMessage(seed(renumbered('1', '2', '3', '1')))).toBe(
      'seeds/xincheng-2023/source.txt:11: 序号 1 重复：第 6 行已经用过。\n    → 请检查是否一行抄了两次，或序号写错。',
    );
  });

  test('that is passed over is refused once, where the gap is', () => {
    expect(refusals(seed(renumbered('1', '3', '4', '5')))).toEqual(['7 number-order']);
    expect(refusals(seed(renumbered('2', '3', '4', '5')))).toEqual(['6 number-order']);
    expect(refusals(seed(renumbered('0', '1', '2', '3')))).toEqual(['6 number-order']);
    expect(firstMessage(seed(renumbered('1', '3', '4', '5')))).toBe(
      'seeds/xincheng-2023/source.txt:7: 序号应为 2，这里是 3。\n    → 请检查前面是否漏了一行，或两行次序颠倒。',
    );
  });

  test('that changed places with the next is refused at both rows and no other', () => {
    expect(refusals(seed(renumbered('1', '3', '2', '4')))).toEqual(['7 number-order', '8 number-order']);
  });

  test('of a row that is missing is missed at the next row, and in the counts', () => {
    expect(refusals(seed(withLine(7)))).toEqual(['7 number-order', '10 task-count', '10 tasks-in-category']);
  });
});
