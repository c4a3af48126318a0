import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { AWKWARD_CONTENT, sites } from './sites.ts';

function run(args: readonly string[], env: Record<string, string> = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}\n${stdout}\n${stderr}`);
}

/** Builds every site that the tests look at, from nothing. */
export default function setup(): void {
  rmSync('.cache/sites', { recursive: true, force: true });
  run(['scripts/convert.ts', '--seeds', 'tests/fixtures/seeds', '--content', AWKWARD_CONTENT]);
  cpSync('tests/fixtures/updates', `${AWKWARD_CONTENT}/updates`, { recursive: true });
  for (const { dist, env } of Object.values(sites)) {
    // vitest sets NODE_ENV to test, and Astro would build for that.
    run(['node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist], { ...env, NODE_ENV: 'production' });
  }
}
