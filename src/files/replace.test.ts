import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import type * as nodeFs from 'node:fs';
import type * as nodeFiles from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { replaceFiles } from './replace.ts';
import { whileTaken } from './taken.ts';
import { allIn, USER, write } from './files.fixture.ts';
import { compareFiles, readTexts } from './tree.ts';

/** What is done to names, and what is waited for to be on the disk, in this order. */
const { events, disk } = vi.hoisted(() => ({ events: [] as string[], disk: { hasLinks: true } }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof nodeFs>();
  return {
    ...fs,
    renameSync: (from: string, to: string) => {
      events.push(`rename ${to}`);
      fs.renameSync(from, to);
    },
    linkSync: (from: string, to: string) => {
      if (!disk.hasLinks) throw Object.assign(new Error(), { code: 'EPERM', syscall: 'link' });
      fs.linkSync(from, to);
    },
    rmSync: (path: string, options: object) => {
      if (fs.existsSync(path)) events.push(`delete ${path}`);
      fs.rmSync(path, options);
    },
  };
});
vi.mock('node:fs/promises', async (original) => {
  const promises = await original<typeof nodeFiles>();
  return {
    ...promises,
    open: async (path: string, flags: string) => {
      const file = await promises.open(path, flags);
      const sync = file.sync.bind(file);
      file.sync = async () => {
        await sync();
        events.push(`sync ${path}`);
      };
      return file;
    },
  };
});

const isRoot = process.getuid?.() === 0;
let parent = '';
let folder = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'replace-'));
  folder = join(parent, 'content');
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

const replace = (files: Readonly<Record<string, string>>): Promise<void> =>
  whileTaken(folder, USER, async (taken) => {
    const after = new Map(Object.entries(files));
    await replaceFiles(taken, after, compareFiles(readTexts(folder), after));
  });

/** Where a disk knows no second names of a file, what is kept is copied. */
const eachDisk = test.each([
  ['', true],
  [' on a disk without hard links', false],
] as const);
afterEach(() => {
  disk.hasLinks = true;
});

const modeOf = (path: string): string => (statSync(join(folder, path)).mode & 0o7777).toString(8);

test('makes a folder that is not there', async () => {
  await replace({ 'tasks/1.md': '一' });
  expect(allIn(parent)).toEqual({ 'content/tasks/1.md': '一' });
  expect(readdirSync(parent)).toEqual(['content']);
});

test('writes and removes what differs and keeps every other file, whatever it is', async () => {
  write(folder, { 'tasks/1.md': '一', 'tasks/2.md': '二', 'pages/a.svg': '页', '.hidden': '' });
  await replace({ 'tasks/1.md': '壹', 'tasks/new/3.md': '三' });
  expect(allIn(parent)).toEqual({
    'content/tasks/1.md': '壹',
    'content/tasks/new/3.md': '三',
    'content/pages/a.svg': '页',
    'content/.hidden': '',
  });
});

test('is not led astray by what a killed command left beside the folder', async () => {
  write(folder, { 'tasks/1.md': '一' });
  write(`${folder}.next`, { 'tasks/stray.md': '' });
  await replace({ 'tasks/1.md': '壹' });
  write(`${folder}.previous`, { 'tasks/old.md': '' });
  await replace({ 'tasks/1.md': '一' });
  expect(allIn(parent)).toEqual({ 'content/tasks/1.md': '一' });
});

test('a link in the folder stops it, and nothing is written through it or left behind', async () => {
  write(parent, { 'other/a.md': '别人的' });
  write(folder, { 'tasks/1.md': '一' });
  symlinkSync(join(parent, 'other'), join(folder, 'linked'));
  await expect(replace({ 'tasks/1.md': '壹', 'linked/a.md': '新' })).rejects.toThrow(
    'linked 不是文件或文件夹',
  );
  expect(allIn(parent)).toEqual({ 'content/tasks/1.md': '一', 'other/a.md': '别人的' });
  expect(readdirSync(parent)).toEqual(['content', 'other']);
});

test('all that is new is on the disk before it takes its place, and its name before the old is deleted', async () => {
  write(folder, { 'tasks/1.md': '一', 'pages/a.svg': '页' });
  events.length = 0;
  await replace({ 'tasks/1.md': '壹', 'tasks/new/3.md': '三' });
  const [first, second] = [`rename ${folder}.previous`, `rename ${folder}`];
  const steps = events.filter((event) => !event.includes('content.lock'));
  const renames = steps.indexOf(first);
  expect(steps.slice(0, renames).toSorted()).toEqual(
    ['', '/pages', '/pages/a.svg', '/tasks', '/tasks/1.md', '/tasks/new', '/tasks/new/3.md'].map(
      (path) => `sync ${folder}.next${path}`,
    ),
  );
  expect(steps.slice(renames)).toEqual([first, second, `sync ${parent}`, `delete ${folder}.previous`]);
});

