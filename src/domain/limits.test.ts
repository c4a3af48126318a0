import { expect, test } from 'vitest';
import { cellProblems, LIMITS, marksIn, overLimit, overLimits } from './limits.ts';

test('a problem says how much there is and how much there may be; just as much is none', () => {
  const where = { file: 'a.txt', line: 3 };
  expect(overLimits(LIMITS.sourceLines, 20_000, where)).toEqual([]);
  expect(overLimits(LIMITS.sourceLines, 20_001, where)).toEqual([
    {
      file: 'a.txt',
      line: 3,
      rule: 'line-count',
      text: '原文有 20001 行，最多 20000 行。',
      hint: '每项任务一行，请核对是不是任务分解表的文字。',
    },
  ]);
});

test('where it was not counted to the end, it says that there is more', () => {
  expect(overLimit(LIMITS.csvLines, null, { file: 'a.csv' }).text).toBe(
    '这个文件有 1048576 行以上，最多 1048576 行。',
  );
});

test.each(Object.entries(LIMITS))('the limit %s has a sentence and says what to do', (_name, limit) => {
  const { text, hint } = overLimit(limit, limit.most + 1, { file: 'a' });
  expect(text).toMatch(/^[^A-Za-z]*(?:& 或 |\.xlsx )?\p{Script=Han}.*\d+.*，最多 \d+.*。$/u);
  expect(hint).toMatch(/\p{Script=Han}.*。$/u);
});

test('marks are those for which a reader of Markdown looks back', () => {
  expect(marksIn('10~20公里 [a](b) *c* _d_ # > | `')).toBe(7);
});

test('a cell holds as many characters, and as many marks, as that', () => {
  const told = (text: string): string[] => cellProblems(text, { file: 'a' }).map((problem) => problem.text);
  expect(told('字'.repeat(32_767))).toEqual([]);
  expect(told('字'.repeat(32_768))).toEqual(['这里有 32768 个字，最多 32767 个字。']);
  expect(told('~'.repeat(1000))).toEqual([]);
  expect(told('~'.repeat(1001))).toEqual([
    '这里有 1001 个 [ ] * _ ~ 这样的符号，最多 1000 个 [ ] * _ ~ 这样的符号。',
  ]);
});
