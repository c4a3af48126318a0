import { expect, test } from 'vitest';
import * as z from 'zod';
import { formatProblem } from '../domain/problem.ts';
import { readMarkdownFile, splitFile } from './front-matter.ts';

const schema = z.strictObject({ name: z.string(), note: z.string().optional() });
const told = (text: string): string[] =>
  readMarkdownFile(text, schema, 'content/a.md').problems.map(formatProblem);

test('a file is taken apart at its first two lines of ---, with either line ending and a byte-order mark', () => {
  expect(splitFile('---\nname: 甲\n---\n\n乙\n---\n')).toEqual({ head: 'name: 甲\n', body: '\n乙\n---\n' });
  expect(splitFile('\uFEFF---\r\nname: 甲\r\n---\r\n乙')).toEqual({ head: 'name: 甲\r\n', body: '乙' });
  expect(splitFile('---\n---')).toEqual({ head: '', body: '' });
  expect(splitFile('没有')).toBeNull();
});

test('a file is read with its value, its body and the lines of its parts', () => {
  const { value, body, lineOf, problems } = readMarkdownFile(
    '---\n# 注\nname: 甲\n---\n乙\n',
    schema,
    'a.md',
  );
  expect({ value, body, problems }).toEqual({ value: { name: '甲' }, body: '乙\n', problems: [] });
  expect(lineOf(['name'])).toBe(3);
});

test('a fault is told at its line in the file, with what may be written and what must', () => {
  expect(told('---\nnote: 1\nnmae: 甲\n---\n')).toEqual([
    'content/a.md:2: “name”不对：缺少这一项。\n    → 可写的有 name、note；name 必写。',
    'content/a.md:2: “note”不对：应是文字。\n    → 可写的有 name、note；name 必写。',
    'content/a.md:3: “nmae”不对：没有叫这个名字的项。\n    → 可写的有 name、note；name 必写。',
  ]);
  expect(told('甲')).toEqual([
    'content/a.md:1: 文件开头没有两行 --- 夹着的各项。\n    → 第一行写 ---，下面写 name 各项，之后再写一行 ---。',
  ]);
  expect(told('---\nname: *甲\n---\n')[0]).toMatch(/^content\/a\.md:2: 不是合格的 YAML/u);
  expect(told('---\nname: 甲\n---\n\n\uFFFD')[0]).toMatch(/^content\/a\.md:5: 这一行不是 UTF-8/u);
});
