import { plainCharacters } from '../domain/characters.ts';
import type { Problem } from '../domain/problem.ts';
import { COLUMN_KEYS, COLUMNS, FILLED_KEYS, type ColumnKey } from './sheet-columns.ts';
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

/** Without these nothing can be read, or it cannot be told which task a row is of. */
const NEEDED: readonly ColumnKey[] = ['number', 'title', 'date', 'status', 'by'];
/** A title above the table, or an empty row, may stand before the heads of the columns. */
const HEAD_WITHIN = 10;

const keyOf = (heading: string): ColumnKey | undefined =>
  COLUMN_KEYS.find((key) => COLUMNS[key].heading === heading.normalize('NFKC').replace(/\s/gu, ''));

const textOf = (cell: Grid[number][number] | undefined): string =>
  typeof cell === 'string' ? plainCharacters(cell).trim() : '';

function headProblems(heads: readonly string[], line: number, file: string): Problem[] {
  const keys = heads.map(keyOf);
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
    const fault = typeof cell === 'object' ? cell : textFault(textOf(cell));
    if (fault) faults.set(key, fault);
    else cells[key] = textOf(cell);
  }
  return { cells, faults };
}

/**
 * The rows of a clerk's sheet in which something was filled in; a row with nothing but what the program had filled in is
 * no update. All problems at once, and no row where the columns are in doubt.
 */
export function readSheet(grid: Grid, file: string): { rows: FilledRow[]; problems: Problem[] } {
  const head = grid.slice(0, HEAD_WITHIN).findIndex((row) => {
    const keys = row.map((cell) => keyOf(textOf(cell)));
    return keys.includes('number') && keys.includes('status');
  });
  if (head < 0) {
    const problem = {
      file,
      rule: 'sheet-head',
      text: `前 ${HEAD_WITHIN} 行里没有同时写着“序号”和“状态”的一行栏名。`,
      hint: '请用 npm run update -- --template 进展.xlsx 生成的表。',
    };
    return { rows: [], problems: [problem] };
  }
  const heads = (grid[head] ?? []).map(textOf);
  const doubts = headProblems(heads, head + 1, file);
  if (doubts.length > 0) return { rows: [], problems: doubts };
  const keys = heads.map(keyOf);
  const problems: Problem[] = [];
  const rows = grid.slice(head + 1).flatMap((row, index): FilledRow[] => {
    const line = head + 2 + index;
    if (row.length === 0) return [];
    const { cells, faults } = readRow(row, keys);
    if (FILLED_KEYS.every((key) => cells[key] === '' && !faults.has(key))) return [];
    for (const [key, { fault, hint }] of faults)
      problems.push({ file, line, column: COLUMNS[key].heading, rule: 'sheet-bad-cell', text: fault, hint });
    return [{ line, cells, bad: [...faults.keys()] }];
  });
  return { rows, problems };
}
