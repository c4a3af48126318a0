import { rmSync } from 'node:fs';
import { build } from 'astro';

/** Builds the site as it is, from nothing, into a folder of its own; where it then stands. */
export async function freshBuild(work: string): Promise<string> {
  rmSync(work, { recursive: true, force: true });
  process.env['CACHE_DIR'] = `${work}/cache`;
  await build({ logLevel: 'error', outDir: `${work}/dist` });
  return `${work}/dist`;
}
