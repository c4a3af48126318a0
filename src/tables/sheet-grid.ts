import { otherTarget, targetOf } from './cell-link.ts';
import type { BadCell, Grid } from './grid.ts';
import { readCell, type Shared } from './workbook-cell.ts';
import type { RawRow, RawSheet } from './workbook-sheet.ts';

type Cell = string | BadCell;

const isEmpty = (cell: Cell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

const HIDDEN_ROW = {
  fault: '这一行被隐藏了，或被筛选掉了，里面填的看不见。',
  hint: '请取消筛选、取消隐藏，核对这一行；不要的请清空。',
  whole: 'row',
} as const;
const HIDDEN_COLUMN = {
  fault: '这一栏被隐藏了，里面填的看不见。',
  hint: '请取消隐藏，核对这一栏；不要的请清空。',
  whole: 'column',
} as const;
const COVERED: BadCell = {
  fault: '这一格和别的格合并了，自己原来填的被盖住，看不见。',
  hint: '请取消合并，核对这一格；不要的请清空。',
};
const MERGED_ACROSS: BadCell = {
  fault: '这一格和左边的格合并了，看不出填的是哪一栏的。',
  hint: '请取消合并，一格只填一栏。',
  text: '',
};

/** A cell that nobody sees, with what it says. */
function unseen(cell: Cell, fault: BadCell): BadCell {
  const text = typeof cell === 'string' ? cell : cell.text;
  return { ...fault, ...(text === undefined ? {} : { text }) };
}

/** Where a cell of a line and a column leads; null where it is no link. */
type LinkAt = (line: number, column: number) => string | null;

const linkFinder =
  ({ links }: RawSheet, targets: ReadonlyMap<string, string>): LinkAt =>
  (line, column) => {
    const own = links.find(
      ({ area: { top, bottom, left, right } }) =>
        top <= line && line <= bottom && left <= column && column <= right,
    );
    return targets.get(own?.id ?? '') ?? null;
  };

/** The cells of a row, from the left. */
function rowCells(line: number, { cells }: RawRow, shared: Shared, linkAt: LinkAt): Cell[] {
  const row: (Cell | undefined)[] = [];
  for (const [column, raw] of cells) {
    const cell = readCell(raw, shared);
    if (isEmpty(cell)) continue;
    const led =
      typeof cell === 'string' ? otherTarget(cell, linkAt(line, column) ?? targetOf(raw.formula)) : null;
    row[column - 1] = led ?? cell;
  }
  return Array.from(row, (cell) => cell ?? '');
}

/** Of cells that were merged, each below the first shows what the first holds; those beside it belong to no column. */
function spreadMerged(rows: Map<number, Cell[]>, { merged }: RawSheet): void {
  for (const { top, bottom, left, right } of merged) {
    const first = rows.get(top)?.[left - 1] ?? '';
    for (let line = top; line <= bottom; line += 1)
      for (let column = left; column <= right; column += 1) {
        if (line === top && column === left) continue;
        const own = rows.get(line)?.[column - 1];
        const isCovered = !isEmpty(own) && JSON.stringify(own) !== JSON.stringify(first);
        const shown = isCovered ? COVERED : column > left && !isEmpty(first) ? MERGED_ACROSS : first;
        if (isEmpty(shown)) continue;
        const row = rows.get(line) ?? [];
        while (row.length < column) row.push('');
        row[column - 1] = shown;
        rows.set(line, row);
      }
  }
}

/** The cells of a row as far as they are seen. */
function seenCells(line: number, cells: readonly Cell[], { rows, hiddenColumns }: RawSheet): Cell[] {
  const isHidden = rows.get(line)?.hidden === true;
  return cells.map((cell, index) => {
    if (isEmpty(cell)) return cell;
    if (isHidden) return unseen(cell, HIDDEN_ROW);
    return hiddenColumns.has(index + 1) ? unseen(cell, HIDDEN_COLUMN) : cell;
  });
}

/**
 * The cells of a sheet as a person reads it, and what in them nobody sees.
 * @param targets addresses to which cells lead, by the ids of the relations
 */
export function sheetGrid(sheet: RawSheet, shared: Shared, targets: ReadonlyMap<string, string>): Grid {
  const linkAt = linkFinder(sheet, targets);
  const rows = new Map<number, Cell[]>();
  // Rows and cells without a value are passed over: a sheet may be formatted to its last row.
  for (const [line, raw] of sheet.rows) {
    const cells = rowCells(line, raw, shared, linkAt);
    if (cells.length > 0) rows.set(line, cells);
  }
  spreadMerged(rows, sheet);
  const grid: Grid[number][] = [];
  for (const [line, cells] of rows) grid[line - 1] = seenCells(line, cells, sheet);
  return Array.from(grid, (row: Grid[number] | undefined) => row ?? []);
}
