import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
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

let city: City;

beforeEach(() => {
  city = makeCity('.cache/nothing-lost');
  writeFileSync(join(city.root, 'a.csv'), UPDATES);
});
afterEach(() => {
  rmSync(city.root, { recursive: true });
});

const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  start(args, env).ended;
const build = (env: Record<string, string> = {}): Promise<Ended> =>
  run(buildArgs, { ...buildEnv(city), ...env });

/** Every command that reads or writes the content. */
const commands = (): Record<string, () => Promise<Ended>> => {
  const at = ['--content', city.content];
  return {
    convert: () => run(convertArgs(city)),
    'convert --check': () => run([...convertArgs(city), '--check']),
    update: () => run(['scripts/update.ts', join(city.root, 'a.csv'), '--yes', ...at]),
    'update --dry-run': () => run(['scripts/update.ts', join(city.root, 'a.csv'), '--dry-run', ...at]),
    'update --template': () => run(['scripts/update.ts', '--template', join(city.root, 'b.xlsx'), ...at]),
    'new-update': () => run(['scripts/new-update.ts', '2', '2023-09-30', ...at]),
    build: () => build(),
  };
};

describe('a link in the content', () => {
  test('is refused by name by every command, with all others, and nothing is written through it', async () => {
    mkdirSync(join(city.root, 'other'));
    cpSync(join(city.content, 'tasks/xugou-2023-02.md'), join(city.root, 'other/task.md'));
    rmSync(join(city.content, 'tasks/xugou-2023-02.md'));
    symlinkSync('../../other/task.md', join(city.content, 'tasks/xugou-2023-02.md'));
    symlinkSync('../other', join(city.content, 'updates'));
    expect(spawnSync('mkfifo', [join(city.content, 'tasks/pipe.md')]).status).toBe(0);
    changeTable(city);
    const before = snapshot(city.root);
    for (const [name, command] of Object.entries(commands())) {
      const { code, said } = await command();
      expect(code, name).toBe(1);
      for (const told of [
        'content/tasks/pipe.md: 这是管道',
        'content/tasks/xugou-2023-02.md: 这是链接',
        'content/updates: 这是链接',
      ])
        expect(said, name).toContain(told);
      expect(said, name).not.toMatch(/^\s+at /mu);
    }
    expect(snapshot(city.root)).toEqual(before);
    expect(readdirSync(city.root).toSorted()).toEqual(['a.csv', 'content', 'other', 'seeds']);
  });

  test('is told together with what else is wrong', async () => {
    symlinkSync('nowhere', join(city.content, 'a.md'));
    symlinkSync('nowhere', join(city.seeds, 'xugou-2023/corrections.yaml.bak'));
    rmSync(join(city.seeds, 'xugou-2023/titles.yaml'));
    symlinkSync('nowhere', join(city.seeds, 'xugou-2023/titles.yaml'));
    const edition = join(city.seeds, 'xugou-2023/edition.yaml');
    writeFileSync(edition, readFileSync(edition, 'utf8').replace(/^year: .*$/mu, 'year: 今年'));
    for (const args of [convertArgs(city), [...convertArgs(city), '--check']]) {
      const { said } = await run(args);
      expect(said.match(/: 这是链接/gu)).toHaveLength(3);
      expect(said).toContain('xugou-2023/edition.yaml:');
      expect(said.match(/titles\.yaml:/gu)).toHaveLength(1);
    }
  });
});

test('a year of the seeds that is a link is refused by name, also where it is the only one', async () => {
  renameSync(join(city.seeds, 'xugou-2023'), join(city.root, 'elsewhere'));
  symlinkSync('../elsewhere', join(city.seeds, 'xugou-2023'));
  const { code, said } = await run(convertArgs(city));
  expect(code).toBe(1);
  expect(said).toContain('seeds/xugou-2023: 这是链接');
});

test('content that is itself a link stays one, and what it leads to is replaced', async () => {
  renameSync(city.content, join(city.root, 'real'));
  symlinkSync('real', city.content);
  changeTable(city);
  expect(await run(convertArgs(city))).toMatchObject({ code: 0 });
  expect(readlinkSync(city.content)).toBe('real');
  expect(readFileSync(join(city.root, 'real/tasks/xugou-2023-02.md'), 'utf8')).toContain('6~9公顷');
  expect(readdirSync(city.root).toSorted()).toEqual(['a.csv', 'content', 'real', 'seeds']);
});

describe('a content that is between its two renames', () => {
  beforeEach(() => {
    cpSync(city.content, `${city.content}.next`, { recursive: true });
    writeFileSync(join(`${city.content}.next`, 'new.txt'), '新');
    renameSync(city.content, `${city.content}.previous`);
  });

  test.each(['convert --check', 'update --dry-run', 'update --template'])(
    'is not mended by %s, which tells what to do',
    async (name) => {
      const before = snapshot(city.root);
      const { code, said } = (await commands()[name]?.()) ?? { code: null, said: '' };
      expect(code).toBe(1);
      expect(said).toContain('换到一半停下了');
      expect(said).toContain('→ 请运行一次 npm run convert，它会接着做完。');
      expect(snapshot(city.root)).toEqual(before);
    },
  );

  test.each(['convert', 'update', 'new-update', 'build'])('is mended by %s', async (name) => {
    expect(await commands()[name]?.()).toMatchObject({ code: 0 });
    expect(readFileSync(join(city.content, 'new.txt'), 'utf8')).toBe('新');
    expect(readdirSync(city.root).filter((each) => each.startsWith('content'))).toEqual(['content']);
  });
});

describe('a build', () => {
  const beside = (): string[] => readdirSync(city.root).filter((name) => name.startsWith('dist'));

  test('that fails, or is stopped, leaves the old site as it was, and nothing beside it', async () => {
    expect(await build()).toMatchObject({ code: 0 });
    const old = snapshot(city.dist);
    expect(Object.keys(old)).toContain('index.html');
    cpSync('tests/fixtures/refused-updates/no-source', join(city.content, 'updates'), { recursive: true });
    expect((await build()).code).not.toBe(0);
    rmSync(join(city.content, 'updates'), { recursive: true });
    expect(snapshot(city.dist)).toEqual(old);
    expect(beside()).toEqual(['dist']);

    const watcher = watch(city.root);
    const { child, ended } = start(buildArgs, buildEnv(city));
    watcher.on('change', (_event, name) => {
      if (name === 'dist.next') setTimeout(() => child.kill('SIGTERM'), 300);
    });
    expect(await ended).toMatchObject({ code: 143 });
    watcher.close();
    expect(snapshot(city.dist)).toEqual(old);
    expect(readdirSync(city.root).filter((name) => name.includes('.lock'))).toEqual([]);
  });

  test('goes where OUT_DIR says, also with a space in its name and to another disk, with the same bytes', async () => {
    expect(await build()).toMatchObject({ code: 0 });
    const elsewhere = join(city.root, 'my site/dist');
    expect(await build({ OUT_DIR: elsewhere })).toMatchObject({ code: 0 });
    expect(snapshot(elsewhere)).toEqual(snapshot(city.dist));
    expect(readdirSync(join(elsewhere, '..'))).toEqual(['dist']);
    const far = mkdtempSync(join(tmpdir(), 'far-'));
    expect(await build({ OUT_DIR: join(far, 'a#b/dist') })).toMatchObject({ code: 0 });
    expect(snapshot(join(far, 'a#b/dist'))).toEqual(snapshot(city.dist));
    expect(readdirSync(join(far, 'a#b'))).toEqual(['dist']);
    rmSync(far, { recursive: true });
    expect(existsSync('.astro.lock')).toBe(false);
  });
});
