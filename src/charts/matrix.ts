import { max } from 'd3';
import { round, widthInEm } from './text.ts';

/** A row or column, and the page that it leads to. */
export interface Heading {
  label: string;
  href: string;
  /** The whole name where the label is short for it. */
  title?: string;
}

export interface Cell {
  row: number;
  column: number;
  value: number;
  href: string;
  title: string;
}

export interface MatrixLayout {
  width: number;
  height: number;
  /** Width and height of a cell in px. */
  size: { width: number; height: number };
  columns: (Heading & { x: number; y: number })[];
  rows: (Heading & { x: number; y: number; line: number })[];
  /** `level` is 1–4: how dark the cell is. */
  cells: (Cell & { x: number; y: number; level: number })[];
}

const FONT = 13;
const HEAD = 26;
const ROW = 26;
const WIDEST_CELL = 40;

/**
 * Lays out a matrix of counts: row names at the left, column names above, a square where there is something.
 * @param width of the drawing in px; rows' labels take what they need of it
 */
export function layoutMatrix(
  columns: readonly Heading[],
  rows: readonly Heading[],
  cells: readonly Cell[],
  width: number,
): MatrixLayout {
  const labels = Math.ceil((max(rows, ({ label }) => widthInEm(label)) ?? 0) * FONT) + 8;
  const cellWidth = round(Math.min(WIDEST_CELL, (width - labels) / Math.max(1, columns.length)));
  const most = max(cells, ({ value }) => value) ?? 1;
  const x = (column: number): number => round(labels + column * cellWidth);
  const y = (row: number): number => HEAD + row * ROW;
  return {
    width,
    height: HEAD + rows.length * ROW,
    size: { width: cellWidth, height: ROW },
    columns: columns.map((column, index) => ({ ...column, x: round(x(index) + cellWidth / 2), y: HEAD - 9 })),
    rows: rows.map((row, index) => ({
      ...row,
      x: 0,
      y: y(index) + ROW / 2 + FONT * 0.36,
      line: y(index + 1),
    })),
    cells: cells.map((cell) => ({
      ...cell,
      x: x(cell.column),
      y: y(cell.row),
      level: Math.min(4, Math.max(1, Math.ceil((cell.value / most) * 4))),
    })),
  };
}
