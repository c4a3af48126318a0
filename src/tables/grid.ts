import { unreadable } from '../domain/characters.ts';
import { cellProblems, LIMITS, overLimits } from '../domain/limits.ts';
import type { Problem } from '../domain/problem.ts';

/** A cell whose content cannot be taken for what was meant. */
export interface BadCell {
  /** What is wrong, as a Chinese sentence, and what to do. */
  fault: string;
  hint: string;
  /** What it says all the same: enough where the program had filled in the cell. */
  text?: string;
  /** That of all cells of its row, or of its column, the same is wrong: told once. */
  whole?: 'row' | 'column';
}

/** What is too much in rows of text: in a row, in a cell, and all together. The first of each row. */
export function gridProblems(rows: readonly (readonly string[])[], file: string): Problem[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== '')).length;
  const length = rows.reduce((sum, row) => sum + row.reduce((own, cell) => own + cell.length, 0), 0);
  const all = [
    ...overLimits(LIMITS.sheetRows, filled, { file }),
    ...overLimits(LIMITS.sheetCharacters, length, { file }),
  ];
  if (all.length > 0) return all;
  return rows.flatMap((row, index) => {
    const place = { file, line: index + 1 };
    const tooMany = overLimits(LIMITS.rowCells, row.length, place);
    return tooMany.length > 0 ? tooMany : row.flatMap((cell) => cellProblems(cell, place)).slice(0, 1);
  });
}

/** A spreadsheet: rows from the first on, cells from the left, each as a person reads it. */
export type Grid = readonly (readonly (string | BadCell)[])[];

/** What spreadsheets put in the place of a result; in a CSV file also for a number that its column was too narrow for. */
const ERROR_VALUE = /^(?:#N\/A|#DIV\/0!|#[A-Z_]+[!?]|#GETTING_DATA|#{2,}|Err:\d{3})$/u;
/** A picture in a cell, as WPS writes it, or as Excel fetches it from an address. */
export const PICTURE_FORMULA = /^\s*=?\s*(?:_xlfn\.|_xlws\.)*(?:DISPIMG|IMAGE)\s*\(/iu;
export const PICTURE: BadCell = {
  fault: '这一格里是图片，或别的不是文字的内容：图片不能发布。',
  hint: '请删去图片，把要公布的写成文字；不用填的，请清空。',
};
/** What is left of bytes that were no text. */
const LOST = /[\0\uFFFD]/u;

/** A cell that shows an error value: `#N/A`. */
export const errorCell = (shown: string): BadCell => ({
  fault: `这一格是电子表格算错的结果“${shown}”。`,
  hint: '请改成要写的文字或数字。',
});

/** What keeps the text of a cell from being taken; null where nothing does. */
export function textFault(text: string): BadCell | null {
  if (ERROR_VALUE.test(text)) return errorCell(text);
  if (LOST.test(text))
    return { fault: `“${text}”里有读不出的字。`, hint: '请重新写这一格，再另存为 .xlsx 或“CSV UTF-8”。' };
  if (PICTURE_FORMULA.test(text)) return PICTURE;
  if (unreadable(text))
    return { fault: `“${text}”里有看不见或已损坏的字符。`, hint: '请删去它；是换行的，请重新敲一次。' };
  return null;
}
