import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const LOCK = '{}';
const STAMP = createHash('sha256').update(LOCK).digest('hex');

let parent = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'bootstrap-'));
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

/** A project of which nothing is installed, with a script that says what runs it; and an npm that says what it is asked. */
function makeProject(name: string): string {
  const root = join(parent, name);
  for (const path of ['scripts/bootstrap.mjs', 'scripts/run.mjs', 'src/files/awkward-path.mjs'])
    cpSync(path, join(root, path));
  writeFileSync(join(root, 'package-lock.json'), LOCK);
  writeFileSync(
    join(root, 'scripts/say.ts'),
    'const said: string = process.execPath;\nconsole.log(said, ...process.argv.slice(2));\n',
  );
  mkdirSync(join(root, 'bin'));
  writeFileSync(join(root, 'bin/npm'), `#!/bin/sh\nmkdir -p node_modules\necho "$*" >> asked\n`);
  chmodSync(join(root, 'bin/npm'), 0o755);
  return root;
}

const run = (root: string, env: Record<string, string> = {}, node = process.execPath) =>
  spawnSync(node, [join(root, 'scripts/run.mjs'), 'say.ts', '--yes', 'a b'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: join(root, 'bin') + delimiter + (process.env['PATH'] ?? ''), ...env },
  });
const asked = (root: string): string => readFileSync(join(root, 'asked'), 'utf8');

test('a Node that is new enough runs the scripts itself, and the other is not fetched', () => {
  const root = makeProject('project');
  const { status, stdout, stderr } = run(root, { NODE_ENV: 'production' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`${process.execPath} --yes a b`);
  expect(asked(root)).toMatch(/^ci .*--include=dev .*--ignore-scripts\n$/u);
});

test('the Node of the packages, which npm puts first, is not taken for the machine’s: it is installed again with them', () => {
  const root = makeProject('project');
  const own = join(root, 'node_modules/node/bin/node');
  mkdirSync(join(own, '..'), { recursive: true });
  mkdirSync(join(root, 'node_modules/.bin'));
  cpSync(process.execPath, own);
  symlinkSync(own, join(root, 'node_modules/.bin/node'));
  const { status, stdout, stderr } = run(root, {}, own);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`${realpathSync(own)} --yes a b`);
  expect(asked(root)).toMatch(/^ci (?!.*--ignore-scripts)/u);
});

test('packages are installed once, and again when others are locked', () => {
  const root = makeProject('project');
  run(root);
  run(root);
  expect(asked(root).match(/^ci /gmu)).toHaveLength(1);
  writeFileSync(join(root, 'package-lock.json'), '{ }');
  run(root);
  expect(asked(root).match(/^ci /gmu)).toHaveLength(2);
});

test('what an older Node installed is enough for a newer one', () => {
  const root = makeProject('project');
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules/.installed-lock'), STAMP);
  expect(run(root).stdout).toContain(process.execPath);
  expect(existsSync(join(root, 'asked'))).toBe(false);
});

test.each(['a#b', 'a?b', 'a%20b', 'a*b'])(
  'in a folder of which the bundler could not read the name nothing is installed, and it is told: %s',
  (name) => {
    const root = makeProject(name);
    const { status, stdout, stderr } = run(root);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^路径 .* 里有“.”：.*所以没有生成。\n {4}→ 请给文件夹改名/u);
    expect(existsSync(join(root, 'asked'))).toBe(false);
  },
);

test.each(['民生 账本', "a'b&c(d)[e]"])('any other name will do: %s', (name) => {
  expect(run(makeProject(name)).status).toBe(0);
});

test('tools of development are installed whatever NODE_ENV says, also by npm alone', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^include=dev$/mu);
});
