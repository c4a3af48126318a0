import { Workbook, type Cell, type Worksheet } from '@cj-tech-master/excelts';
import { FICTIONAL_NOTICE } from '../domain/edition.ts';
import type { KnownTask } from './check.ts';
import { COLUMN_KEYS, COLUMNS, REPORTED_NAMES, SHEET_NAMES, type ColumnKey } from './sheet-columns.ts';
import { lockedCells } from './sheet-updates.ts';

const THIN = { style: 'thin', color: { argb: 'FFBFC5CC' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const HEAD_FILL = fill('FFD9E2EC');
const LOCKED_FILL = fill('FFF0F2F4');
const DATE_FORMAT = 'yyyy-mm-dd';
/** Excel keeps what is typed as it is: `60%` must not become 0.6. */
const TEXT_FORMAT = '@';

function styleHead(sheet: Worksheet, line = 1): void {
  const row = sheet.getRow(line);
  row.height = 24;
  row.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = HEAD_FILL;
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
}

/** Points of a line of the sheet's font. */
const LINE_HEIGHT = 16;

/** Height for a row's longest cell: programs do not all find it by themselves. A Chinese character is two columns wide. */
function heightFor(cells: Partial<Record<ColumnKey, string>>): number {
  const lines = COLUMN_KEYS.map((key) => {
    const wide = Array.from(cells[key] ?? '').reduce((sum, char) => sum + (char > '\u00FF' ? 2 : 1), 0);
    // Words are not broken: a little is left over at the end of each line.
    return Math.ceil(wide / (COLUMNS[key].width - 2));
  });
  return LINE_HEIGHT * Math.max(1, ...lines);
}

/** A day at midnight UTC, as spreadsheets count days. */
const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

function styleCell(cell: Cell, key: ColumnKey, { year, asOf }: KnownTask): void {
  const { locked } = COLUMNS[key];
  cell.protection = { locked };
  cell.border = BORDER;
  cell.alignment = { vertical: 'top', wrapText: true };
  if (locked) {
    cell.fill = LOCKED_FILL;
    return;
  }
  cell.numFmt = key === 'date' ? DATE_FORMAT : TEXT_FORMAT;
  if (key === 'status')
    cell.dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${REPORTED_NAMES.join(',')}"`],
      showErrorMessage: true,
      errorTitle: COLUMNS.status.heading,
      error: `请从下拉里选：${REPORTED_NAMES.join('、')}。`,
    };
  if (key === 'date')
    cell.dataValidation = {
      type: 'date',
      operator: 'between',
      allowBlank: true,
      formulae: [day(`${year}-01-01`), day(asOf)],
      showErrorMessage: true,
      errorTitle: COLUMNS.date.heading,
      error: `请写 ${year}-01-01 至 ${asOf} 之间的日期。`,
    };
}

async function addUpdates(workbook: Workbook, tasks: readonly KnownTask[]): Promise<void> {
  // A made-up city says so above the heads of the columns.
  const notice = tasks.some(({ fictional }) => fictional) ? [FICTIONAL_NOTICE] : [];
  const head = notice.length + 1;
  const sheet = workbook.addWorksheet(SHEET_NAMES.updates, {
    views: [{ state: 'frozen', xSplit: 3, ySplit: head }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = COLUMN_KEYS.map((key) => ({ key, width: COLUMNS[key].width }));
  for (const text of notice) sheet.addRow([text]).font = { bold: true };
  sheet.addRow(COLUMN_KEYS.map((key) => COLUMNS[key].heading));
  styleHead(sheet, head);
  for (const task of tasks) {
    const known = lockedCells(task);
    const row = sheet.addRow(known);
    row.height = heightFor(known);
    for (const [index, key] of COLUMN_KEYS.entries()) styleCell(row.getCell(index + 1), key, task);
  }
  // No password: it keeps hands from slipping, not people out.
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}

async function addGuide(workbook: Workbook): Promise<void> {
  const sheet = workbook.addWorksheet(SHEET_NAMES.guide);
  sheet.columns = [
    { header: '栏', key: 'heading', width: 14 },
    { header: '谁填', key: 'who', width: 14 },
    { header: '怎样填', key: 'explanation', width: 70 },
    { header: '例子', key: 'example', width: 36 },
  ];
  for (const key of COLUMN_KEYS) {
    const { heading, locked, explanation, example } = COLUMNS[key];
    sheet.addRow({ heading, who: locked ? '程序（已锁定）' : '您', explanation, example });
  }
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      cell.alignment = { vertical: 'top', wrapText: true };
      cell.border = BORDER;
      cell.numFmt = TEXT_FORMAT;
    });
  });
  styleHead(sheet);
  await sheet.protect('', { formatColumns: true });
}

/** A workbook for the clerk: a row for each task, and a sheet that explains the columns. Bytes of an .xlsx file. */
export async function templateWorkbook(tasks: readonly KnownTask[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  await addUpdates(workbook, tasks);
  await addGuide(workbook);
  return workbook.xlsx.writeBuffer();
}
