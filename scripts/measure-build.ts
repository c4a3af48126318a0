/**
 * `npm run measure:build`: what the site's own work costs, for this site and for made-up ones of 1,000 and 5,000 tasks;
 * `-- --sizes 1000` for these alone. Builds the site and a bare Astro site of the same number of pages, in turn, and
 * prints the ratio of each round and their median: what slows a machine for a while slows all builds of a round. A ratio
 * can be repeated anywhere; seconds cannot. Ends with 1 where this site, from nothing, costs more than the limit.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFolders } from '../src/domain/build-settings.ts';
import {
  bareSite,
  build,
  clean,
  contentFolder,
  forget,
  pagesOf,
  type Build,
  type Took,
} from './measuring/builds.ts';
import { makeSyntheticContent } from './measuring/synthetic-content.ts';

/** The most that this site may cost, and what sites of other sizes should come to. */
const LIMIT = 2.5;
const AIMS: Readonly<Record<number, number>> = { 1000: 2.5, 5000: 3 };
/** Odd, so that there is a middle one. */
const ROUNDS = 7;
const ROUNDS_OF_MANY: Readonly<Record<number, number>> = { 1000: 3, 5000: 1 };

const realContent = buildFolders(process.env).content;
const realSize = readdirSync(join(realContent, 'tasks')).length;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** How many times as long, by the clock and in processor time. */
const ratios = (of: Took, bare: Took): Took => ({ wall: of.wall / bare.wall, cpu: of.cpu / bare.cpu });

const show = ({ wall, cpu }: Took): string => `${wall.toFixed(2)} (processors ${cpu.toFixed(2)})`;

/** Measures a site, and gives the median of its ratios from nothing. */
function measure(site: Build, size: number, rounds: number, aim: string): number {
  build(site);
  const pages = pagesOf(site);
  const bare = bareSite(pages);
  build(bare);
  console.log(`\n${size} tasks, ${pages} pages`);
  const fromNothing: Took[] = [];
  const again: Took[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    forget(bare);
    forget(site);
    const base = build(bare);
    const first = build(site);
    const second = build(site);
    fromNothing.push(ratios(first, base));
    again.push(ratios(second, base));
    console.log(
      `  round ${round}: bare ${base.wall.toFixed(2)} s, from nothing ${first.wall.toFixed(2)} s, again ${second.wall.toFixed(2)} s; ` +
        `ratios ${show(ratios(first, base))}, ${show(ratios(second, base))}`,
    );
  }
  const middle = (all: readonly Took[]): Took => ({
    wall: median(all.map(({ wall }) => wall)),
    cpu: median(all.map(({ cpu }) => cpu)),
  });
  console.log(
    `  median of ${rounds}: ${show(middle(fromNothing))} times a bare Astro build from nothing (${aim}), ${show(middle(again))} again`,
  );
  return middle(fromNothing).wall;
}

const { values } = parseArgs({ options: { sizes: { type: 'string' } } });
const sizes = values.sizes?.split(',').map(Number) ?? [realSize, ...Object.keys(AIMS).map(Number)];

clean();
for (const size of sizes)
  if (size === realSize) {
    const real = measure({ root: '.', name: 'real' }, size, ROUNDS, `limit ${LIMIT}`);
    if (real > LIMIT) process.exitCode = 1;
  } else {
    const env = { CONTENT_DIR: await makeSyntheticContent(contentFolder(`content-${size}`), size) };
    const aim = AIMS[size] === undefined ? 'made up' : `aim ${AIMS[size]}`;
    measure({ root: '.', name: String(size), env }, size, ROUNDS_OF_MANY[size] ?? 1, aim);
  }
clean();
