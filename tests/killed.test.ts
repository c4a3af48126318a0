import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, watch, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeFolder } from '../src/files/taken.ts';
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
} from './support/commands.ts';

const TIMES = 20;

/** Where chance begins; to repeat a run, its number as `KILL_SEED`. */
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 100_000);

/** A number from 0 to 1 for each turn, spread evenly: the multiples of the golden ratio. */
const chance = (turn: number): number => ((seed + turn) * 0.618_033_988_749_895) % 1;

/** A moment to kill a command at: so long after it began, or after a folder of this name stands beside its own. */
interface Moment {
  after: string | null;
  delay: number;
}

async function killAt({ after, delay }: Moment, city: City, begin: () => ReturnType<typeof start>) {
  const watcher = watch(city.root);
  const { child, ended } = begin();
  const kill = (): void => {
    setTimeout(() => child.kill('SIGKILL'), delay);
  };
  if (after === null) kill();
  else
    watcher.on('change', (_event, name) => {
      if (name === after) kill();
    });
  const { signal } = await ended;
  watcher.close();
  return signal !== null;
}

/** What is killed, and what must be the old or the new each time. */
interface Target {
  name: 'convert' | 'update' | 'build';
  folderOf: (city: City) => string;
  /** Changes what the command reads, after the old folder was made. */
  prepare: (city: City) => void;
  argsFor: (city: City) => string[];
  envFor: (city: City) => Record<string, string>;
  /** The moments of a turn, in milliseconds. */
  momentOf: (turn: number) => Moment;
}

const runWhole = ({ argsFor, envFor }: Target, city: City): void => {
  const { status, stdout, stderr } = spawnSync(process.execPath, argsFor(city), {
    encoding: 'utf8',
    env: { ...process.env, ...envFor(city) },
  });
  if (status !== 0) throw new Error(stdout + stderr);
};

const noEnv = (): Record<string, string> => ({});

const targets: Target[] = [
  {
    name: 'convert',
    folderOf: ({ content }) => content,
    prepare: changeTable,
    argsFor: convertArgs,
    envFor: noEnv,
    momentOf: (turn) =>
      turn % 4 === 3
        ? { after: null, delay: chance(turn) * 300 }
        : { after: turn % 4 === 2 ? 'content.previous' : 'content.next', delay: chance(turn) * 40 },
  },
  {
    name: 'update',
    folderOf: ({ content }) => content,
    prepare: ({ root }) => {
      writeFileSync(join(root, 'a.csv'), UPDATES);
    },
    argsFor: ({ root, content }) => ['scripts/update.ts', join(root, 'a.csv'), '--yes', '--content', content],
    envFor: noEnv,
    momentOf: (turn) =>
      turn % 4 === 3
        ? { after: null, delay: chance(turn) * 300 }
        : { after: turn % 4 === 2 ? 'content.previous' : 'content.next', delay: chance(turn) * 40 },
  },
  {
    name: 'build',
    folderOf: ({ dist }) => dist,
    prepare: (city) => {
      changeTable(city);
      const { status } = spawnSync(process.execPath, convertArgs(city));
      if (status !== 0) throw new Error('The made-up table is refused');
    },
    argsFor: () => buildArgs,
    envFor: buildEnv,
    momentOf: (turn) =>
      turn % 2 === 0
        ? { after: 'dist.next', delay: chance(turn) * 1500 }
        : {
            after: turn % 4 === 1 ? 'dist.previous' : null,
            delay: chance(turn) * (turn % 4 === 1 ? 30 : 1500),
          },
  },
];

describe.each(targets)('$name, killed at random moments,', (target) => {
  let city: City;
  let folder = '';
  let old: Record<string, string>;
  let made: Record<string, string>;
  let killed = 0;

  beforeAll(() => {
    city = makeCity('.cache/killed');
    folder = target.folderOf(city);
    if (target.name === 'build') runWhole(target, city);
    cpSync(folder, join(city.root, 'old'), { recursive: true });
    old = snapshot(folder);
    target.prepare(city);
    if (target.name === 'build') rmSync(folder, { recursive: true });
    runWhole(target, city);
    made = snapshot(folder);
  });
  afterAll(() => {
    rmSync(city.root, { recursive: true });
  });

  test.each(Array.from({ length: TIMES }, (_value, turn) => turn))(
    `leaves the whole old folder or the whole new one: ${seed}, %i`,
    async (turn) => {
      rmSync(folder, { recursive: true });
      cpSync(join(city.root, 'old'), folder, { recursive: true });
      const begin = (): ReturnType<typeof start> => start(target.argsFor(city), target.envFor(city));
      if (await killAt(target.momentOf(turn), city, begin)) killed += 1;
      // Between two renames there is none, for less than a millisecond; all else is whole already.
      if (existsSync(folder)) expect([old, made]).toContainEqual(snapshot(folder));
      // What the next command does, whichever it is, before anything else.
      takeFolder(folder, { command: 'test', since: new Date() }).release();
      expect([old, made]).toContainEqual(snapshot(folder));
    },
  );

  test('was killed, and not always done before; and works as ever after', async () => {
    await wait(0);
    expect(killed).toBeGreaterThan(TIMES / 2);
    runWhole(target, city);
    expect(snapshot(folder)).toEqual(made);
  });
});
