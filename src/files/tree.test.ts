import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { write } from './files.fixture.ts';
import { compareFiles, listFiles, listUnread, readTexts } from './tree.ts';

let parent = '';
let folder = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'tree-'));
  folder = join(parent, 'content');
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

test('files are listed by path, sorted, with forward slashes', () => {
  write(folder, { 'b.md': '', 'a/z.md': '', 'a/b/c.txt': '', 'A.md': '' });
  expect(listFiles(folder)).toEqual(['A.md', 'a/b/c.txt', 'a/z.md', 'b.md']);
  expect(listFiles(`${folder}/`)).toEqual(listFiles(folder));
  expect(listFiles(join(parent, 'none'))).toEqual([]);
});

test('only Markdown and YAML are read', () => {
  write(folder, { 'a/b.md': '甲', 'a/b.mdx': '乙', 'c.png': '丙', 'd.yaml': '丁', 'd.yml': '戊' });
  expect(readTexts(folder)).toEqual(
    new Map([
      ['a/b.md', '甲'],
      ['a/b.mdx', '乙'],
      ['d.yaml', '丁'],
    ]),
  );
});

test('what is not read is listed, but for dot files and what lies in dot folders', () => {
  write(folder, {
    'a/b.md': '',
    'a/c.MD': '',
    'd.markdown': '',
    '.gitkeep': '',
    'a/.DS_Store': '',
    '.git/e.txt': '',
  });
  symlinkSync(join(folder, 'a/b.md'), join(folder, 'link.md'));
  expect(listUnread(folder)).toEqual(['a/c.MD', 'd.markdown', 'link.md']);
  expect(listUnread(join(parent, 'none'))).toEqual([]);
});

test('a difference is what was added, changed and removed', () => {
  const before = new Map([
    ['same', '1'],
    ['changed', '1'],
    ['gone', '1'],
    ['empty', ''],
  ]);
  const after = new Map([
    ['same', '1'],
    ['changed', '2'],
    ['new', ''],
    ['empty', ''],
  ]);
  expect(compareFiles(before, after)).toEqual({ added: ['new'], changed: ['changed'], removed: ['gone'] });
});
