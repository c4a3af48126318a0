import { expect, test } from 'vitest';
import { formatProblem } from './problem.ts';
import { unreadableLines, unreadableNames } from './unreadable-text.ts';

test('every line with a character that nobody can see or read is told', () => {
  expect(unreadableLines('一\r\n二\u200B\r\n三\u202E四\n\u2028\n', 'a.md', 2).map(formatProblem)).toEqual([
    'a.md:5: 第 2 个字是看不见或已损坏的字符（U+202E）。\n    → 请对照原件，删去它或补上丢失的字。',
    'a.md:6: 第 1 个字是看不见或已损坏的字符（U+2028）。\n    → 请对照原件，删去它或补上丢失的字。',
  ]);
  expect(unreadableLines('一\n二', 'a.md')).toEqual([]);
});

test('a name with such a character is told, its characters visible; so is one that only looks like another', () => {
  const told = unreadableNames(['a.md', 'b\u200B.md', '市⺠.md', 'c\n.md'], 'content').map(formatProblem);
  expect(told.map((each) => each.split('\n    →')[0])).toEqual([
    'content/b〔U+200B〕.md: 名字里有看不见或已损坏的字符，或是部首。',
    'content/市⺠.md: 名字里有看不见或已损坏的字符，或是部首。',
    'content/c\n.md: 名字里有看不见或已损坏的字符，或是部首。',
  ]);
});
