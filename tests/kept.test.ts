import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listFiles } from '../src/files/tree.ts';
import { sites } from './support/sites.ts';

/** The awkward edition, built once more with a cache of its own. */
const work = mkdtempSync('.cache/kept-');
const cache = join(work, 'cache');

function build(name: string): string {
  const dist = join(work, name);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', dist],
    {
      env: {
        ...process.env,
        ...sites.awkward.env,
        CACHE_DIR: cache,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return dist;
}

/** All files of a site, by path. */
const filesOf = (dist: string): Map<string, string> =>
  new Map(listFiles(dist).map((path) => [path, readFileSync(join(dist, path), 'base64')]));

afterAll(() => {
  rmSync(work, { recursive: true });
});

describe('a build', () => {
  test('gives the same bytes from nothing, with what an earlier one kept, and where that is damaged', () => {
    const fromNothing = filesOf(build('first'));
    expect(fromNothing).toEqual(filesOf(sites.awkward.dist));

    const kept = readdirSync(join(cache, 'search')).map((name) => join(cache, 'search', name));
    expect(kept.length).toBeGreaterThan(0);
    const written = () => kept.map((path) => statSync(path).mtimeMs);
    const before = written();
    expect(filesOf(build('second'))).toEqual(fromNothing);
    expect(written()).toEqual(before);

    for (const path of kept) writeFileSync(path, readFileSync(path, 'utf8').slice(0, -9));
    expect(filesOf(build('third'))).toEqual(fromNothing);
    expect(written()).not.toEqual(before);
  });
});
