import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kept } from './kept.ts';

let cache: string;
let made: number;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'kept-'));
  made = 0;
});
afterEach(() => {
  rmSync(cache, { recursive: true });
});

const file = (): string => join(cache, 'search/words.json');

/** Makes something of an input, and counts how often. */
const words = (input: string): Promise<{ of: string }> =>
  kept(
    'words',
    input,
    () => {
      made += 1;
      return { of: input };
    },
    cache,
  );

describe('what takes long to make', () => {
  test('is made once, and read after that', async () => {
    expect(await words('甲')).toEqual({ of: '甲' });
    expect(await words('甲')).toEqual({ of: '甲' });
    expect(made).toBe(1);
  });

  test('is made again of something else, in place of what was kept', async () => {
    await words('甲');
    expect(await words('乙')).toEqual({ of: '乙' });
    expect(await words('甲')).toEqual({ of: '甲' });
    expect(made).toBe(3);
    expect(readdirSync(join(cache, 'search'))).toEqual(['words.json']);
  });

  test.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, -4)],
    ['empty', () => ''],
    ['changed in one character', (text) => text.replace('甲', '乙')],
    ['kept under another hash', (text) => text.replace(/^./u, (first) => (first === '0' ? '1' : '0'))],
    ['something else', () => '{"of":"乙"}'],
  ])('is made again where what was kept is %s', async (_name, damaged) => {
    await words('甲');
    writeFileSync(file(), damaged(readFileSync(file(), 'utf8')));
    expect(await words('甲')).toEqual({ of: '甲' });
    expect(made).toBe(2);
    expect(await words('甲')).toEqual({ of: '甲' });
    expect(made).toBe(2);
  });

  test('is made also where it cannot be kept', async () => {
    mkdirSync(file(), { recursive: true });
    expect(await words('甲')).toEqual({ of: '甲' });
    expect(await words('甲')).toEqual({ of: '甲' });
    expect(made).toBe(2);
    expect(readdirSync(join(cache, 'search'))).toEqual(['words.json']);
  });

  test('fails as its making fails, and leaves nothing', async () => {
    await expect(
      kept('words', '甲', () => Promise.reject(new Error('no dictionary')), cache),
    ).rejects.toThrow('no dictionary');
    expect(readdirSync(cache)).toEqual([]);
  });
});
