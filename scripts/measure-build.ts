/**
 * `npm run measure:build`: what the site's own work costs. Builds this site and a bare Astro site of the same number
 * of pages, in turn, and prints the ratio of each round and their median: what slows a machine for a while slows both
 * builds of a round. A ratio can be repeated anywhere; seconds cannot.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listFiles } from '../src/files/tree.ts';

/** Odd, so that there is a middle one. */
const ROUNDS = 7;
const LIMIT = 2.5;
const WORK = resolve('.cache/measure');
const BARE = join(WORK, 'bare');
const astro = resolve('node_modules/astro/bin/astro.mjs');

/** Seconds that a build takes, from nothing: no cache of an earlier one. */
function secondsToBuild(root: string, out: string): number {
  rmSync(out, { recursive: true, force: true });
  rmSync(join(WORK, 'cache'), { recursive: true, force: true });
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [astro, 'build', '--silent', '--outDir', out], {
    cwd: root,
    env: { ...process.env, CACHE_DIR: join(WORK, 'cache'), ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build in ${root} failed:\n${stderr}`);
  return (performance.now() - start) / 1000;
}

/** An Astro site with nothing but pages: one route, as many pages, one line of text each. */
function makeBareSite(pages: number): void {
  rmSync(BARE, { recursive: true, force: true });
  mkdirSync(join(BARE, 'src/pages'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(BARE, 'node_modules'));
  writeFileSync(join(BARE, 'package.json'), '{ "type": "module", "private": true }\n');
  writeFileSync(
    join(BARE, 'astro.config.mjs'),
    'export default { cacheDir: process.env.CACHE_DIR, devToolbar: { enabled: false } };\n',
  );
  writeFileSync(
    join(BARE, 'src/pages/[page].astro'),
    `---
export const getStaticPaths = () => Array.from({ length: ${pages} }, (_, page) => ({ params: { page: String(page) } }));
const { page } = Astro.params;
---
<html lang="zh"><head><title>{page}</title></head><body><p>{page}</p></body></html>
`,
  );
}

const out = join(WORK, 'site');
secondsToBuild('.', out);
const pages = listFiles(out).filter((path) => path.endsWith('.html')).length;
makeBareSite(pages);

const ratios: number[] = [];
for (let round = 1; round <= ROUNDS; round += 1) {
  const bare = secondsToBuild(BARE, join(WORK, 'bare-out'));
  const full = secondsToBuild('.', out);
  ratios.push(full / bare);
  console.log(
    `round ${round}: bare ${bare.toFixed(2)} s, this site ${full.toFixed(2)} s, ratio ${(full / bare).toFixed(2)}`,
  );
}
const median = ratios.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
console.log(
  `${pages} pages; median of ${ROUNDS}: ${median.toFixed(2)} times a bare Astro build (limit ${LIMIT})`,
);
rmSync(WORK, { recursive: true, force: true });
