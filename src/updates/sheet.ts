import { plainCharacters } from '../domain/characters.ts';
import type { Problem } from '../domain/problem.ts';
import { COLUMN_KEYS, COLUMNS, FILLED_KEYS, type ColumnKey } from './sheet-columns.ts';
import { findHead, HEAD_WITHIN, saidBy, type Head } from './sheet-head.ts';
import { cellsBeside, cellsTooMany, rowsAbove } from './sheet-stray.ts';
import { textFault, type BadCell, type Grid } from '../tables/grid.ts';

/** A row in which somebody has filled in something. */
export interface FilledRow {
  /** 1-based row of the spreadsheet. */
  line: number;
  /** Without white space at the ends; empty where the cell or the column is, and where the cell is bad. */
  cells: Record<ColumnKey, string>;
  /** Columns whose cells cannot be read; that has been told. */
  bad: readonly ColumnKey[];
}

/** Columns that hold an address. */
const LINKS: readonly ColumnKey[] = ['sourceUrl', 'archive'];

/** Without these nothing can be read, or it cannot be told which task a row is of. */
const NEEDED: readonly ColumnKey[] = ['number', 'title', 'date', 'status', 'by'];
function headProblems({ row, heads, keys }: Head, file: string): Problem[] {
  const line = row + 1;
  const missing = NEEDED.filter((key) => !keys.includes(key)).map((key) => ({
    file,
    line,
    rule: 'sheet-column-missing',
    text: `没有“${COLUMNS[key].heading}”这一栏。`,
    hint: '请用 npm run update -- --template 进展.xlsx 生成的表，不改动各栏的名称。',
  }));
  const others = heads.flatMap((heading, index): Problem[] => {
    if (heading === '') return [];
    const key = keys[index];
    if (key === undefined)
      return [
        {
          file,
          line,
          rule: 'sheet-column-unknown',
          text: `不认得“${heading}”这一栏，里面写的会丢失。`,
          hint: `请改成表里原有的名称，或删去这一栏。可以有的是${COLUMN_KEYS.map((each) => COLUMNS[each].heading).join('、')}。`,
        },
      ];
    return keys.indexOf(key) < index
      ? [
          {
            file,
            line,
            rule: 'sheet-column-twice',
            text: `“${heading}”这一栏有两个。`,
            hint: '请只留一个。',
          },
        ]
      : [];
  });
  return [...missing, ...others];
}

/** What is said of a sheet that is not one of updates. */
function noHead(file: string): Problem {
  const parted =
    ' .csv 文件的各格要用逗号、分号或制表符隔开，文字用 UTF-8、GBK 或 UTF-16 编码；不清楚的，请另存为 .xlsx。';
  return {
    file,
    rule: 'sheet-head',
    text: `前 ${HEAD_WITHIN} 行里没有同时写着“序号”和“状态”的一行栏名。`,
    hint: `请用 npm run update -- --template 进展.xlsx 生成的表。${/\.csv$/iu.test(file) ? parted : ''}`,
  };
}

/** What a cell says, or what keeps it from being read. */
function readCell(
  cell: Grid[number][number],
  { locked, isLink }: { locked: boolean; isLink: boolean },
): string | BadCell {
  // The program filled it in, and checks it: that it is hidden is no harm.
  if (typeof cell === 'object' && (!locked || cell.text === undefined)) return cell;
  const text = saidBy(cell);
  // An address is told as it stands: what nobody sees in it may lead elsewhere.
  return textFault(text) ?? (isLink ? text : plainCharacters(text).trim());
}

/** The cells of a row by their columns, those that cannot be read as empty, and what is wrong with them. */
function readRow(
  row: Grid[number],
  keys: readonly (ColumnKey | undefined)[],
): { cells: FilledRow['cells']; faults: Map<ColumnKey, BadCell> } {
  const cells = Object.fromEntries(COLUMN_KEYS.map((key) => [key, ''])) as FilledRow['cells'];
  const faults = new Map<ColumnKey, BadCell>();
  for (const [index, cell] of row.entries()) {
    const key = keys[index];
    if (key === undefined) continue;
    const read = readCell(cell, { ...COLUMNS[key], isLink: LINKS.includes(key) });
    if (typeof read === 'object') faults.set(key, read);
    else cells[key] = read;
  }
  return { cells, faults };
}

/**
 * The rows of a clerk's sheet in which something was filled in; a row with nothing but what the program had filled in is
 * no update. All problems at once, and no row where the columns are in doubt.
 */
export function readSheet(grid: Grid, file: string): { rows: FilledRow[]; problems: Problem[] } {
  const head = findHead(grid);
  if (!head) return { rows: [], problems: [noHead(file)] };
  const doubts = headProblems(head, file);
  if (doubts.length > 0) return { rows: [], problems: doubts };
  /** Columns of which it has been told what is wrong with all of their cells. */
  const toldColumns = new Set<ColumnKey>();
  const results = grid.slice(head.row + 1).map((row, index) => {
    const line = head.row + 2 + index;
    const beside = cellsBeside(row, head, line, file);
    const { cells, faults } = readRow(row, head.keys);
    if (FILLED_KEYS.every((key) => cells[key] === '' && !faults.has(key)))
      return { row: null, problems: beside };
    const problems = beside.length > 0 ? beside : cellsTooMany(row, head, line, file);
    let isRowTold = false;
    for (const [key, { fault, hint, whole }] of faults) {
      if ((whole === 'row' && isRowTold) || (whole === 'column' && toldColumns.has(key))) continue;
      isRowTold ||= whole === 'row';
      if (whole === 'column') toldColumns.add(key);
      problems.push({ file, line, column: COLUMNS[key].heading, rule: 'sheet-bad-cell', text: fault, hint });
    }
    return { row: isRowTold ? null : { line, cells, bad: [...faults.keys()] }, problems };
  });
  return {
    rows: results.flatMap(({ row }) => row ?? []),
    problems: [...rowsAbove(grid, head, file), ...results.flatMap(({ problems }) => problems)],
  };
}

/** Whether somebody has filled in updates in a table, well or not. */
export function isFilled(grid: Grid): boolean {
  if (!findHead(grid)) return false;
  const { rows, problems } = readSheet(grid, '');
  return rows.length > 0 || problems.length > 0;
}
