import { createHash } from 'node:crypto';
import type { Problem } from '../domain/problem.ts';
import { readCategories, type NamedCategory } from './categories.ts';
import type { Header } from './columns.ts';
import { strayCorrections, type Corrections } from './corrections.ts';
import { checkDeclared, type Declaration } from './declared.ts';
import { readLines } from './lines.ts';
import { readNumbers } from './task-numbers.ts';
import { readTable } from './table-rows.ts';
import { correctRows, type CorrectedRow } from './tasks.ts';
import type { YamlFile } from '../markdown/yaml.ts';

/** What one `source.txt` is read with. */
interface Context {
  /** Null where the clerk's declaration could not be read: then the rows are not understood either. */
  declaration: Declaration | null;
  corrections: YamlFile<Corrections>;
  /** Path of a file beside the source, for messages. */
  path: (name: string) => string;
}

/** A table read, held against its declaration, and corrected; its rows are not yet understood. */
interface SourceTable {
  header: Header;
  categories: NamedCategory[];
  rows: CorrectedRow[];
  /** The whole source, line by line, as it stands. */
  lines: string[];
  /** Of the source's bytes, in hexadecimal. */
  sha256: string;
}

/** Reads one source. The table is null where it has no header or nothing was declared of it; problems are in no order. */
export function readSourceTable(
  bytes: Uint8Array,
  { declaration, corrections, path }: Context,
): { table: SourceTable | null; problems: Problem[] } {
  const source = path('source.txt');
  const { lines, problems: lineProblems } = readLines(bytes, source);
  const { table, problems: tableProblems } = readTable(lines, source);
  const unread = lines.length > 0 ? [...lineProblems, ...tableProblems] : lineProblems;
  const { header } = table;
  if (!header) return { table: null, problems: unread };

  const { numbers, problems: numberProblems } = readNumbers(table.rows, source);
  const { categories, ofRow, problems: categoryProblems } = readCategories(table.rows, source);
  const unplaced = [...unread, ...numberProblems, ...categoryProblems];
  if (!declaration) return { table: null, problems: unplaced };
  const corrected = correctRows(table.rows, numbers, ofRow, corrections, path('corrections.yaml'));
  return {
    table: {
      header,
      categories,
      rows: corrected.rows,
      lines: lines.map(({ text }) => text),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
    problems: [
      ...unplaced,
      ...checkDeclared(table, categories, declaration, source),
      ...strayCorrections(corrections, new Set(numbers), path('corrections.yaml')),
      ...corrected.problems,
    ],
  };
}
