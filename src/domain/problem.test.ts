import { expect, test } from 'vitest';
import { formatProblem, inReadingOrder, type Problem } from './problem.ts';

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
