/** A made-up city's whole year for the tests of updates: 44 tasks, as the converter writes them. */
import { readFileSync } from 'node:fs';
import { formatProblem } from '../domain/problem.ts';
import { convert } from '../seed/convert.ts';

const SEED = 'tests/fixtures/yunting/seeds/yunting-2022';

function convertedFiles(): ReadonlyMap<string, string> {
  const read = (name: string): string => readFileSync(`${SEED}/${name}`, 'utf8');
  const seed = {
    folder: SEED,
    source: readFileSync(`${SEED}/source.txt`),
    edition: read('edition.yaml'),
    corrections: read('corrections.yaml'),
    titles: read('titles.yaml'),
    revisions: [],
  };
  const { files, problems } = convert([seed], new Map(), 'content');
  if (!files) throw new Error(problems.map(formatProblem).join('\n'));
  return files;
}

/** The files of its `content/`, by their path inside it. */
export const content = convertedFiles();
