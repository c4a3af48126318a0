import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { run } from './contents.ts';
import { inputsHash } from './inputs-hash.ts';
import { sites, type BuiltSite } from './sites.ts';

/** Where it is said of what a site was built; beside it, for the site is compared byte for byte. Only a whole site has one. */
const markOf = ({ dist }: BuiltSite): string => `${dist}.inputs`;

/** Whether it stands there whole, made of these inputs. */
export const isBuilt = (site: BuiltSite, inputs: string): boolean =>
  existsSync(site.dist) && existsSync(markOf(site)) && readFileSync(markOf(site), 'utf8') === inputs;

/** The sites that these test files name; all of them where a file reads them and names none. */
export function sitesNamedIn(testFiles: readonly string[]): Set<BuiltSite> {
  return new Set(
    testFiles
      .map((path) => readFileSync(path, 'utf8'))
      .filter((text) => text.includes("/sites.ts'"))
      .flatMap((text) => {
        const named = Object.entries(sites).filter(([name]) => new RegExp(`\\b${name}\\b`, 'u').test(text));
        return (named.length > 0 ? named : Object.entries(sites)).map(([, site]) => site);
      }),
  );
}

/** Builds a site from nothing. Throws with what the build said where it fails. */
export function build(site: BuiltSite, inputs: string): void {
  for (const path of [markOf(site), site.dist, site.cache]) rmSync(path, { recursive: true, force: true });
  // vitest sets NODE_ENV to test, and Astro would build for that.
  run(['node_modules/astro/bin/astro.mjs', 'build', '--outDir', site.dist], {
    ...site.env,
    NODE_ENV: 'production',
  });
  writeFileSync(markOf(site), inputs);
}

/**
 * Builds the sites that the chosen test files look at; one whose inputs are still those that it was built of is used
 * again, but for `CI` and `FRESH_SITES=1`. One after another: Astro keeps notes in a folder that they share.
 */
export default async function setup(project: TestProject): Promise<void> {
  const isFresh = Boolean(process.env['CI'] ?? process.env['FRESH_SITES']);
  const stale = [...sitesNamedIn(project.vitest.state.getPaths())]
    .map((site) => ({ site, inputs: inputsHash(site) }))
    .filter(({ site, inputs }) => isFresh || !isBuilt(site, inputs));
  for (const [{ folder, make }, group] of Map.groupBy(stale, ({ site }) => site.content)) {
    await make(folder);
    for (const { site, inputs } of group) build(site, inputs);
  }
}
