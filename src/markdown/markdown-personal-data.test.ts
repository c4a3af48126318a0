import { expect, test } from 'vitest';
import { personalDataInMarkdown } from './markdown-personal-data.ts';

const found = (text: string): [number | undefined, string][] =>
  personalDataInMarkdown('updates/a.md', text).map(({ line, masked }) => [line, masked]);

const HEAD = '---\ntask: a\n---\n\n已经建成。\n\n';

test.each([
  '联系138&#48;0138000。',
  '联系&#49;3800138000。',
  '联系138`0013`8000。',
  '联系138&nbsp;0013&nbsp;8000。',
  '联系138&#x30;0138000。',
  '联系138**0013**8000。',
  '联系138<b>0013</b>8000。',
  '联系[138](https://www.example.gov.cn/)00138000。',
  '联系1380\\013\\8000。',
  '- 联系138&#48;0138000。',
  '> 联系138&#48;0138000。',
  '| 联系 |\n| --- |\n| 138&#48;0138000 |',
  '联系138\n0013\n8000。',
  '# 138&ensp;0013&emsp;8000',
])('a number that only the page shows whole is found in %j', (text) => {
  expect(found(HEAD + text).map(([, masked]) => masked)).toEqual(['138****8000']);
});

test('a number is told once, with the line of its block', () => {
  expect(found(`${HEAD}联系138&#48;0138000。`)).toEqual([[7, '138****8000']]);
  expect(found(`${HEAD}联系13800138000。`)).toEqual([[7, '138****8000']]);
});

test.each([
  '| 甲 | 乙 |\n| --- | --- |\n| 1380 | 0138000 |',
  '咨询电话0750-3271000；热线12345。',
  '138人\n\n00138000',
])('numbers that the page shows apart are none in %j', (text) => {
  expect(found(HEAD + text)).toEqual([]);
});
