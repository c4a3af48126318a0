import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { updatesLoader } from './updates-loader.ts';

let content = '';

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'updates-loader-'));
  mkdirSync(join(content, 'updates'));
});
afterEach(() => {
  rmSync(content, { recursive: true });
});

/** What stops the build; null where nothing does. */
async function refusal(): Promise<Error | null> {
  const context = {
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    store: { clear: () => undefined, set: () => true },
  } as unknown as LoaderContext;
  try {
    await updatesLoader(content).load(context);
    return null;
  } catch (error) {
    return error as Error;
  }
}

test('a build that is refused says why, in Chinese, and has no stack for Astro to show below it', async () => {
  writeFileSync(join(content, 'updates/a.md'), '没有开头');
  writeFileSync(join(content, 'updates/b.markdown'), '');
  const error = await refusal();
  expect(error?.stack).toBe('');
  expect(error?.message).toContain('updates/b.markdown: 这里只读文件名以 .md（小写）结尾的文件');
  expect(error?.message).toContain('updates/a.md:1: 文件开头没有两行 ---');
  expect(error?.message).toContain('进展里有 2 个问题，网站没有生成。');
});

test('dot files among the updates stop nothing', async () => {
  for (const name of ['.gitkeep', '.DS_Store']) writeFileSync(join(content, 'updates', name), '');
  expect(await refusal()).toBeNull();
});
