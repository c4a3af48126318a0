import { ValueType, type Cell } from '@cj-tech-master/excelts';
import { otherTarget, targetOf } from './cell-link.ts';
import { errorCell, type BadCell } from './grid.ts';
import { percentOf } from './number-format.ts';

/** A spreadsheet counts in 15 digits: 0.1 + 0.2 is 0.3. */
const DIGITS = 15;
const rounded = (value: number): string => String(Number(value.toPrecision(DIGITS)));

/** A number as its format shows it: 0.6 as `60%` in `0%`, as `0.6%` in `0.0"%"`. */
function numberText(value: number, format: string): string {
  const percent = percentOf(format);
  if (percent === 'share') return `${rounded(value * 100)}%`;
  return rounded(value) + (percent === 'beside' ? '%' : '');
}

const NO_RESULT: BadCell = {
  fault: '这一格是公式，却没有结果，可能没有重新计算。',
  hint: '请改成数值（复制后“选择性粘贴”为数值），或直接写上；不用填的，请清空。',
};
const NO_DAY: BadCell = {
  fault: '这一格的格式是日期，里面的数字却不是日期。',
  hint: '请写成 2022-09-30 这样。',
};
const NO_CLEAR_PERCENT: BadCell = {
  fault: '看不出这一格的数字要不要乘以100：格式里的百分号前面有“\\”。',
  hint: '请把格式改成“文本”，带百分号重写，例如 60%。',
};
const UNREADABLE: BadCell = { fault: '这一格的内容读不出来。', hint: '请重新写这一格。' };

/** The days that a spreadsheet can show. */
const isDay = (date: Date): boolean => date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9999;

/**
 * A cell as a person reads it: a day as `2022-09-30`, a share of one in a percent format as `60%`.
 * @param unclear formats of which it cannot be told what they show
 */
export function readCell(cell: Cell, unclear: ReadonlySet<string>): string | BadCell {
  // Of cells that were merged, each shows what the first holds.
  const { value, numFmt, type, text } = cell.master;
  const led = value !== null && typeof value === 'object' ? otherTarget(text, targetOf(value)) : null;
  if (led !== null) return led;
  const hasResult = value !== null && typeof value === 'object' && 'result' in value;
  if (type === ValueType.Formula && !hasResult) return NO_RESULT;
  const plain = hasResult ? value.result : value;
  if (plain === null || plain === undefined) return '';
  if (plain instanceof Date) return isDay(plain) ? plain.toISOString().slice(0, 10) : NO_DAY;
  if (typeof plain === 'number') {
    const format = typeof numFmt === 'object' ? numFmt.formatCode : (numFmt ?? '');
    if (unclear.has(format)) return NO_CLEAR_PERCENT;
    return Number.isFinite(plain) ? numberText(plain, format) : UNREADABLE;
  }
  if (typeof plain === 'string') return plain;
  if (typeof plain === 'boolean') return plain ? 'TRUE' : 'FALSE';
  if ('error' in plain) return errorCell(plain.error);
  return text;
}