describe('keeps', () => {
  eachDisk('the modes of folders and files, also of those it writes%s', async (_name, hasLinks) => {
    disk.hasLinks = hasLinks;
    write(folder, { 'tasks/1.md': '一', 'tasks/2.md': '二', 'pages/a.svg': '页' });
    chmodSync(join(folder, 'tasks/1.md'), 0o640);
    chmodSync(join(folder, 'pages/a.svg'), 0o400);
    chmodSync(join(folder, 'pages'), 0o555);
    chmodSync(join(folder, 'tasks'), 0o2770);
    chmodSync(folder, 0o2750);
    await replace({ 'tasks/1.md': '壹', 'tasks/2.md': '二' });
    expect(['', 'tasks', 'pages', 'tasks/1.md', 'pages/a.svg'].map(modeOf)).toEqual([
      '2750',
      '2770',
      '555',
      '640',
      '400',
    ]);
    chmodSync(join(folder, 'pages'), 0o755);
  });

  eachDisk('owners and groups, and gives what is new the group of its folder%s', async (_name, hasLinks) => {
    if (!isRoot) return;
    disk.hasLinks = hasLinks;
    write(folder, { 'tasks/1.md': '一', 'pages/a.svg': '页' });
    chownSync(join(folder, 'tasks/1.md'), 1234, 1235);
    chownSync(join(folder, 'pages/a.svg'), 1236, 1237);
    chownSync(join(folder, 'tasks'), 0, 1238);
    chmodSync(join(folder, 'tasks'), 0o2775);
    chownSync(folder, 1239, 1240);
    await replace({ 'tasks/1.md': '壹', 'tasks/new.md': '三' });
    const ownerOf = (path: string): string => {
      const { uid, gid } = statSync(join(folder, path));
      return `${uid}:${gid}`;
    };
    expect(['', 'tasks', 'tasks/1.md', 'pages/a.svg', 'tasks/new.md'].map(ownerOf)).toEqual([
      '1239:1240',
      '0:1238',
      '1234:1235',
      '1236:1237',
      '0:1238',
    ]);
  });

  eachDisk('the time of what it does not write%s', async (_name, hasLinks) => {
    disk.hasLinks = hasLinks;
    write(folder, { 'tasks/1.md': '一', 'pages/a.svg': '页' });
    const then = new Date('2020-01-02T03:04:05Z');
    utimesSync(join(folder, 'pages/a.svg'), then, then);
    await replace({ 'tasks/1.md': '壹' });
    expect(statSync(join(folder, 'pages/a.svg')).mtime).toEqual(then);
  });
});

/** Runs it in another process, and says how it ended. */
const command = (): string[] => [
  process.execPath,
  '--input-type=module',
  '--eval',
  `
  import { fileFault } from './src/files/fault.ts';
  import { replaceFiles } from './src/files/replace.ts';
  import { whileTaken } from './src/files/taken.ts';
  import { compareFiles, readTexts } from './src/files/tree.ts';
  const folder = ${JSON.stringify(folder)};
  const after = new Map([['tasks/1.md', '壹'.repeat(100_000)]]);
  try {
    await whileTaken(folder, { command: 'x', since: new Date() }, (taken) =>
      replaceFiles(taken, after, compareFiles(readTexts(folder), after)));
    console.log('done');
  } catch (error) { console.log(fileFault(error)); }`,
];

const asNobody = (): string => {
  const [node = '', ...args] = command();
  return spawnSync(node, args, { encoding: 'utf8', uid: 65534, gid: 65534 }).stdout;
};

/** The same after a script that mounts something, which nothing else on this machine sees. */
const withMount = (script: string): string =>
  spawnSync('unshare', ['--mount', 'sh', '-c', `${script}; "$@"`, 'sh', ...command()], { encoding: 'utf8' })
    .stdout;

describe.skipIf(!isRoot)('refuses with a sentence, and leaves everything as it was,', () => {
  beforeEach(() => {
    chmodSync(parent, 0o777);
    write(folder, { 'tasks/1.md': '一' });
  });
  const expectUntouched = (): void => {
    expect(allIn(parent)).toEqual({ 'content/tasks/1.md': '一' });
    expect(readdirSync(parent)).toEqual(['content']);
  };

  test('what belongs to another account, whose name it could not keep', () => {
    expect(asNobody()).toMatch(
      /没有办法让 .* 保留原来的所有者、组和权限（0:0，755），没有改动任何文件。\n {4}→ /u,
    );
    expectUntouched();
  });

  test('where nothing can be written beside the folder', () => {
    chmodSync(parent, 0o755);
    expect(asNobody()).toMatch(/不能在 .* 里建文件夹（EACCES），没有改动任何文件.*\n {4}→ /u);
    expectUntouched();
  });

  const canMount = isRoot && spawnSync('unshare', ['--mount', 'true']).status === 0;

  test.skipIf(!canMount)('a folder that is a mount point', () => {
    mkdirSync(join(parent, 'real'));
    const told = /content 是挂载点.*没有改动任何文件。\n {4}→ /u;
    expect(withMount(`mount -t tmpfs none "${folder}"`)).toMatch(told);
    expect(withMount(`mount --bind "${join(parent, 'real')}" "${folder}"`)).toMatch(told);
    rmSync(join(parent, 'real'), { recursive: true });
    expectUntouched();
  });

  test.skipIf(!canMount)('a folder in which another is a mount point', () => {
    const inner = join(folder, 'my pages');
    write(parent, { 'real/a.md': '要紧' });
    mkdirSync(inner);
    const told = /my pages 是挂载点.*不能整个换下/u;
    expect(withMount(`mount --bind "${join(parent, 'real')}" "${inner}"`)).toMatch(told);
    expect(allIn(parent)).toEqual({ 'content/tasks/1.md': '一', 'real/a.md': '要紧' });
    rmSync(join(parent, 'real'), { recursive: true });
    expectUntouched();
  });

  test.skipIf(!canMount)('a disk that is full', () => {
    const small = join(parent, 'small');
    mkdirSync(small);
    folder = join(small, 'content');
    const said = withMount(
      [
        `mount -t tmpfs -o size=64k none "${small}"`,
        `mkdir -p "${folder}/tasks"`,
        `printf 一 > "${folder}/tasks/1.md"`,
        `trap 'cat "${folder}/tasks/1.md"; ls "${small}"' EXIT`,
      ].join(' && '),
    );
    expect(said).toMatch(/磁盘满了（ENOSPC），没有完成。\n {4}→ .*\n一content\n$/u);
  });
});
