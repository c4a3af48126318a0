import { errorCell, PICTURE, PICTURE_FORMULA, type BadCell } from './grid.ts';
import { dayParts, percentOf } from './number-format.ts';
import { dayText } from './workbook-day.ts';
import type { RawCell } from './workbook-sheet.ts';
import { PLAIN, type CellStyle } from './workbook-styles.ts';
import { shownText, type CellText } from './workbook-text.ts';

/** What the cells of all sheets of a workbook refer to. */
export interface Shared {
  texts: readonly CellText[];
  styles: readonly CellStyle[];
  /** Whether days are counted from 1904. */
  from1904: boolean;
}

/** A spreadsheet counts in 15 digits: 0.1 + 0.2 is 0.3. */
const DIGITS = 15;
const rounded = (value: number): string => String(Number(value.toPrecision(DIGITS)));

const NO_RESULT: BadCell = {
  fault: '这一格是公式，却没有结果，可能没有重新计算。',
  hint: '请改成数值（复制后“选择性粘贴”为数值），或直接写上；不用填的，请清空。',
};
const NO_CLEAR_PERCENT: BadCell = {
  fault: '看不出这一格的数字要不要乘以100：格式里的百分号前面有“\\”。',
  hint: '请把格式改成“文本”，带百分号重写，例如 60%。',
};
const STRUCK: BadCell = {
  fault: '这一格里有划去的字（删除线），看不出要不要公布。',
  hint: '请删掉划去的字；要公布的，请去掉删除线。',
};
const UNREADABLE: BadCell = { fault: '这一格的内容读不出来。', hint: '请重新写这一格。' };

/** A number as its format shows it: 0.6 as `60%` in `0%`, as `0.6%` in `0.0"%"`, a day as `2022-09-30`. */
function numberText(text: string, format: string, from1904: boolean): string | BadCell {
  const value = Number(text);
  if (!Number.isFinite(value)) return UNREADABLE;
  const parts = dayParts(format, value);
  if (parts.size > 0) return dayText(value, parts, from1904);
  if (format.includes('\\%')) return NO_CLEAR_PERCENT;
  const percent = percentOf(format);
  if (percent === 'share') return `${rounded(value * 100)}%`;
  return rounded(value) + (percent === 'beside' ? '%' : '');
}

/** A text with what of it is struck out, where its cell's whole font is so or not. */
const unlessStruck = ({ text, struck, plain }: CellText, font: boolean): string | BadCell =>
  struck || (font && plain) ? STRUCK : text;

/** A value that is no text, or one that a formula gave. */
function valueText(type: string, value: string, format: string, from1904: boolean): string | BadCell {
  switch (type) {
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'e':
      return errorCell(value);
    case 'str':
      return shownText(value);
    // A day that is written as one, with its time behind.
    case 'd':
      return /^\d{4}-\d\d-\d\d/u.exec(value)?.[0] ?? UNREADABLE;
    case 'n':
      return value.trim() === '' ? '' : numberText(value, format, from1904);
    default:
      return UNREADABLE;
  }
}

/** A cell as a person reads it: a day as `2022-09-30`, a share of one in a percent format as `60%`; empty where it is. */
export function readCell(
  { type, style, value, inline, formula, rich }: RawCell,
  { texts, styles, from1904 }: Shared,
): string | BadCell {
  const { format, struck } = styles[style] ?? PLAIN;
  if (PICTURE_FORMULA.test(formula ?? '') || (type === 'e' && rich)) return PICTURE;
  if (formula !== null && (value === null || (value === '' && type !== 'str'))) return NO_RESULT;
  if (inline) return unlessStruck(inline, struck);
  if (value === null) return '';
  if (type === 's') {
    const shared = texts[Number(value)];
    return shared ? unlessStruck(shared, struck) : UNREADABLE;
  }
  const text = valueText(type, value, format, from1904);
  return struck && typeof text === 'string' && text.trim() !== '' ? STRUCK : text;
}
