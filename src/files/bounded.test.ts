import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../domain/limits.ts';
import { BoundedReader, InputRefused, readBounded } from './bounded.ts';
import { readTexts } from './tree.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bounded-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A file of this size that takes no room on the disk. */
function sparse(name: string, size: number): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  truncateSync(path, size);
  return path;
}

/** What a reading is refused for. */
function refusals(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    return error.problems.map(({ text }) => text);
  }
}

test('a file that is just as large as it may be is read, and one that is larger is refused', () => {
  const { most } = LIMITS.keptBytes;
  expect(readBounded(sparse('a', most), LIMITS.keptBytes)).toHaveLength(most);
  expect(refusals(() => readBounded(sparse('b', most + 1), LIMITS.keptBytes))).toEqual([
    '这个文件有 262145 字节，最多 262144 字节。',
  ]);
});

test('it is refused by its size alone: a terabyte is read by nobody', () => {
  const path = sparse('a', 2 ** 40);
  for (const limit of [LIMITS.sourceBytes, LIMITS.yamlBytes, LIMITS.sheetBytes, LIMITS.generatedBytes])
    expect(refusals(() => readBounded(path, limit))).toEqual([
      `这个文件有 1099511627776 字节，最多 ${limit.most} 字节。`,
    ]);
});

test('the bytes are those of the file', () => {
  writeFileSync(join(folder, 'a'), '承诺\0\uFEFF');
  writeFileSync(join(folder, 'empty'), '');
  expect(readBounded(join(folder, 'a'), LIMITS.yamlBytes).toString('utf8')).toBe('承诺\0\uFEFF');
  expect(readBounded(join(folder, 'empty'), LIMITS.yamlBytes)).toHaveLength(0);
});

test('a folder where a file should be is told, and so is a pipe, without waiting for it', () => {
  mkdirSync(join(folder, 'a'));
  const told = ['这里要的是文件，它却不是（是文件夹、设备或管道）。'];
  expect(refusals(() => readBounded(join(folder, 'a'), LIMITS.yamlBytes))).toEqual(told);
  const pipe = join(folder, 'pipe');
  if (spawnSync('mkfifo', [pipe]).status !== 0) return;
  expect(refusals(() => readBounded(pipe, LIMITS.yamlBytes))).toEqual(told);
});

// Such a file has no size, and holds something all the same: as one does that grows between the two.
test.skipIf(process.platform !== 'linux')('a file that has grown when it is read is told', () => {
  expect(refusals(() => readBounded('/proc/self/status', LIMITS.yamlBytes))).toEqual([
    '读这个文件的时候，它还在变。',
  ]);
});

test('a file that is not there is the fault of no input', () => {
  expect(() => readBounded(join(folder, 'none'), LIMITS.yamlBytes)).toThrow('ENOENT');
});

test('of several files all that are refused are told, without a stack', () => {
  const reader = new BoundedReader();
  expect(reader.read(sparse('a', 3 * 1024 * 1024), LIMITS.yamlBytes)).toHaveLength(0);
  expect(reader.read(sparse('b', 5), LIMITS.yamlBytes)).toHaveLength(5);
  reader.read(sparse('c', 4 * 1024 * 1024), LIMITS.yamlBytes);
  expect(
    refusals(() => {
      reader.finish();
    }),
  ).toEqual(['这个文件有 3145728 字节，最多 2097152 字节。', '这个文件有 4194304 字节，最多 2097152 字节。']);
  expect(new InputRefused([]).stack).toBe('');
});

test('of content/, what the converter writes may be large, and what people keep may not', () => {
  for (const name of ['tasks', 'leaders', 'updates/a']) mkdirSync(join(folder, name), { recursive: true });
  sparse('tasks/1.md', LIMITS.keptBytes.most + 1);
  sparse('leaders/a.md', LIMITS.keptBytes.most);
  expect([...readTexts(folder).keys()]).toEqual(['leaders/a.md', 'tasks/1.md']);
  sparse('leaders/b.md', LIMITS.keptBytes.most + 1);
  sparse('updates/a/1.md', 2 ** 40);
  sparse('tasks/2.md', LIMITS.generatedBytes.most + 1);
  expect(refusals(() => readTexts(folder))).toEqual([
    '这个文件有 262145 字节，最多 262144 字节。',
    '这个文件有 67108865 字节，最多 67108864 字节。',
    '这个文件有 1099511627776 字节，最多 262144 字节。',
  ]);
});
