import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeLock } from '../files/lock.ts';
import { allIn, USER, write } from '../files/files.fixture.ts';
import { wholeSite } from './whole-site.ts';

let root = '';

beforeEach(() => {
  // Below the project: all builds for elsewhere take one lock.
  mkdirSync('.cache', { recursive: true });
  root = resolve(mkdtempSync(join('.cache', 'whole-site-')));
  write(root, { 'content/tasks/1.md': '一', 'src/pages/a.astro': '', 'public/a.svg': '' });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

type Hook<Name extends keyof AstroIntegration['hooks']> = NonNullable<AstroIntegration['hooks'][Name]>;
type Command = Parameters<Hook<'astro:config:setup'>>[0]['command'];

/** A build as Astro goes about it; what it writes, it writes where it is told to. */
function astro({
  outDir = 'dist',
  command = 'build',
  cacheDir = 'cache',
}: { outDir?: string; command?: Command; cacheDir?: string } = {}) {
  const { hooks } = wholeSite({ content: join(root, 'content'), since: USER.since });
  const folder = (path: string): URL => pathToFileURL(resolve(root, path) + sep);
  let config = {
    root: folder('.'),
    srcDir: folder('src'),
    publicDir: folder('public'),
    outDir: folder(outDir),
    cacheDir: folder(cacheDir),
  } as AstroConfig;
  const setup = hooks['astro:config:setup'] as (options: object) => void;
  const done = hooks['astro:build:done'] as (options: object) => Promise<void>;
  return {
    begin: () => {
      setup({
        command,
        config,
        updateConfig: (changed: Partial<AstroConfig>) => (config = { ...config, ...changed }),
      });
      return fileURLToPath(config.outDir);
    },
    end: () => done({ logger: { info: () => undefined } }),
  };
}

/** Whole, from an empty folder to the site. */
async function build(files: Readonly<Record<string, string>>, outDir = 'dist'): Promise<void> {
  const { begin, end } = astro({ outDir });
  write(begin(), files);
  await end();
}

const inSite = (): Record<string, string> => allIn(join(root, 'dist'));
const beside = (): string[] =>
  readdirSync(root)
    .filter((name) => !['content', 'src', 'public'].includes(name))
    .toSorted();

test('a site is made beside its folder, and stands there whole, and alone, when it is done', async () => {
  const { begin, end } = astro();
  const next = begin();
  write(next, { 'index.html': '新' });
  expect(next).toBe(join(root, 'dist.next') + sep);
  expect(beside()).toEqual(['cache.lock', 'content.lock', 'dist.lock', 'dist.next']);
  await end();
  expect(inSite()).toEqual({ 'index.html': '新' });
  expect(beside()).toEqual(['dist']);
});

test('the old site stands until then, and nothing of it is in the new one', async () => {
  await build({ 'index.html': '旧', 'old.html': '旧' });
  const { begin, end } = astro();
  write(begin(), { 'index.html': '新' });
  expect(inSite()).toEqual({ 'index.html': '旧', 'old.html': '旧' });
  await end();
  expect(inSite()).toEqual({ 'index.html': '新' });
});

test.skipIf(process.platform === 'win32')(
  'its folder keeps its mode, and a link to it stays one',
  async () => {
    mkdirSync(join(root, 'real'));
    chmodSync(join(root, 'real'), 0o2750);
    symlinkSync('real', join(root, 'dist'));
    await build({ 'index.html': '新', 'a/b.html': '新' });
    expect(readlinkSync(join(root, 'dist'))).toBe('real');
    expect(inSite()).toEqual({ 'index.html': '新', 'a/b.html': '新' });
    expect(statSync(join(root, 'real')).mode & 0o7777).toBe(0o2750);
    expect(statSync(join(root, 'real/a')).mode & 0o2000).toBe(0o2000);
    expect(beside()).toEqual(['dist', 'real']);
  },
);

describe('what a killed build left is mended', () => {
  beforeEach(() => build({ 'index.html': '旧' }));

  test('by the next one, where there was none any more', async () => {
    write(join(root, 'dist.next'), { 'index.html': '新' });
    renameSync(join(root, 'dist'), join(root, 'dist.previous'));
    const { begin, end } = astro();
    const next = begin();
    expect(inSite()).toEqual({ 'index.html': '新' });
    write(next, { 'index.html': '更新' });
    await end();
    expect(inSite()).toEqual({ 'index.html': '更新' });
    expect(beside()).toEqual(['dist']);
  });

  test('not by who only looks at it, who is told', () => {
    renameSync(join(root, 'dist'), join(root, 'dist.previous'));
    expect(astro({ command: 'preview' }).begin).toThrow('请运行一次 npm run build，它会接着做完。');
    expect(beside()).toEqual(['dist.previous']);
  });

  test('and its content first, where that was killed between two renames', async () => {
    write(join(root, 'content.next'), { 'tasks/1.md': '壹' });
    renameSync(join(root, 'content'), join(root, 'content.previous'));
    expect(astro({ command: 'dev' }).begin).toThrow('请运行一次 npm run convert，它会接着做完。');
    await build({ 'index.html': '新' });
    expect(allIn(join(root, 'content'))).toEqual({ 'tasks/1.md': '壹' });
    expect(beside()).toEqual(['dist']);
  });
});

describe('while a build runs', () => {
  test('nobody changes its content, its site or its cache, and others may read the content', async () => {
    const first = astro();
    write(first.begin(), { 'index.html': '一' });
    expect(() => takeLock(join(root, 'content'), USER)).toThrow(/content 正由 npm run build（/u);
    expect(astro({ cacheDir: 'other' }).begin).toThrow(/dist 正由 npm run build（/u);
    expect(astro({ outDir: 'other' }).begin).toThrow(/cache 正由 npm run build（/u);
    const second = astro({ outDir: 'second', cacheDir: 'second.cache' });
    write(second.begin(), { 'index.html': '二' });
    await second.end();
    await first.end();
    expect(inSite()).toEqual({ 'index.html': '一' });
    expect(allIn(join(root, 'second'))).toEqual({ 'index.html': '二' });
    expect(beside()).toEqual(['dist', 'second']);
  });

  test('content that is replaced all the same makes no site of two halves', async () => {
    await build({ 'index.html': '旧' });
    const { begin, end } = astro();
    write(begin(), { 'index.html': '新' });
    renameSync(join(root, 'content'), join(root, 'was'));
    write(root, { 'content/tasks/1.md': '壹' });
    await expect(end()).rejects.toThrow(/content 被换下了，网站没有生成。\n {4}→ 请再运行一次/u);
    expect(inSite()).toEqual({ 'index.html': '旧' });
    expect(beside()).toEqual(['dist', 'was']);
  });

  test('which has the content of another command waits for nobody', () => {
    const lock = takeLock(join(root, 'content'), USER);
    expect(astro().begin).toThrow(/content 正由 npm run convert（.*\n {4}→ 请等它结束/u);
    lock.release();
    expect(beside()).toEqual([]);
  });
});

test.skipIf(process.getuid?.() !== 0)(
  'content that this account may only read is read without a lock',
  async () => {
    mkdirSync(join(root, 'mine'));
    chmodSync(root, 0o755);
    chownSync(join(root, 'mine'), 65534, 65534);
    process.seteuid?.(65534);
    try {
      const { begin, end } = astro({ outDir: 'mine/dist', cacheDir: 'mine/cache' });
      write(begin(), { 'index.html': '新' });
      await end();
      expect(astro({ cacheDir: 'mine/cache' }).begin).toThrow(/不能在 .* 里建文件夹（EACCES）/u);
    } finally {
      process.seteuid?.(0);
    }
    expect(allIn(join(root, 'mine'))).toEqual({ 'dist/index.html': '新' });
    expect(beside()).toEqual(['mine']);
  },
);

describe('no site is built', () => {
  test.each(['.', '..', 'content', 'content/site', 'src', 'src/pages', 'public', 'public/site'])(
    'in place of what it is made of: %s',
    (outDir) => {
      const all = allIn(root);
      expect(astro({ outDir }).begin).toThrow(/不像生成的网站.*所以没有生成。\n {4}→ 请把 OUT_DIR /u);
      expect(allIn(root)).toEqual(all);
      expect(beside()).toEqual([]);
    },
  );

  test('in place of a folder with anything else, such as a repository', () => {
    write(root, { 'mine/notes.txt': '要紧', 'repository/.git/HEAD': '', 'repository/index.html': '' });
    for (const outDir of ['mine', 'repository', '/']) expect(astro({ outDir }).begin).toThrow('里有别的东西');
    write(root, { file: '' });
    expect(astro({ outDir: 'file' }).begin).toThrow('file 不是文件夹');
    expect(beside()).toEqual(['file', 'mine', 'repository']);
  });

  test('from content in which there is a link, and each is named', () => {
    symlinkSync('nowhere', join(root, 'content/a.md'));
    symlinkSync(root, join(root, 'content/tasks/b'));
    expect(astro().begin).toThrow(
      /content\/a\.md: 这是链接[^]*content\/tasks\/b: 这是链接[^]*有 2 个问题，网站没有生成。/u,
    );
    expect(beside()).toEqual([]);
  });

  test.each(['a#b', 'a?b', 'a%20b', 'a*b'])('where a name would make files miss: %s', (name) => {
    expect(astro({ outDir: `${name}/dist` }).begin).toThrow(/里有“.”.*所以没有生成。\n {4}→ 请给文件夹改名/u);
    expect(beside()).toEqual([]);
  });

  test('through a link that leads nowhere', () => {
    symlinkSync('nowhere', join(root, 'dist'));
    expect(astro().begin).toThrow('dist 是链接，指向的地方不存在');
  });
});
