import { readFileSync } from 'node:fs';
import { formatProblem } from '../../src/domain/problem.ts';
import { convert } from '../../src/seed/convert.ts';
import type { SeedFiles } from '../../src/seed/read-edition.ts';
import { YUNTING } from '../support/contents.ts';
import { published, type Edition } from './facts.ts';

/** The columns of a task, in the order in which both tables have them. */
export const COLUMNS = ['category', 'number', 'content', 'leader', 'departments', 'deadline'] as const;

export type Column = (typeof COLUMNS)[number];

/** A row of a table. */
export interface Row {
  /** 1-based. */
  line: number;
  number: number;
  cells: Record<Column, string>;
}

/** A whole table that is right, and what is published of it. */
export interface City {
  name: string;
  files: SeedFiles;
  lines: readonly string[];
  rows: readonly Row[];
  /** `content/` as it is before the damaged table is converted. */
  content: ReadonlyMap<string, string>;
  /** What is published of it as it is. */
  right: Edition;
}

/** A row's line with some of its cells written otherwise. */
export const lineOf = ({ cells }: Row, others: Partial<Record<Column, string>> = {}): string =>
  COLUMNS.map((column) => others[column] ?? cells[column]).join('\t');

function rowsOf(lines: readonly string[]): Row[] {
  return lines.flatMap((text, index): Row[] => {
    const cells = text.split('\t');
    const number = Number(cells[1]);
    if (cells.length !== COLUMNS.length || !(number > 0)) return [];
    const named = COLUMNS.map((column, at) => [column, cells[at] ?? ''] as const);
    return [{ line: index + 1, number, cells: Object.fromEntries(named) as Row['cells'] }];
  });
}

function cityOf(name: string, seed: string): City {
  const read = (file: string): string => readFileSync(`${seed}/${file}`, 'utf8');
  const files: SeedFiles = {
    folder: seed,
    source: readFileSync(`${seed}/source.txt`),
    edition: read('edition.yaml'),
    corrections: read('corrections.yaml'),
    titles: read('titles.yaml'),
    revisions: [],
  };
  const lines = read('source.txt').split('\n');
  const { files: content, problems } = convert([files], new Map(), 'content');
  if (content === null) throw new Error(problems.map(formatProblem).join('\n'));
  const { edition, problems: unread } = published(content);
  if (edition === null) throw new Error(unread.map(formatProblem).join('\n'));
  return { name, files, lines, rows: rowsOf(lines), content, right: edition };
}

/** A made-up city, and the one that is published. */
export const cities: readonly City[] = [
  cityOf('yunting', `${YUNTING}/seeds/yunting-2022`),
  cityOf('jiangmen', 'seeds/jiangmen-2022'),
];
