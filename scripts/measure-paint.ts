/**
 * `npm run measure:paint`: when a reader on a slow phone sees what they came for, and whether anything moves under their
 * finger. Opens home, a task and a search with its answer at slow 4G on a processor four times slower than this one, each
 * several times with an empty cache, from a host that packs what it sends and from one that does not; prints the medians.
 * Measures a fresh build, or `-- dist`; `-- --runs 9`. Ends with 1 where something moves or a median is above its aim.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { unmarked, type SearchTask } from '../src/search/understanding/search-task.ts';
import { freshBuild } from './measuring/fresh-build.ts';
import { paintOf, type Paint } from './measuring/paint.ts';
import { serve } from './measuring/served.ts';

interface Aimed {
  name: string;
  path: string;
  /** Seconds. */
  aim: number;
}

/** Odd, so that there is a middle one. */
const RUNS = 5;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Home, the first task that the search knows, and the search for the office that answers for it. */
function pagesOf(dist: string): Aimed[] {
  const [task] = JSON.parse(readFileSync(join(dist, 'search/tasks.json'), 'utf8')) as SearchTask[];
  if (!task) throw new Error(`${dist} has no task`);
  const query = new URLSearchParams({ q: unmarked(task.departments[0] ?? task.title) });
  return [
    { name: 'home', path: '/', aim: 1 },
    { name: 'task', path: task.path, aim: 1 },
    { name: 'search', path: `/search/?${query.toString()}`, aim: 1.5 },
  ];
}

/** Prints what was measured of a page; whether it is as it should be. */
function report({ name, aim }: Aimed, host: string, paints: readonly Paint[]): boolean {
  const times = paints.map(({ largest }) => largest);
  const middle = median(times);
  const shift = Math.max(...paints.map((paint) => paint.shift));
  const moved = [...new Set(paints.flatMap((paint) => paint.moved))];
  console.log(
    `${name.padEnd(7)} ${host.padEnd(7)} ${middle.toFixed(2)} s (${Math.min(...times).toFixed(2)} to ` +
      `${Math.max(...times).toFixed(2)}; aim ${aim.toFixed(1)}${middle > aim ? ', above it' : ''})  ` +
      `shift ${shift.toFixed(3)}${moved.length > 0 ? `: ${moved.join(' | ')}` : ''}`,
  );
  return middle <= aim && shift === 0;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: String(RUNS) } },
});
const dist = positionals[0] ?? (await freshBuild('.cache/measure-paint'));
const runs = Number(values.runs);
console.log(
  `largest paint and layout shift at slow 4G (1.6 Mbit/s, 150 ms) and a quarter of the processor's speed, 360 × 740; medians of ${runs}`,
);
for (const host of ['gzip', 'plain'] as const) {
  const served = await serve(dist, host === 'gzip');
  for (const page of pagesOf(dist)) {
    const paints: Paint[] = [];
    for (let run = 0; run < runs; run += 1) paints.push(await paintOf(served, page.path));
    if (!report(page, host, paints)) process.exitCode = 1;
  }
  await served.close();
}
