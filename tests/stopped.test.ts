import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  buildArgs,
  buildEnv,
  changeTable,
  convertArgs,
  makeCity,
  snapshot,
  start,
  UPDATES,
  type City,
  type Ended,
} from './support/commands.ts';

const ROUNDS = 20;
/** So many files more, so that writing takes long enough to be stopped at different moments. */
const FILES = 200;

let city: City;
let started: ReturnType<typeof start>[] = [];

beforeEach(() => {
  // Below the project: elsewhere all builds share one of Astro's folders.
  city = makeCity('.cache/stopped');
  mkdirSync(join(city.content, 'notes'));
  for (let each = 0; each < FILES; each += 1)
    writeFileSync(join(city.content, `notes/${each}.txt`), `${each}`);
  writeFileSync(join(city.root, 'a.csv'), UPDATES);
});
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  started = [];
  rmSync(city.root, { recursive: true });
});

/** Starts `convert` and stops it some milliseconds after a folder stands there; null where it was done by then. */
async function stopAfter(sign: string, delay: number): Promise<ReturnType<typeof start> | null> {
  const watcher = watch(city.root);
  const command = start(convertArgs(city));
  started.push(command);
  const stopped = new Promise<void>((done) => {
    watcher.on('change', (_event, name) => {
      if (name !== sign) return;
      watcher.close();
      setTimeout(() => {
        command.child.kill('SIGSTOP');
        done();
      }, delay);
    });
  });
  await Promise.race([stopped, command.ended]);
  watcher.close();
  // Long enough for one that was not stopped to end.
  await Promise.race([wait(50), command.ended]);
  const lock = `${city.content}.lock`;
  if (existsSync(lock) && readdirSync(lock).length > 0) return command;
  command.child.kill('SIGCONT');
  return null;
}

/** The same, at an earlier moment where it was too late. */
async function stopConvert(sign: string, delay: number): Promise<ReturnType<typeof start>> {
  cpSync(city.content, join(city.root, 'old'), { recursive: true });
  for (let tries = 0; tries < 10; tries += 1) {
    const stopped = await stopAfter(sign, delay >> tries);
    if (stopped) return stopped;
    await Promise.all(started.map(({ ended }) => ended));
    rmSync(city.content, { recursive: true });
    cpSync(join(city.root, 'old'), city.content, { recursive: true });
  }
  throw new Error('convert was always done before it could be stopped');
}

/** Every command that reads or writes the content, all at once. */
async function runAll(): Promise<Record<string, Ended>> {
  const at = ['--content', city.content];
  const commands = {
    convert: start(convertArgs(city)),
    'convert --check': start([...convertArgs(city), '--check']),
    update: start(['scripts/update.ts', join(city.root, 'a.csv'), '--yes', ...at]),
    'update --dry-run': start(['scripts/update.ts', join(city.root, 'a.csv'), '--dry-run', ...at]),
    'update --template': start(['scripts/update.ts', '--template', join(city.root, 'b.xlsx'), ...at]),
    'new-update': start(['scripts/new-update.ts', '2', '2023-09-30', ...at]),
    build: start(buildArgs, buildEnv(city)),
  };
  const ended = await Promise.all(
    Object.entries(commands).map(async ([name, command]) => [name, await command.ended] as const),
  );
  rmSync(join(city.root, 'b.xlsx'), { force: true });
  return Object.fromEntries(ended);
}

const WRITERS = ['convert', 'update', 'new-update', 'build'];

describe('convert, stopped while it writes and let go on after every other command was run,', () => {
  test.each(Array.from({ length: ROUNDS }, (_value, round) => round))('loses nothing: %i', async (round) => {
    const old = snapshot(city.content);
    changeTable(city);
    const sign = round % 4 === 3 ? 'content.previous' : 'content.next';
    const stopped = await stopConvert(sign, round * 4);
    const ended = await runAll();
    for (const name of WRITERS) {
      expect(ended[name], name).toMatchObject({ code: 1, signal: null });
      expect(ended[name]?.said, name).toContain(
        `正由 npm run convert（进程号 ${String(stopped.child.pid)}，自 `,
      );
      expect(ended[name]?.said, name).not.toMatch(/^\s+at /mu);
    }
    // Who only looks sees the old content or the new one, or is told that there is none just now.
    for (const name of ['update --dry-run', 'update --template'])
      if (ended[name]?.code !== 0) expect(ended[name]?.said, name).toContain('改写，现在读不到');
    expect(existsSync(city.dist)).toBe(false);

    stopped.child.kill('SIGCONT');
    expect(await stopped.ended).toMatchObject({ code: 0, signal: null });
    expect(readdirSync(city.root).filter((name) => /^(?:content|dist)/u.test(name))).toEqual(['content']);
    const made = snapshot(city.content);
    expect(Object.keys(made)).toEqual(Object.keys(old));
    expect(Object.keys(made).filter((path) => made[path] !== old[path])).toEqual([
      'categories/xugou-2023-01.md',
      'editions/xugou-2023.md',
      'tasks/xugou-2023-02.md',
    ]);
  });
});
