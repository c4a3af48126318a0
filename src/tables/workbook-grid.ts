import { LIMITS, overLimits } from '../domain/limits.ts';
import type { Problem } from '../domain/problem.ts';
import type { BookSheet } from './book.ts';
import type { Grid } from './grid.ts';
import { commentProblems, drawingProblems } from './workbook-beside.ts';
import { sheetGrid } from './sheet-grid.ts';
import { unpack } from './unpack.ts';
import { workbookBounds } from './workbook-bounds.ts';
import { readSheetPart } from './workbook-sheet.ts';
import { cellStyles } from './workbook-styles.ts';
import { sharedTexts } from './workbook-text.ts';

const refused = (problems: Problem[]): { grid: Grid; problems: Problem[] } => ({ grid: [], problems });

/** What is filled in beside the sheet that is read, or where nobody sees it. */
function overlooked(
  sheets: readonly (BookSheet & { filled: boolean })[],
  read: BookSheet | undefined,
  file: string,
): Problem[] {
  return sheets
    .filter(({ filled }) => filled)
    .flatMap(({ name, hidden, path }): Problem[] => {
      if (path !== read?.path)
        return [
          {
            file,
            rule: 'workbook-other-sheet',
            text: `工作表“${name}”${hidden ? '（隐藏的）' : ''}里也填了内容，而这次只读“${read?.name ?? ''}”，那里填的会丢失。`,
            hint: '请把要读的都填在一张工作表里，删去另一张；或把另一张另存为单独的文件，再读一次。',
          },
        ];
      return hidden
        ? [
            {
              file,
              rule: 'workbook-hidden-sheet',
              text: `工作表“${name}”是隐藏的，里面填的看不见。`,
              hint: '请取消隐藏，核对以后再读。',
            },
          ]
        : [];
    });
}

/**
 * The cells of a workbook's sheet: the one of this name, else the first that is filled in, else the first. A file that is
 * no .xlsx, holds more than any such workbook does, or has something filled in that would not be read, is a problem.
 * @param isFilled whether somebody has filled in something that this sheet is read for
 */
export async function workbookGrid(
  bytes: Uint8Array,
  file: string,
  sheet: string,
  isFilled: (grid: Grid) => boolean = () => false,
): Promise<{ grid: Grid; problems: Problem[] }> {
  const tooLarge = overLimits(LIMITS.sheetBytes, bytes.length, { file });
  if (tooLarge.length > 0) return refused(tooLarge);
  try {
    const { parts, book, problems } = await unpack(bytes, file);
    if (!book) return refused(problems);
    const tooMuch = workbookBounds(parts, file, book.strings);
    if (tooMuch.length > 0) return refused(tooMuch);
    const part = (path: string | null): Uint8Array | null => parts.get(path ?? '') ?? null;
    const shared = {
      texts: sharedTexts(part(book.strings)),
      styles: cellStyles(part(book.styles)),
      from1904: book.from1904,
    };
    const sheets = book.sheets.map((each) => {
      const own = part(each.path);
      if (!own) throw new Error('a sheet that is not there');
      const grid = sheetGrid(readSheetPart(own), shared, each.links);
      return { ...each, grid, filled: isFilled(grid) };
    });
    const read =
      sheets.find(({ name }) => name === sheet) ?? sheets.find(({ filled }) => filled) ?? sheets[0];
    const told = [
      ...overlooked(sheets, read, file),
      ...commentProblems(part(read?.comments ?? null), file),
      ...drawingProblems(part(read?.drawing ?? null), file),
    ];
    return told.length > 0 ? refused(told) : { grid: read?.grid ?? [], problems: [] };
  } catch {
    const text = '打不开，不是 .xlsx 表格，或加了密码。';
    const hint = '请在电子表格里去掉密码，另存为“Excel 工作簿（.xlsx）”。';
    return refused([{ file, rule: 'workbook', text, hint }]);
  }
}
