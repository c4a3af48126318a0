import { describe, expect, test } from 'vitest';
import { formatProblem } from '../domain/problem.ts';
import { readUpdateFile } from './update-file.ts';

const HEAD = ['---', 'task: xugou-2023-01', 'date: 2023-09-30', 'status: in-progress', 'by: 市虚构局', '---'];

/** What is said of a file of which a line of the head is another, or that has this body. */
const told = (line: number, text: string, body = ''): string[] =>
  readUpdateFile(
    'xugou-2023/a.md',
    [...HEAD.with(line - 1, text), body].join('\n'),
    'content/updates',
  ).problems.map(formatProblem);

describe('the file of an update', () => {
  test('is refused where its text is no UTF-8, at its line', () => {
    const hint = '请用编辑器把文件另存为 UTF-8（不要 GBK、ANSI），或检查文件是否传输不完整。';
    const foreign = new TextDecoder().decode(Uint8Array.from([0xd2, 0xd1, 0xcd, 0xea, 0xb3, 0xc9]));
    const problem = (line: number): string =>
      `content/updates/xugou-2023/a.md:${line}: 这一行不是 UTF-8 编码的文字。\n    → ${hint}`;
    expect(told(1, '---', `\n第一段。\n\n${foreign}`)).toEqual([problem(10)]);
    expect(told(5, `by: ${foreign}`)).toEqual([problem(5)]);
    expect(told(1, foreign)).toEqual([problem(1)]);
  });

  test('is told what to do about YAML, and which fields there are where one is wrong', () => {
    expect(told(5, 'by: *市虚构局')).toEqual([
      'content/updates/xugou-2023/a.md:5: 不是合格的 YAML：“*市虚构局”没有加引号，会被当作引用。\n    → 请把整个值加上引号，例如 "*市虚构局"。',
    ]);
    expect(told(3, 'date：2023-09-30')[0]).toMatch(
      /a\.md:3: .*全角的“：”.*\n {4}→ 请检查这一行的缩进、冒号后的空格和引号。/u,
    );
    expect(told(5, 'by:')[0]).toMatch(/a\.md:5: “by”不对：空着，应是文字。\n {4}→ 可写的有 task、/u);
  });
});
