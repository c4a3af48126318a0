import type { Column, EditionDeclaration } from '../domain/edition.ts';
import type { Place } from '../domain/place.ts';
import type { Problem } from '../domain/problem.ts';
import type { AppliedCorrection } from '../domain/task.ts';
import type { Header } from './columns.ts';
import { correct, type Corrections } from './corrections.ts';
import { readFields, readMeaning, type Meaning } from './fields.ts';
import type { Row } from './rows.ts';
import type { YamlFile } from './yaml.ts';

/** A task as the table has it, with names where the site will have slugs. */
export interface PromisedTask extends Meaning {
  number: number;
  title: string;
  categoryNumber: number;
  corrections: AppliedCorrection[];
  source: Place;
}

/** What the rows are read with: the table's names, and what was found out about each row before. */
interface Context {
  header: Header;
  /** 序号 of each row. */
  numbers: readonly number[];
  /** Number of the category of each row. */
  ofRow: readonly number[];
  declared: EditionDeclaration;
  corrections: YamlFile<Corrections>;
  path: (name: string) => string;
}

/** The tasks of all rows that can be understood, corrected, without their titles. */
export function readTasks(
  rows: readonly Row[],
  { header, numbers, ofRow, declared, corrections, path }: Context,
): { tasks: Omit<PromisedTask, 'title'>[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const columnName = (column: Column): string =>
    header.columns.find((known) => known.column === column)?.name ?? column;
  const tasks = rows.flatMap((row, index) => {
    const number = numbers[index] ?? 0;
    const corrected = correct(number, readFields(row), corrections, path('corrections.yaml'));
    const place = { file: path('source.txt'), line: row.line };
    const { meaning, problems: faults } = readMeaning(corrected.fields, columnName, declared.year, place);
    problems.push(...corrected.problems, ...faults);
    const source = { line: row.line, text: row.text };
    return meaning
      ? [{ ...meaning, number, categoryNumber: ofRow[index] ?? 0, corrections: corrected.applied, source }]
      : [];
  });
  return { tasks, problems };
}
