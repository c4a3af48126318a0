import { formatProblem, type Problem } from '../../src/domain/problem.ts';
import { convert } from '../../src/seed/convert.ts';
import type { SeedFiles } from '../../src/seed/read-edition.ts';
import { readFacts } from '../../src/markdown/facts-file.ts';
import { readContent } from '../../src/site/content.ts';
import type { City, Row } from './cities.ts';
import { differences, factsOf, published } from './facts.ts';
import { randomOf } from './random.ts';
import type { TornWay } from './rows.ts';
import { faultsOf } from './settle.ts';
import { SITE_LINES, type SiteWay } from './site-file.ts';
import { loose, nastyIn, shown } from './text.ts';
import type { BrokenFile, FileWay } from './yaml-files.ts';

/** What came of one damaged file. */
export interface FileOutcome {
  name: string;
  refused: boolean;
  wrong: string[];
}

type Wish = Pick<BrokenFile, 'keeps' | 'mustRefuse' | 'secret'>;

/** How a refusal failed: no problem names the place, or one says what it must not. */
function refusal(
  problems: readonly Problem[],
  isNamed: (problem: Problem) => boolean,
  { secret }: Wish,
): string[] {
  const said = problems.map((problem) => shown(formatProblem(problem))).join(' ');
  return [
    ...(problems.some(isNamed) ? [] : [`refused without its place: ${said}`]),
    ...problems.flatMap((problem) => faultsOf(problem, secret)),
  ];
}

/** What a published whole says that it should not. */
function unwanted(all: unknown, same: () => string[], { keeps, mustRefuse }: Wish): string[] {
  if (mustRefuse) return ['published'];
  const text = JSON.stringify(all, (key, value: unknown) =>
    key === 'source' || key === 'text' ? undefined : value,
  );
  const nasty = nastyIn(
    text.replaceAll(/\\u[0-9a-f]{4}/giu, (code) => String.fromCharCode(parseInt(code.slice(2), 16))),
  );
  return [
    ...(nasty === null ? [] : [`${nasty} published`]),
    ...(keeps === undefined
      ? same()
      : JSON.stringify(all).includes(keeps)
        ? []
        : [`published without ${keeps}`]),
  ];
}

/** What the tasks of an edition say otherwise than the right one. */
const taskDifferences = (city: City, now: City['right'], other?: string): string[] =>
  city.right.tasks.flatMap((task) => {
    const found = now.tasks.find(({ number }) => number === task.number);
    const facts = factsOf(task);
    const contents = other === undefined ? facts.contents : [...facts.contents, other];
    return found ? differences(found, { ...facts, contents }, task) : [`no task ${task.number}`];
  });

/** What an edition says of itself, whatever its source’s bytes. */
const editionSays = ({ edition: { source, ...rest } }: City['right']): string =>
  loose(JSON.stringify({ ...rest, url: source.url })).replaceAll('\\n', '');

/** Converts an edition of which one file is damaged. */
export function fileOutcome(way: FileWay, city: City): FileOutcome | null {
  const broken = way.breaks(city, randomOf(`${city.name} ${way.kind} ${way.name}`));
  if (broken === null) return null;
  const name = `${city.name} ${way.name}`;
  const conversion = convert([{ ...city.files, ...broken.files }], city.content, 'content');
  const result = conversion.files
    ? published(conversion.files)
    : { edition: null, problems: conversion.problems };
  if (result.edition === null) {
    // What belongs together may be told at either of its lines, and what was never closed at the end.
    const named = ({ file, text, hint }: Problem): boolean =>
      file.endsWith(broken.file) ||
      `${text}${hint}`.includes(broken.file) ||
      way.name.startsWith('tasksPerCategory');
    return { name, refused: true, wrong: refusal(result.problems, named, broken) };
  }
  const { edition, notes } = result;
  const same = (): string[] => [
    ...taskDifferences(city, edition),
    ...(editionSays(edition) === editionSays(city.right) ? [] : [`edition ${editionSays(edition)}`]),
  ];
  return { name, refused: false, wrong: unwanted({ edition, notes }, same, broken) };
}

/** A page of a table has a few rows: what two of them say otherwise is told at the second. */
const near = (line: number | undefined, at: number, last: number): boolean =>
  line !== undefined && (Math.abs(line - at) <= 6 || line >= last - 1 || line === 1);

/** Converts a table of which a row is torn. */
export function tornOutcome(way: TornWay, city: City, row: Row): FileOutcome | null {
  const lines = way.tears(city, row, randomOf(`${city.name} ${way.name} ${row.line}`));
  if (lines === null) return null;
  const name = `${city.name} ${row.number}, ${way.name}`;
  const files: SeedFiles = { ...city.files, source: Buffer.from(lines.join('\n')) };
  const conversion = convert([files], city.content, 'content');
  const result = conversion.files
    ? published(conversion.files)
    : { edition: null, problems: conversion.problems };
  if (result.edition) {
    const nasty = nastyIn(Object.values(result.columns).join(''));
    const wrong = taskDifferences(city, result.edition);
    return { name, refused: false, wrong: nasty === null ? wrong : [...wrong, `${nasty} in a head`] };
  }
  const named = ({ file, line }: Problem): boolean =>
    file.endsWith('/source.txt') && near(line, row.line, lines.length);
  return { name, refused: true, wrong: refusal(result.problems, named, {}) };
}

const label = 'content';
const right = readFacts(SITE_LINES.join('\n'), label);

/** Reads the site’s own facts, of which one line is damaged, as all commands read them. */
export function siteOutcome(way: SiteWay): FileOutcome {
  const text = SITE_LINES.with(way.line - 1, way.text).join('\n');
  const { content, problems } = readContent(new Map([['site.yaml', text]]), [], label);
  if (content === null) {
    const named = ({ file, line }: Problem): boolean =>
      file.endsWith('site.yaml') && (line === undefined || Math.abs(line - way.line) <= 1);
    return { name: way.name, refused: true, wrong: refusal(problems, named, way) };
  }
  const same = (): string[] => {
    const [now, then] = [content.facts, right.facts].map((facts) => loose(JSON.stringify(facts)));
    return now === then ? [] : [`facts ${now ?? ''}`];
  };
  return { name: way.name, refused: false, wrong: unwanted(content.facts, same, way) };
}
