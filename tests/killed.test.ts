import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, restoreFolder } from '../src/files/tree.ts';

const TIMES = 20;

const snapshot = (folder: string): string =>
  JSON.stringify(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

/**
 * Starts the command and kills it: as soon as it has begun to write and some moments more, or, each fourth time, before.
 * True where it was killed rather than done.
 */
async function killAtRandom(args: readonly string[], root: string, turn: number): Promise<boolean> {
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | null>((done) => {
    child.once('exit', (_code, signal) => {
      done(signal);
    });
  });
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  if (turn % 4 === 3) {
    await wait(Math.random() * 300);
    kill();
  } else {
    const delay = Math.random() * 40;
    const watcher = watch(root, (_event, name) => {
      if (name?.startsWith('content.') === true) setTimeout(kill, delay);
    });
    await ended;
    watcher.close();
  }
  return (await ended) !== null;
}

/** Kills a command many times on the same old content; what is left each time must be the old or the new. */
async function expectOldOrNew(argsFor: (root: string) => string[], prepare: (root: string) => void) {
  const root = mkdtempSync(join(tmpdir(), 'killed-'));
  const content = join(root, 'content');
  prepare(root);
  const reset = (): void => {
    for (const name of ['content', 'content.next', 'content.previous'])
      rmSync(join(root, name), { recursive: true, force: true });
    cpSync('content', content, { recursive: true });
  };
  reset();
  const old = snapshot(content);
  const { status, stderr } = spawnSync(process.execPath, argsFor(root), { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const made = snapshot(content);
  expect(made).not.toBe(old);
  let killed = 0;
  for (let turn = 0; turn < TIMES; turn += 1) {
    reset();
    if (await killAtRandom(argsFor(root), root, turn)) killed += 1;
    // What a build does before it reads.
    restoreFolder(content);
    expect(existsSync(content)).toBe(true);
    expect([old, made]).toContain(snapshot(content));
  }
  expect(killed).toBeGreaterThan(0);
  rmSync(root, { recursive: true });
}

test('convert, killed at random moments, leaves the old content or the new', async () => {
  await expectOldOrNew(
    (root) => ['scripts/convert.ts', '--seeds', join(root, 'seeds'), '--content', join(root, 'content')],
    (root) => {
      cpSync('seeds', join(root, 'seeds'), { recursive: true });
      const source = join(root, 'seeds/jiangmen-2022/source.txt');
      writeFileSync(source, readFileSync(source, 'utf8').replace('约 1.5 万个', '约 1.6 万个'));
    },
  );
});

test('update, killed at random moments, leaves the old content or the new', async () => {
  await expectOldOrNew(
    (root) => ['scripts/update.ts', join(root, 'a.csv'), '--yes', '--content', join(root, 'content')],
    (root) => {
      const rows = [7, 18, 39].map((number) => {
        const file = readFileSync(
          `content/tasks/jiangmen-2022-${String(number).padStart(2, '0')}.md`,
          'utf8',
        );
        const title = /^title: (?<title>.+)$/mu.exec(file)?.groups?.['title'] ?? '';
        return `${number},${title},2022-09-30,推进中,虚构的单位`;
      });
      writeFileSync(join(root, 'a.csv'), `序号,标题,日期,状态,发布者\n${rows.join('\n')}\n`);
    },
  );
});
