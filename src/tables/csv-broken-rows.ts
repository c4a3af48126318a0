import type { Problem } from '../domain/problem.ts';

type Row = readonly string[];

/** No cell has more lines than these. */
const MOST_PIECES = 100;

const isBlank = (row: Row): boolean => row.every((cell) => cell.trim() === '');
/** Rows of a table begin with a number: a year, or their own. */
const beginsAsRow = ([first = '']: Row): boolean => /^\s*\d{1,4}\s*(?:年度?)?\s*$/u.test(first);

/**
 * The last of the rows that were one, from a row on; the row itself where it is whole. Together the pieces have the cells of
 * a whole row, and one more for each break.
 */
function lastPiece(rows: readonly Row[], first: number, longest: number): number {
  let cells = rows[first]?.length ?? 0;
  if (cells === longest || isBlank(rows[first] ?? [])) return first;
  for (let last = first + 1; last < first + MOST_PIECES; last += 1) {
    const row = rows[last];
    if (!row || row.length === longest || beginsAsRow(row)) return first;
    cells += row.length - 1;
    if (cells > longest) return first;
    if (cells === longest && !isBlank(row)) return last;
  }
  return first;
}

/**
 * Rows of a CSV file that were broken: a line end within a cell, without quotation marks, makes several rows of one, of
 * which the first says half and the others are of no task.
 */
export function brokenRows(rows: readonly Row[], file: string): Problem[] {
  const longest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const problems: Problem[] = [];
  for (let first = 0; first < rows.length; first += 1) {
    const last = lastPiece(rows, first, longest);
    if (last === first) continue;
    problems.push({
      file,
      line: first + 1,
      rule: 'csv-broken-row',
      text: `这一行像是被一格里的换行断成了 ${last - first + 1} 行（到第 ${last + 1} 行）。`,
      hint: '里面有换行的格，两头要加英文引号；请在电子表格里重新另存为 CSV 或 .xlsx。',
    });
    first = last;
  }
  return problems;
}
