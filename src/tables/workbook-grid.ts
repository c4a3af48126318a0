import { Workbook } from '@cj-tech-master/excelts';
import { LIMITS, overLimits } from '../domain/limits.ts';
import type { Problem } from '../domain/problem.ts';
import type { Grid } from './grid.ts';
import { unclearFormats } from './number-format.ts';
import { unpack, type Parts } from './unpack.ts';
import { workbookBounds } from './workbook-bounds.ts';
import { readCell } from './workbook-cell.ts';

const refused = (problems: Problem[]): { grid: Grid; problems: Problem[] } => ({ grid: [], problems });

/** What a sheet has beside its cells: none of it is read. */
const UNREAD = [
  'autoFilter',
  'colBreaks',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'headerFooter',
  'ignoredErrors',
  'pageMargins',
  'pageSetup',
  'picture',
  'printOptions',
  'rowBreaks',
  'sheetProtection',
  'sheetViews',
  'tableParts',
];

/** The parts as the library takes them, without the names of areas, of which it would make every cell. */
function withoutNames(parts: Parts): Record<string, Uint8Array> {
  const book = new TextDecoder().decode(parts.get('xl/workbook.xml'));
  const start = book.search(/<(?:\w+:)?definedNames/u);
  const end = book.lastIndexOf('definedNames>');
  const others = start < 0 || end < 0 ? book : book.slice(0, start) + book.slice(book.indexOf('>', end) + 1);
  return { ...Object.fromEntries(parts), 'xl/workbook.xml': new TextEncoder().encode(others) };
}

function gridOf(workbook: Workbook, name: string, unclear: ReadonlySet<string>): Grid {
  const sheet = workbook.getWorksheet(name) ?? workbook.worksheets[0];
  const grid: (Grid[number] | undefined)[] = [];
  // Rows and cells without a value are passed over: a sheet may be formatted to its last row.
  sheet?.eachRow((row, line) => {
    const cells: (Grid[number][number] | undefined)[] = [];
    row.eachCell((cell, column) => {
      cells[column - 1] = readCell(cell, unclear);
    });
    grid[line - 1] = Array.from(cells, (cell) => cell ?? '');
  });
  return Array.from(grid, (row) => row ?? []);
}

/**
 * The cells of a workbook's sheet: the one of this name, else the first. A file that is no .xlsx, or holds more
 * than any such workbook does, is a problem.
 */
export async function workbookGrid(
  bytes: Uint8Array,
  file: string,
  sheet: string,
): Promise<{ grid: Grid; problems: Problem[] }> {
  const tooLarge = overLimits(LIMITS.sheetBytes, bytes.length, { file });
  if (tooLarge.length > 0) return refused(tooLarge);
  try {
    const { parts, problems } = await unpack(bytes, file);
    if (problems.length > 0) return refused(problems);
    const tooMuch = workbookBounds(parts, file);
    if (tooMuch.length > 0) return refused(tooMuch);
    const workbook = new Workbook();
    await workbook.xlsx.loadFromFiles(withoutNames(parts), { ignoreNodes: UNREAD });
    return { grid: gridOf(workbook, sheet, unclearFormats(parts.get('xl/styles.xml'))), problems: [] };
  } catch {
    const text = '打不开，不是 .xlsx 表格，或加了密码。';
    const hint = '请在电子表格里去掉密码，另存为“Excel 工作簿（.xlsx）”。';
    return refused([{ file, rule: 'workbook', text, hint }]);
  }
}
