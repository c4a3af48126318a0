import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareFiles, listFiles, listUnread, readTexts, recoverFolder, replaceFiles } from './tree.ts';

let parent = '';
let folder = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'tree-'));
  folder = join(parent, 'content');
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Every file below the parent, staging folders included, with its text. */
const all = (): Record<string, string> =>
  Object.fromEntries(listFiles(parent).map((path) => [path, readFileSync(join(parent, path), 'utf8')]));

function replace(files: Readonly<Record<string, string>>): void {
  const after = new Map(Object.entries(files));
  replaceFiles(folder, after, compareFiles(readTexts(folder), after));
}

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

describe('replaceFiles', () => {
  test('makes a folder that is not there', () => {
    replace({ 'tasks/1.md': '一' });
    expect(all()).toEqual({ 'content/tasks/1.md': '一' });
  });

  test('writes and removes what differs and keeps every other file, whatever it is', () => {
    write(folder, { 'tasks/1.md': '一', 'tasks/2.md': '二', 'pages/a.svg': '页', '.hidden': '' });
    replace({ 'tasks/1.md': '壹', 'tasks/new/3.md': '三' });
    expect(all()).toEqual({
      'content/tasks/1.md': '壹',
      'content/tasks/new/3.md': '三',
      'content/pages/a.svg': '页',
      'content/.hidden': '',
    });
  });

  test('is not led astray by what a killed command left beside the folder', () => {
    write(folder, { 'tasks/1.md': '一' });
    write(`${folder}.next`, { 'tasks/stray.md': '' });
    write(`${folder}.previous`, { 'tasks/old.md': '' });
    replace({ 'tasks/1.md': '壹' });
    expect(all()).toEqual({ 'content/tasks/1.md': '壹' });
  });
});

describe('recoverFolder, after a kill', () => {
  test('while the new folder was made: takes it away', () => {
    write(folder, { 'a.md': '旧' });
    write(`${folder}.next`, { 'a.md': '新' });
    recoverFolder(folder);
    expect(all()).toEqual({ 'content/a.md': '旧' });
  });

  test('between the two renames: finishes the second', () => {
    write(folder, { 'a.md': '旧' });
    write(`${folder}.next`, { 'a.md': '新' });
    renameSync(folder, `${folder}.previous`);
    recoverFolder(folder);
    expect(all()).toEqual({ 'content/a.md': '新' });
  });

  test('after the second rename: takes the old folder away', () => {
    write(folder, { 'a.md': '新' });
    write(`${folder}.previous`, { 'a.md': '旧' });
    recoverFolder(folder);
    expect(all()).toEqual({ 'content/a.md': '新' });
  });

  test('before there was any folder: takes the unfinished one away', () => {
    write(`${folder}.next`, { 'a.md': '新' });
    recoverFolder(folder);
    expect(all()).toEqual({});
    expect(existsSync(folder)).toBe(false);
  });

  test('when only the old folder is left: puts it back rather than lose what people keep in it', () => {
    write(`${folder}.previous`, { 'leaders/a.md': '旧' });
    recoverFolder(folder);
    expect(all()).toEqual({ 'content/leaders/a.md': '旧' });
  });

  test('does nothing to a folder that is whole', () => {
    write(folder, { 'a.md': '甲' });
    recoverFolder(folder);
    expect(all()).toEqual({ 'content/a.md': '甲' });
  });
});
