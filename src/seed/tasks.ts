import type { Column, EditionDeclaration } from '../domain/edition.ts';
import type { Problem } from '../domain/problem.ts';
import type { Collective } from '../domain/office.ts';
import type { TaskPlace } from '../domain/revision.ts';
import type { AppliedCorrection } from '../domain/task.ts';
import type { Header } from './columns.ts';
import { correct, type Corrections, type Fields } from './corrections.ts';
import { numberProblems } from './doubtful-numbers.ts';
import { readFields, readMeaning, type Meaning, type ReadWith } from './fields.ts';
import type { Row } from './raw-rows.ts';
import type { YamlFile } from '../markdown/yaml.ts';

/** A row of the table, corrected, with what was found out about it; not yet understood. */
export interface CorrectedRow {
  /** 序号 in this table. */
  number: number;
  categoryNumber: number;
  fields: Fields;
  corrections: AppliedCorrection[];
  source: TaskPlace;
}

/** A task as one table has it, with names where the site will have slugs. */
export interface PromisedTask extends Meaning {
  number: number;
  categoryNumber: number;
  corrections: AppliedCorrection[];
  source: TaskPlace;
}

/** A task's offices, each with its part: those that have pages, then the collectives. */
export const officesOf = ({ departments, leading, collectives }: Meaning): Collective[] => [
  ...departments.map((name, index): Collective => ({ name, role: index < leading ? 'lead' : 'cooperating' })),
  ...collectives,
];

/** Every row with the corrections that are written for it. */
export function correctRows(
  rows: readonly Row[],
  numbers: readonly number[],
  ofRow: readonly number[],
  corrections: YamlFile<Corrections>,
  file: string,
): { rows: CorrectedRow[]; problems: Problem[] } {
  const results = rows.map((row, index): { row: CorrectedRow; problems: Problem[] } => {
    const number = numbers[index] ?? 0;
    const { fields, applied, problems } = correct(number, readFields(row), corrections, file);
    const source = { line: row.line, text: row.text };
    const corrected = { number, categoryNumber: ofRow[index] ?? 0, fields, corrections: applied, source };
    return { row: corrected, problems };
  });
  return { rows: results.map(({ row }) => row), problems: results.flatMap(({ problems }) => problems) };
}

/**
 * The tasks of all rows that can be understood.
 * @param edition `confirmedNumbers` stand so in the original, however doubtful they look
 */
export function readTasks(
  rows: readonly CorrectedRow[],
  header: Header,
  readWith: ReadWith & Pick<EditionDeclaration, 'confirmedNumbers'>,
  file: string,
): { tasks: PromisedTask[]; problems: Problem[] } {
  const columnName = (column: Column): string =>
    header.columns.find((known) => known.column === column)?.name ?? column;
  const results = rows.map(({ fields, ...row }) => {
    const place = { file, line: row.source.line };
    const { meaning, problems } = readMeaning(fields, columnName, readWith, place);
    const label = `第 ${fields.number} 项的“${columnName('content')}”`;
    const doubtful = numberProblems(fields.content, label, place, readWith.confirmedNumbers ?? []);
    return { row, meaning, problems: [...problems, ...doubtful] };
  });
  return {
    tasks: results.flatMap(({ row, meaning }): PromisedTask[] => (meaning ? [{ ...row, ...meaning }] : [])),
    problems: results.flatMap(({ problems }) => problems),
  };
}
