import { plainCharacters } from '../domain/characters.ts';
import type { Grid } from '../tables/grid.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from './sheet-columns.ts';

/** A title above the table, or an empty row, may stand before the heads of the columns. */
export const HEAD_WITHIN = 10;

const keyOf = (heading: string): ColumnKey | undefined =>
  COLUMN_KEYS.find((key) => COLUMNS[key].heading === heading.normalize('NFKC').replace(/\s/gu, ''));

/** What a cell says, be it hidden; empty where that cannot be told. */
export const saidBy = (cell: Grid[number][number]): string =>
  (typeof cell === 'string' ? cell : (cell.text ?? '')).trim();

/** The row that names the columns, and which column is which. */
export interface Head {
  /** 0-based. */
  row: number;
  heads: readonly string[];
  keys: readonly (ColumnKey | undefined)[];
}

/** Finds the heads of the columns; null where this is no such table. */
export function findHead(grid: Grid): Head | null {
  for (const [row, cells] of grid.slice(0, HEAD_WITHIN).entries()) {
    const heads = cells.map((cell) => plainCharacters(saidBy(cell)).trim());
    const keys = heads.map(keyOf);
    if (keys.includes('number') && keys.includes('status')) return { row, heads, keys };
  }
  return null;
}

/** Whether a table is one in which updates are reported, by its heads. */
export const hasHeads = (grid: Grid): boolean => findHead(grid) !== null;
