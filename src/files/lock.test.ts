import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeLock } from './lock.ts';
import { whoHolds } from './holders.ts';
import { thisProcess, type ProcessIdentity } from './processes.ts';
import { allIn, startOther, USER, type Other } from './files.fixture.ts';

let root = '';
let folder = '';
let others: Other[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lock-'));
  folder = join(root, 'content');
});
afterEach(async () => {
  for (const { child } of others) child.kill('SIGKILL');
  await Promise.all(others.map(({ ended }) => ended));
  others = [];
  rmSync(root, { recursive: true });
});

/** Another process that takes the lock, says so, and goes on as told. */
async function holdElsewhere(then = 'setInterval(() => {}, 1000)'): Promise<Other> {
  const other = startOther(`
    import { takeLock } from './src/files/lock.ts';
    takeLock(${JSON.stringify(folder)}, { command: 'npm run update', since: new Date(2026, 4, 1, 9, 30, 12) });
    process.send('taken');
    process.once('message', () => { ${then} });
    process.channel.ref();`);
  others.push(other);
  expect(await other.said()).toBe('taken');
  return other;
}

/** Puts a lock there as a process would leave it. */
function leave(holder: Partial<ProcessIdentity> & { sharing?: string }): void {
  mkdirSync(`${folder}.lock`, { recursive: true });
  const said = { ...thisProcess(), command: 'npm run build', since: '2026-05-01T01:00:00.000Z' };
  const text = JSON.stringify({ sharing: 'alone', ...said, ...holder });
  writeFileSync(join(`${folder}.lock`, `${readdirSync(`${folder}.lock`).length}.json`), text);
}

const gone = (): number => spawnSync(process.execPath, ['--version']).pid;

test('a lock stands beside its folder, also where there is none yet, and nothing is left of it', () => {
  folder = join(root, 'a/b/content');
  const lock = takeLock(folder, USER);
  expect(readdirSync(join(root, 'a/b'))).toEqual(['content.lock']);
  expect(whoHolds(folder)).toBe(`npm run convert（进程号 ${process.pid}，自 2026-05-01 09:30:12）`);
  lock.release();
  expect(whoHolds(folder)).toBe('');
  expect(readdirSync(root)).toEqual([]);
});

test('who comes second is told who was first, by command, process and time, and changes nothing', async () => {
  const { child } = await holdElsewhere();
  const before = allIn(root);
  expect(() => takeLock(folder, USER)).toThrow(
    `${folder} 正由 npm run update（进程号 ${String(child.pid)}，自 2026-05-01 09:30:12）使用，没有改动任何文件。\n    → 请等它结束`,
  );
  expect(allIn(root)).toEqual(before);
  expect(readdirSync(root)).toEqual(['content.lock']);
});

test('a folder has one lock, whichever way leads to it', () => {
  mkdirSync(folder);
  symlinkSync(folder, join(root, 'link'));
  const lock = takeLock(join(root, 'link/'), USER);
  expect(() => takeLock(folder, USER)).toThrow('正由');
  lock.release();
});

