import type { Problem } from '../domain/problem.ts';
import type { Row } from './raw-rows.ts';
import { normaliseName } from './typography.ts';

/** Reads 序号 of each row. They count up from 1 without a gap; each departure is reported once, where it begins. */
export function readNumbers(rows: readonly Row[], file: string): { numbers: number[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const numbers: number[] = [];
  const firstLine = new Map<number, number>();
  let expected = 1;
  for (const row of rows) {
    // Rows that could not be read have their own problem; each had a number.
    expected += row.unreadBefore;
    const report = (rule: string, text: string, hint: string): void => {
      problems.push({ file, line: row.line, rule, text, hint });
    };
    const cell = normaliseName(row.cells.number);
    const number = /^\d{1,3}$/u.test(cell) ? Number(cell) : null;
    const repeated = number === null ? undefined : firstLine.get(number);
    if (number === null) {
      report(
        cell === '' ? 'number-missing' : 'number-form',
        cell === '' ? `这一行没有序号，应为 ${expected}。` : `序号“${cell}”不是数字，应为 ${expected}。`,
        '请对照原件改正序号。',
      );
    } else if (repeated !== undefined) {
      report(
        'number-repeated',
        `序号 ${number} 重复：第 ${repeated} 行已经用过。`,
        '请检查是否一行抄了两次，或序号写错。',
      );
    } else if (number !== expected) {
      report(
        'number-order',
        `序号应为 ${expected}，这里是 ${number}。`,
        '请检查前面是否漏了一行，或两行次序颠倒。',
      );
    }
    if (number !== null && repeated === undefined) firstLine.set(number, row.line);
    numbers.push(number ?? expected);
    // After a number that goes back, the count goes on where it was.
    if (number === null) expected += 1;
    else if (repeated === undefined) expected = Math.max(expected, number + 1);
  }
  return { numbers, problems };
}
