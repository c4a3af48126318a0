/** A cell whose content cannot be taken for what was meant. */
export interface BadCell {
  /** What is wrong, as a Chinese sentence, and what to do. */
  fault: string;
  hint: string;
}

/** A spreadsheet: rows from the first on, cells from the left, each as a person reads it. */
export type Grid = readonly (readonly (string | BadCell)[])[];

/** What spreadsheets put in the place of a result; in a CSV file also for a number that its column was too narrow for. */
const ERROR_VALUE = /^(?:#N\/A|#DIV\/0!|#[A-Z_]+[!?]|#GETTING_DATA|#{2,}|Err:\d{3})$/u;
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
  return null;
}
