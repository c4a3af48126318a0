import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listFiles } from '../../src/files/tree.ts';

const WORK = resolve('.cache/measure');
const astro = resolve('node_modules/astro/bin/astro.mjs');

/** Seconds of the clock, and of all processors. */
export interface Took {
  wall: number;
  cpu: number;
}

export interface Build {
  root: string;
  /** Where the built site and the cache go; a build of the same name finds the cache of the one before. */
  name: string;
  env?: Record<string, string>;
}

const outOf = ({ name }: Build): string => join(WORK, name, 'dist');
const cacheOf = ({ name }: Build): string => join(WORK, name, 'cache');

/** Builds a site. What was built before is gone by then; the cache is there unless it was forgotten. */
export function build(of: Build): Took {
  const report = join(WORK, 'cpu');
  rmSync(outOf(of), { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      resolve('scripts/measuring/report-cpu.ts'),
      astro,
      'build',
      '--silent',
      '--outDir',
      outOf(of),
    ],
    {
      cwd: of.root,
      env: {
        ...process.env,
        ...of.env,
        CACHE_DIR: cacheOf(of),
        CPU_REPORT: report,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`The build in ${of.root} failed:\n${stderr}`);
  return { wall: (performance.now() - start) / 1000, cpu: Number(readFileSync(report, 'utf8')) };
}

/** Takes away what an earlier build has kept for later ones. */
export const forget = (of: Build): void => {
  rmSync(cacheOf(of), { recursive: true, force: true });
};

/** How many pages a site has that was built. */
export const pagesOf = (of: Build): number =>
  listFiles(outOf(of)).filter((path) => path.endsWith('.html')).length;

/** An Astro site with nothing but pages: one route, so many pages, one line of text each. */
export function bareSite(pages: number): Build {
  const root = join(WORK, `bare-${pages}`);
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'package.json'), '{ "type": "module", "private": true }\n');
  // Vite's own cache is not shared: each site would find the other's and make its own again.
  writeFileSync(
    join(root, 'astro.config.mjs'),
    "export default { cacheDir: process.env.CACHE_DIR, devToolbar: { enabled: false }, vite: { cacheDir: '.vite' } };\n",
  );
  writeFileSync(
    join(root, 'src/pages/[page].astro'),
    `---
export const getStaticPaths = () => Array.from({ length: ${pages} }, (_, page) => ({ params: { page: String(page) } }));
const { page } = Astro.params;
---
<html lang="zh"><head><title>{page}</title></head><body><p>{page}</p></body></html>
`,
  );
  return { root, name: `bare-${pages}-out` };
}

/** A folder for made-up content. */
export const contentFolder = (name: string): string => join(WORK, name);

/** Takes everything away that was made for measuring. */
export const clean = (): void => {
  rmSync(WORK, { recursive: true, force: true });
};
