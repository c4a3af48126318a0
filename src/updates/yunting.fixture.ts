/** A made-up city's whole year for the tests of updates: 44 tasks, as the converter writes them. */
import { readFileSync } from 'node:fs';
import { formatProblem } from '../domain/problem.ts';
import { convert } from '../seed/convert.ts';

const SEED = 'tests/fixtures/yunting/seeds/yunting-2022';

const read = (name: string, year: number): string =>
  readFileSync(`${SEED}/${name}`, 'utf8').replaceAll('2022', String(year));

/** The files of the `content/` of the city, by their path inside it, with the same table in each of these years. */
export function contentOfYears(...years: readonly number[]): ReadonlyMap<string, string> {
  const seeds = years.map((year) => ({
    folder: SEED.replace('2022', String(year)),
    source: Buffer.from(read('source.txt', year)),
    edition: read('edition.yaml', year),
    corrections: read('corrections.yaml', year),
    titles: read('titles.yaml', year),
    revisions: [],
  }));
  const { files, problems } = convert(seeds, new Map(), 'content');
  if (!files) throw new Error(problems.map(formatProblem).join('\n'));
  return files;
}

/** The files of its `content/`, by their path inside it. */
export const content = contentOfYears(2022);
