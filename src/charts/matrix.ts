import { max } from 'd3';
import type { Box } from './box.ts';
import { round, widthInEm, wrap } from './text-width.ts';

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

/** `hit` is the whole of a link's place, for the pointer; a `y` of text is its baseline. */
interface MatrixLayout {
  width: number;
  height: number;
  /** Where the last column ends. */
  right: number;
  columns: (Heading & { lines: { text: string; y: number }[]; x: number; hit: Box })[];
  rows: (Heading & { lines: { text: string; y: number }[]; line: number; hit: Box })[];
  /** `level` is 1–4: how dark the square is. */
  cells: (Cell & { square: Box; text: { x: number; y: number }; level: number; hit: Box })[];
}

const FONT = 13;
const LINE = 15;
const HEAD = 26;
const ROW = 26;
const WIDEST_CELL = 52;
/** A finger needs as much; where the names leave less, they are broken into two lines. */
const NARROWEST_CELL = 24;
/** Names of up to this many em are never broken, and no first line is shorter than `SHORTEST_LINE`. */
const LONGEST_LINE = 7;
const SHORTEST_LINE = 5;
const BESIDE_NAME = 8;
const BESIDE_COLUMN = 4;
/** From the middle of a line of text down to its baseline. */
const BASELINE = FONT * 0.36;

function broken(label: string): string[] {
  const em = widthInEm(label);
  return em <= LONGEST_LINE ? [label] : wrap(label, Math.max(SHORTEST_LINE, Math.ceil(em / 2)));
}

/** The names of the rows in lines, and the width (px) that they take. */
function names(labels: readonly string[], width: number, columns: number) {
  const needed = (lines: readonly string[][]): number =>
    Math.ceil((max(lines.flat(), widthInEm) ?? 0) * FONT) + BESIDE_NAME;
  const whole = labels.map((label) => [label]);
  const fits = width - needed(whole) >= columns * NARROWEST_CELL;
  const lines = fits ? whole : labels.map(broken);
  return { lines, taken: needed(lines) };
}

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
  const labels = rows.map(({ label }) => label);
  const { lines, taken } = names(labels, width, columns.length);
  const step = Math.min(WIDEST_CELL, (width - taken) / Math.max(1, columns.length));
  // A name too wide for its column is set upright, character under character.
  const upright = columns.some(({ label }) => widthInEm(label) * FONT > step - BESIDE_COLUMN);
  const headings = columns.map(({ label }) => (upright ? Array.from(label) : [label]));
  const head = HEAD + ((max(headings, ({ length }) => length) ?? 1) - 1) * LINE;
  const height = Math.max(ROW, (max(lines, ({ length }) => length) ?? 1) * LINE + 4);
  const side = round(Math.min(step, height) - 2);
  const most = max(cells, ({ value }) => value) ?? 1;
  const slot = (column: number, row: number): Box => ({
    x: round(taken + column * step),
    y: head + row * height,
    width: round(step),
    height,
  });
  return {
    width,
    height: head + rows.length * height,
    right: round(taken + columns.length * step),
    columns: columns.map((column, index) => ({
      ...column,
      x: round(taken + (index + 0.5) * step),
      lines: (headings[index] ?? []).map((text, position, { length }) => ({
        text,
        y: head - 9 - (length - 1 - position) * LINE,
      })),
      hit: { ...slot(index, 0), y: 0, height: head },
    })),
    rows: rows.map((row, index) => {
      const { y } = slot(0, index);
      const parts = lines[index] ?? [];
      const first = y + (height - (parts.length - 1) * LINE) / 2 + BASELINE;
      return {
        ...row,
        lines: parts.map((text, position) => ({ text, y: round(first + position * LINE) })),
        line: y + height,
        hit: { x: 0, y, width: taken, height },
      };
    }),
    cells: cells.map((cell) => {
      const hit = slot(cell.column, cell.row);
      const middle = { x: taken + (cell.column + 0.5) * step, y: hit.y + height / 2 };
      return {
        ...cell,
        hit,
        square: { x: round(middle.x - side / 2), y: round(middle.y - side / 2), width: side, height: side },
        text: { x: round(middle.x), y: round(middle.y + BASELINE) },
        level: Math.min(4, Math.max(1, Math.ceil((cell.value / most) * 4))),
      };
    }),
  };
}
