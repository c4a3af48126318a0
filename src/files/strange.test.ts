import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatProblem } from '../domain/problem.ts';
import { strangeEntries, withoutEchoes } from './strange.ts';
import { write } from './files.fixture.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'strange-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('every link is named, wherever it leads, and so is a pipe, which would never end', () => {
  write(root, { 'content/tasks/1.md': '', 'other/b.md': '' });
  symlinkSync(join(root, 'other'), join(root, 'content/pages'));
  symlinkSync(join(root, 'other/b.md'), join(root, 'content/tasks/.b.md'));
  symlinkSync('nowhere', join(root, 'content/dangling'));
  symlinkSync('.', join(root, 'content/tasks/round'));
  expect(spawnSync('mkfifo', [join(root, 'content/tasks/pipe.md')]).status).toBe(0);
  const problems = strangeEntries(join(root, 'content'), 'content');
  expect(problems.map(({ file, text }) => [file, text.slice(0, 4)])).toEqual([
    ['content/dangling', '这是链接'],
    ['content/pages', '这是链接'],
    ['content/tasks/.b.md', '这是链接'],
    ['content/tasks/pipe.md', '这是管道'],
    ['content/tasks/round', '这是链接'],
  ]);
  expect(problems.map(formatProblem)[0]).toMatch(/^content\/dangling: .*\n {4}→ 请把它指向的东西复制到这里/u);
  expect(strangeEntries(join(root, 'none'), 'none')).toEqual([]);
});

test('what a reader says of a link because it does not follow it is not told as well', () => {
  const of = (file: string) => ({ file, rule: 'r', text: 't', hint: 'h' });
  const strange = [of('seeds/a/source.txt'), of('seeds/b')];
  const others = ['seeds/a/source.txt', 'seeds/b/edition.yaml', 'seeds/a/edition.yaml', 'seeds/bb'].map(of);
  expect(withoutEchoes(strange, others).map(({ file }) => file)).toEqual([
    'seeds/a/source.txt',
    'seeds/b',
    'seeds/a/edition.yaml',
    'seeds/bb',
  ]);
});
