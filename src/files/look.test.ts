import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from './lock.ts';
import { look } from './look.ts';
import { allIn, USER, write } from './files.fixture.ts';
import { readTexts } from './tree.ts';

let root = '';
let folder = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'look-'));
  folder = join(root, 'content');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const REMEDY = '运行一次 npm run convert';

test('a folder that is replaced while it is read is read once more, never half of each', () => {
  write(folder, { 'a.md': '旧', 'b.md': '旧' });
  let times = 0;
  const found = look(folder, REMEDY, (path) => {
    const first = readTexts(path).get('a.md');
    if ((times += 1) === 1) {
      write(`${folder}.next`, { 'a.md': '新', 'b.md': '新' });
      renameSync(folder, `${folder}.previous`);
      renameSync(`${folder}.next`, folder);
    }
    return [first, readTexts(path).get('b.md')];
  });
  expect(found).toEqual(['新', '新']);
  expect(times).toBe(2);
});

test('what is wrong with a folder that stays is said as it is', () => {
  write(folder, { 'a.md': '' });
  const error = new Error('x');
  expect(() =>
    look(folder, REMEDY, () => {
      throw error;
    }),
  ).toThrow(error);
});

test('a folder between its two renames is not taken for missing: it is told who is at it, or what to do', () => {
  write(folder, { 'a.md': '旧' });
  write(`${folder}.next`, { 'a.md': '新' });
  renameSync(folder, `${folder}.previous`);
  const before = allIn(root);
  const reading = (): unknown => look(folder, REMEDY, readTexts);
  expect(reading).toThrow(/content 换到一半停下了.*\n {4}→ 请运行一次 npm run convert，它会接着做完。/u);
  const lock = takeLock(folder, USER);
  expect(reading).toThrow(`正由 npm run convert（进程号 ${process.pid}，自 2026-05-01 09:30:12）改写`);
  lock.release();
  expect(allIn(root)).toEqual(before);
});

test('a folder that is not there at all is the reader’s to tell', () => {
  expect(look(folder, REMEDY, readTexts)).toEqual(new Map());
});
