import { FACETS, type Facet } from '../../domain/facet.ts';
import { VALUES, type Counts } from '../finding/narrow.ts';
import type { Query } from '../understanding/query.ts';
import type { SearchTask } from '../understanding/search-task.ts';

/** What is known of every task before any is read: its facets, its number and its deadline as the table writes it. */
const COLUMNS = [...FACETS, 'number', 'due'] as const;

type Column = (typeof COLUMNS)[number];

const valuesOf = (task: SearchTask, column: Column): readonly string[] =>
  column === 'number' ? [String(task.number)] : column === 'due' ? [task.due] : VALUES[column](task);

/** All tasks, a row each, as the site publishes them where there are too many to send their texts. */
export interface RowsData {
  size: number;
  /** The sets of values that occur, each once, and for each row the place of its set: `[[市教育局], [市教育局, 市财政局]]` and `[0, 0, 1]`. */
  columns: Record<Column, { sets: string[][]; rows: number[] }>;
}

/** @param tasks in the order in which results stand; texts without marks */
export function rowsOf(tasks: readonly SearchTask[]): RowsData {
  const column = (name: Column): RowsData['columns'][Column] => {
    const keys = tasks.map((task) => JSON.stringify(valuesOf(task, name)));
    const distinct = [...new Set(keys)];
    const places = new Map(distinct.map((key, place) => [key, place]));
    return {
      sets: distinct.map((key) => JSON.parse(key) as string[]),
      rows: keys.map((key) => places.get(key) ?? 0),
    };
  };
  return {
    size: tasks.length,
    columns: Object.fromEntries(COLUMNS.map((name) => [name, column(name)])) as RowsData['columns'],
  };
}

/** The rows of all tasks; a row's number is its place in the order in which results stand. */
export class Rows {
  readonly size: number;
  readonly #columns: RowsData['columns'];

  constructor({ size, columns }: RowsData) {
    this.size = size;
    this.#columns = columns;
  }

  values(row: number, column: Column): readonly string[] {
    const { sets, rows } = this.#columns[column];
    return sets[rows[row] ?? -1] ?? [];
  }

  /** Those that have such a value. */
  where(column: Column, test: (value: string) => boolean): number[] {
    const { sets, rows } = this.#columns[column];
    const passed = sets.map((set) => set.some(test));
    if (!passed.includes(true)) return [];
    return rows.flatMap((set, row) => (passed[set] ? [row] : []));
  }

  /** Whether a row has any of the chosen values within each facet. */
  fits(row: number, chosen: Query['chosen'], without?: Facet): boolean {
    return FACETS.every(
      (facet) =>
        facet === without ||
        chosen[facet].length === 0 ||
        this.values(row, facet).some((value) => chosen[facet].includes(value)),
    );
  }

  /** How many of some rows each value of each facet would leave; a facet's own choice hides nothing in it. */
  counts(rows: readonly number[], chosen: Query['chosen']): Counts {
    const count = (facet: Facet): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const row of rows)
        if (this.fits(row, chosen, facet))
          for (const value of this.values(row, facet)) counts[value] = (counts[value] ?? 0) + 1;
      return counts;
    };
    return Object.fromEntries(FACETS.map((facet) => [facet, count(facet)])) as Counts;
  }
}
