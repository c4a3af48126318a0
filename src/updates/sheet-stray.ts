import type { Problem } from '../domain/problem.ts';
import { lettersOf } from '../tables/cell-address.ts';
import type { Grid } from '../tables/grid.ts';
import { COLUMNS } from './sheet-columns.ts';
import { saidBy, type Head } from './sheet-head.ts';
import { readCount } from './sheet-values.ts';

/** What is only there because its cell was merged says nothing; what cannot be read says something. */
const saysSomething = (cell: Grid[number][number] | undefined): boolean =>
  cell !== undefined && (saidBy(cell) !== '' || (typeof cell === 'object' && cell.text === undefined));

/** Cells beside the columns that have heads, in a row below them: nobody would read them. */
export function cellsBeside(row: Grid[number], { heads }: Head, line: number, file: string): Problem[] {
  const beside = row.flatMap((cell, index) =>
    (heads[index] ?? '') === '' && saysSomething(cell) ? [`${lettersOf(index + 1)}${line}`] : [],
  );
  if (beside.length === 0) return [];
  return [
    {
      file,
      line,
      rule: 'sheet-no-heading',
      text: `${beside.join('、')} 写了内容，这一栏却没有栏名，写的会丢失。`,
      hint: '请移到有栏名的格里，或清空。',
    },
  ];
}

/** A row with more cells than there are columns, be they empty: a separator that stands in a text has moved them. */
export function cellsTooMany(row: Grid[number], { heads }: Head, line: number, file: string): Problem[] {
  if (row.length <= heads.length) return [];
  return [
    {
      file,
      line,
      rule: 'sheet-row-long',
      text: `这一行有 ${row.length} 格，栏名只有 ${heads.length} 格，可能错了位。`,
      hint: '文字里有逗号、分号或制表符的格，两头要加英文引号；请在电子表格里重新另存为 CSV 或 .xlsx。',
    },
  ];
}

/** Rows of tasks above the heads, where only titles stand. */
export function rowsAbove(grid: Grid, { row: head, keys }: Head, file: string): Problem[] {
  return grid.slice(0, head).flatMap((row, index): Problem[] => {
    const number = row[keys.indexOf('number')];
    const filled = keys.some(
      (key, column) => key !== undefined && !COLUMNS[key].locked && saysSomething(row[column]),
    );
    if (number === undefined || readCount(saidBy(number)) === null || !filled) return [];
    const text = `这一行在栏名（第 ${head + 1} 行）的上面，里面写的会丢失。`;
    return [{ file, line: index + 1, rule: 'sheet-row-above', text, hint: '请移到栏名的下面。' }];
  });
}
