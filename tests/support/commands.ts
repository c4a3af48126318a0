import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { formatProblem } from '../../src/domain/problem.ts';
import { listFiles } from '../../src/files/tree.ts';
import { convert } from '../../src/seed/convert.ts';

/** A made-up city of five tasks in a folder of its own, for tests that damage it. */
export interface City {
  root: string;
  seeds: string;
  content: string;
  dist: string;
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** All that it said. */
  said: string;
}

const SOURCE = 'xugou-2023/source.txt';
const SEED = 'tests/fixtures/seeds/xugou-2023';

/** What `convert` makes of the table, without a process of its own: dozens of tests begin with it. */
function convertedFiles(): ReadonlyMap<string, string> {
  const read = (name: string): string =>
    existsSync(join(SEED, name)) ? readFileSync(join(SEED, name), 'utf8') : '';
  const seed = {
    folder: SEED,
    source: readFileSync(join(SEED, 'source.txt')),
    edition: read('edition.yaml'),
    corrections: read('corrections.yaml'),
    titles: read('titles.yaml'),
    revisions: [],
  };
  const { files, problems } = convert([seed], new Map(), 'content');
  if (!files) throw new Error(problems.map(formatProblem).join('\n'));
  return files;
}

/** Makes the city. @param parent where its folder is made: a build has to be below the project */
export function makeCity(parent = tmpdir()): City {
  mkdirSync(parent, { recursive: true });
  const root = resolve(mkdtempSync(join(parent, 'city-')));
  const city = {
    root,
    seeds: join(root, 'seeds'),
    content: join(root, 'content'),
    dist: join(root, 'dist'),
  };
  cpSync('tests/fixtures/seeds', city.seeds, { recursive: true });
  for (const [path, text] of convertedFiles()) {
    mkdirSync(dirname(join(city.content, path)), { recursive: true });
    writeFileSync(join(city.content, path), text);
  }
  return city;
}

/** Changes the table, so that the next `convert` has something to write. */
export function changeTable({ seeds }: City): void {
  const path = join(seeds, SOURCE);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace('绿地5~8公顷', '绿地6~9公顷');
  if (changed === text) throw new Error('The made-up table has changed');
  writeFileSync(path, changed);
}

/** A table of two updates on its tasks. */
export const UPDATES = `序号,标题,日期,状态,发布者
2,建设10~20公里碧道,2023-09-30,推进中,虚构的单位
5,村居进行改造,2023-09-30,推进中,虚构的单位
`;

export const convertArgs = ({ seeds, content }: City): string[] => [
  'scripts/convert.ts',
  '--seeds',
  seeds,
  '--content',
  content,
];

/** What a build is started with, for this city and beside no other one. */
export const buildArgs = ['node_modules/astro/bin/astro.mjs', 'build', '--silent'];
export const buildEnv = ({ root, content, dist }: City): Record<string, string> => ({
  CONTENT_DIR: content,
  OUT_DIR: dist,
  CACHE_DIR: join(root, 'cache'),
  NODE_ENV: 'production',
  ASTRO_TELEMETRY_DISABLED: '1',
});

/** Starts a command of the project. */
export function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const ended = new Promise<Ended>((done) => {
    child.once('close', (code, signal) => {
      done({ code, signal, said });
    });
  });
  return { child, ended };
}

/** Every file below a folder, with a hash of its bytes: what differs can be told, and does not fill the screen. */
export const snapshot = (folder: string): Record<string, string> =>
  Object.fromEntries(
    listFiles(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex')
        .slice(0, 8),
    ]),
  );