describe('a lock is released', () => {
  test.each([
    ['at the end of the process', 'process.disconnect()', 0],
    ['by process.exit', 'process.exit(3)', 3],
    ['by an error', "throw new Error('x')", 1],
  ])('%s', async (_name, then, code) => {
    const other = await holdElsewhere(then);
    other.child.send('go on');
    expect((await other.ended).code).toBe(code);
    expect(readdirSync(root)).toEqual([]);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s', async (signal, code) => {
    const other = await holdElsewhere();
    other.child.kill(signal);
    expect((await other.ended).code).toBe(code);
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('a lock is taken over', () => {
  test('from a killed process', async () => {
    const other = await holdElsewhere();
    other.child.kill('SIGKILL');
    await other.ended;
    expect(existsSync(`${folder}.lock`)).toBe(true);
    takeLock(folder, USER).release();
    expect(readdirSync(root)).toEqual([]);
  });

  test.skipIf(thisProcess().start === '')('from one whose number another process has now', () => {
    leave({ start: '1' });
    takeLock(folder, USER).release();
    expect(readdirSync(root)).toEqual([]);
  });

  test.skipIf(thisProcess().boot === '')('from one of before the machine was started', () => {
    leave({ boot: 'another' });
    takeLock(folder, USER).release();
  });

  test('from one that a loss of power left empty', () => {
    mkdirSync(`${folder}.lock`);
    writeFileSync(join(`${folder}.lock`, 'a.json'), '');
    takeLock(folder, USER).release();
  });

  test('and what a killed process had prepared is taken away', () => {
    const room = `${folder}.lock.${thisProcess().host.replaceAll(/[^\w-]/gu, '-')}.${gone()}`;
    mkdirSync(room);
    takeLock(folder, USER).release();
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('a lock that may be held is not taken', () => {
  test.each([
    ['another machine', { host: 'elsewhere' }, '在 elsewhere 上，进程号'],
    ['another machine of the same name', { machine: 'another' }, '进程号'],
    ['another container', { space: 'pid:[1]' }, '进程号'],
  ])('of %s; it is told how to remove it', (_name, holder, told) => {
    leave({ pid: gone(), ...holder });
    expect(() => takeLock(folder, USER)).toThrow(told);
    expect(() => takeLock(folder, USER)).toThrow(`确知它已经不在运行，就删去文件夹 ${folder}.lock`);
    expect(readdirSync(root)).toEqual(['content.lock']);
  });

  test('whose file is not understood', () => {
    mkdirSync(`${folder}.lock`);
    writeFileSync(join(`${folder}.lock`, 'a.json'), '{}');
    expect(() => takeLock(folder, USER)).toThrow(/看不懂 .*a\.json.*\n {4}→ .*删去文件夹/u);
  });

  test('where a link or a file stands instead of it', () => {
    const target = join(root, 'target');
    mkdirSync(target);
    symlinkSync(target, `${folder}.lock`);
    expect(() => takeLock(folder, USER)).toThrow('content.lock 是链接');
    expect(readdirSync(target)).toEqual([]);
    rmSync(`${folder}.lock`);
    writeFileSync(`${folder}.lock`, '');
    expect(() => takeLock(folder, USER)).toThrow('content.lock 是文件');
  });
});

describe('readers', () => {
  test('read together, and keep out who would change the folder until the last has gone', () => {
    const first = takeLock(folder, USER, 'together');
    const second = takeLock(folder, { ...USER, command: 'npm start' }, 'together');
    expect(whoHolds(folder)).toContain('npm start');
    first.release();
    expect(() => takeLock(folder, USER)).toThrow('npm start');
    second.release();
    const writer = takeLock(folder, USER);
    expect(() => takeLock(folder, USER, 'together')).toThrow('npm run convert');
    writer.release();
    expect(readdirSync(root)).toEqual([]);
  });

  test('a killed one keeps nobody out', () => {
    leave({ pid: gone(), sharing: 'together' });
    const reader = takeLock(folder, USER, 'together');
    expect(readdirSync(`${folder}.lock`)).toHaveLength(1);
    reader.release();
    leave({ pid: gone(), sharing: 'together' });
    takeLock(folder, USER).release();
    expect(readdirSync(root)).toEqual([]);
  });
});

test('of many that take over the lock of a dead process at the same moment exactly one gets it, every time', async () => {
  const racers = Array.from({ length: 4 }, () =>
    startOther(`
      import { existsSync } from 'node:fs';
      import { takeLock } from './src/files/lock.ts';
      let lock = null;
      process.on('message', (go) => {
        if (lock) lock.release();
        lock = null;
        if (go === null) { process.send('let go'); return; }
        while (!existsSync(go));
        try { lock = takeLock(${JSON.stringify(folder)}, { command: 'x', since: new Date() }); } catch {}
        process.send(lock !== null);
      });
      process.send('ready');`),
  );
  others = racers;
  const all = async (message: unknown): Promise<unknown[]> => {
    const answers = racers.map(({ said }) => said());
    for (const { child } of racers) if (message !== undefined) child.send(message as string);
    return Promise.all(answers);
  };
  await all(undefined);
  for (let round = 0; round < 25; round += 1) {
    leave({ pid: gone() });
    const go = join(root, `go-${round}`);
    const answers = all(go);
    writeFileSync(go, '');
    expect((await answers).filter((won) => won === true)).toHaveLength(1);
    await all(null);
    rmSync(go);
    expect(readdirSync(root)).toEqual([]);
  }
});
