import { parse } from 'csv-parse/sync';
import { LIMITS, overLimit, overLimits } from '../domain/limits.ts';
import type { Problem } from '../domain/problem.ts';
import { gridProblems, type Grid } from './grid.ts';

/** Excel in Chinese saves CSV as GBK, other programs as UTF-8. Null where the bytes are neither. */
function decode(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  return null;
}

/** The cells of a CSV file, in UTF-8 or GBK. */
export function csvGrid(bytes: Uint8Array, file: string): { grid: Grid; problems: Problem[] } {
  const refused = (text: string, hint: string): { grid: Grid; problems: Problem[] } => ({
    grid: [],
    problems: [{ file, rule: 'csv', text, hint }],
  });
  const tooLarge = overLimits(LIMITS.sheetBytes, bytes.length, { file });
  if (tooLarge.length > 0) return { grid: [], problems: tooLarge };
  const text = decode(bytes);
  if (text === null)
    return refused('不是 UTF-8 或 GBK 编码的文字。', '请在电子表格里另存为“CSV UTF-8”或 .xlsx。');
  // What follows the last line end is no line.
  if (text.split(/\r\n|[\n\r]/u, LIMITS.csvLines.most + 2).length > LIMITS.csvLines.most + 1)
    return { grid: [], problems: [overLimit(LIMITS.csvLines, null, { file })] };
  try {
    const grid = parse(text, { relax_column_count: true, skip_empty_lines: false });
    const tooMuch = gridProblems(grid, file);
    return { grid: tooMuch.length > 0 ? [] : grid, problems: tooMuch };
  } catch (error) {
    const line = error instanceof Error ? (/line (\d+)/u.exec(error.message)?.[1] ?? '') : '';
    return refused(
      `${line === '' ? '有一处' : `第 ${line} 行`}引号不成对，读不出各格。`,
      '请在电子表格里重新另存为 CSV 或 .xlsx。',
    );
  }
}
