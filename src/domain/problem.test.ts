import { describe, expect, test } from 'vitest';
import { formatProblem, formatProblems, inReadingOrder, type Problem } from './problem.ts';

const at = (file: string, line: number | undefined, rule: string): Problem => ({
  file,
  ...(line === undefined ? {} : { line }),
  rule,
  text: '错了。',
  hint: '请改正。',
});

test('a problem is told with its place and, on a line of its own, what to do', () => {
  expect(formatProblem(at('a.txt', 7, 'x'))).toBe('a.txt:7: 错了。\n    → 请改正。');
  expect(formatProblem(at('a.txt', undefined, 'x'))).toBe('a.txt: 错了。\n    → 请改正。');
});

test('problems stand by file as first met, then by line, those of the whole file first; otherwise as they came', () => {
  const problems = [
    at('b', 9, '1'),
    at('a', 2, '2'),
    at('b', 3, '3'),
    at('b', undefined, '4'),
    at('b', 3, '5'),
  ];
  expect(inReadingOrder(problems).map(({ rule }) => rule)).toEqual(['4', '3', '5', '1', '2']);
  expect(problems[0]?.rule).toBe('1');
});

describe('of many problems', () => {
  const many = (count: number): Problem[] =>
    Array.from({ length: count }, (_, index) => at('a', index + 1, 'x'));

  test('the first hundred are told, and all are counted', () => {
    expect(formatProblems(many(100))).toBe(many(100).map(formatProblem).join('\n'));
    expect(formatProblems(many(60_000))).toBe(
      `${many(100).map(formatProblem).join('\n')}\n……还有 59900 个问题没有列出。\n    → 请先改正上面的，再运行一次。`,
    );
  });

  test('they are put in order whatever many files they are of', () => {
    const problems = Array.from({ length: 200_000 }, (_, index) => at(`f${index}`, 1, 'x'));
    expect(inReadingOrder(problems.toReversed())).toEqual(problems.toReversed());
  });
});

test('of a sentence that quotes too much, the middle is left out', () => {
  const text = `“${'😀'.repeat(5000)}”不是日期。`;
  const told = formatProblem({ ...at('a', 1, 'x'), text });
  expect(told).toMatch(/^a:1: “(?:😀){90,}……（共 10007 个字）……(?:😀)+”不是日期。\n {4}→ 请改正。$/u);
  expect(told.length).toBeLessThan(500);
});
