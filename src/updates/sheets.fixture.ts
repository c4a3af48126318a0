/** Sheets of updates for tests, as spreadsheets write them: one task, one row, of which some cells are given. */
import { formatProblem, type Problem } from '../domain/problem.ts';
import type { Update } from '../domain/update.ts';
import { plainText } from '../markdown/plain-text.ts';
import { lettersOf } from '../tables/cell-address.ts';
import { csvGrid } from '../tables/csv-grid.ts';
import type { Grid } from '../tables/grid.ts';
import { workbookGrid } from '../tables/workbook-grid.ts';
import { cell, partsOf, sheetXml, workbookOf, type MadeSheet } from '../tables/workbooks.fixture.ts';
import type { KnownTask } from './check.ts';
import { isFilled, readSheet } from './sheet.ts';
import { COLUMN_KEYS, COLUMNS, SHEET_NAMES, type ColumnKey } from './sheet-columns.ts';
import { hasHeads } from './sheet-head.ts';
import { lockedCells, sheetUpdates } from './sheet-updates.ts';

export const TASK: KnownTask = {
  id: 'xugou-2022-02',
  edition: 'xugou-2022',
  year: 2022,
  number: 2,
  title: '建设碧道',
  departments: ['市虚构局', '市杜撰局'],
  deadline: '6月30日',
  asOf: '2023-10-01',
  fictional: false,
  since: null,
  content: '',
  contentAt: () => '',
  quantities: [],
  quantitiesAt: () => [],
};

export const HEADS: readonly string[] = COLUMN_KEYS.map((key) => COLUMNS[key].heading);

export type Texts = Partial<Record<ColumnKey, string>>;

/** What the row says where nothing else is given. */
export const FILLED: Texts = {
  ...lockedCells(TASK),
  date: '2022-09-30',
  status: '推进中',
  by: '虚构的单位',
  note: '一句话。',
};

/** The address of a cell in a row, by its column. */
export const addressOf = (key: ColumnKey, line = 2): string =>
  lettersOf(COLUMN_KEYS.indexOf(key) + 1) + String(line);

/** A row of a sheet. @param raw cells whose XML is given: what stands in `<c r="…"` and after */
export function rowXml(
  line: number,
  texts: Texts,
  raw: Texts = {},
  { attributes = '', beyond = '' }: { attributes?: string; beyond?: string } = {},
): string {
  const cells = COLUMN_KEYS.map((key) => {
    const own = raw[key];
    if (own !== undefined) return `<c r="${addressOf(key, line)}" ${own}</c>`;
    const text = texts[key];
    return text === undefined ? '' : cell(addressOf(key, line), text);
  });
  return `<row r="${line}" ${attributes}>${cells.join('')}${beyond}</row>`;
}

export const HEAD_ROW = rowXml(1, Object.fromEntries(COLUMN_KEYS.map((key) => [key, COLUMNS[key].heading])));

/** The sheet with its row. */
export const sheetOf = (raw: Texts = {}, texts: Texts = FILLED): string =>
  sheetXml(HEAD_ROW + rowXml(2, texts, raw));

/** What is read of a sheet, or what is told of it. */
export interface Outcome {
  /** With their texts, as plain text. */
  updates: (Update & { note: string })[];
  told: string[];
}

function outcomeOf(grid: Grid, problems: readonly Problem[], file: string): Outcome {
  if (problems.length > 0) return { updates: [], told: problems.map(formatProblem) };
  const { rows, problems: ofSheet } = readSheet(grid, file);
  const { read, problems: ofRows } = sheetUpdates(rows, new Map([[TASK.id, TASK]]), file);
  const told = [...ofSheet, ...ofRows].map(formatProblem);
  return {
    updates: told.length > 0 ? [] : read.map(({ update, text }) => ({ ...update, note: plainText(text) })),
    told,
  };
}

const ONLY_SHEET = 'xl/worksheets/sheet1.xml';

/** What a workbook gives, of these sheets and their texts and styles. */
export async function outcomeOfWorkbook(
  sheets: string | readonly MadeSheet[],
  shared: Parameters<typeof partsOf>[1] = {},
  others: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const made = typeof sheets === 'string' ? [{ xml: sheets }] : sheets;
  const bytes = await workbookOf('', { [ONLY_SHEET]: null, ...partsOf(made, shared), ...others });
  const { grid, problems } = await workbookGrid(bytes, 'a.xlsx', SHEET_NAMES.updates, isFilled);
  return outcomeOf(grid, problems, 'a.xlsx');
}

/** What a CSV file gives. */
export function outcomeOfCsv(bytes: Uint8Array): Outcome {
  const { grid, problems } = csvGrid(bytes, 'a.csv', hasHeads);
  return outcomeOf(grid, problems, 'a.csv');
}
