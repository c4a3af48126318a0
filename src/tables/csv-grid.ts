import { parse } from 'csv-parse/sync';
import { LIMITS, overLimit, overLimits } from '../domain/limits.ts';
import type { Problem } from '../domain/problem.ts';
import { brokenRows } from './csv-broken-rows.ts';
import { decodeText } from './encoding.ts';
import { gridProblems, type Grid } from './grid.ts';

interface Read {
  grid: Grid;
  problems: Problem[];
}

/** What spreadsheets part cells with beside commas: by the system's setting, and in Excel's “Unicode text”. */
const OTHER_SEPARATORS = [';', '\t'];
/** The line by which a file tells Excel its separator; Excel counts its rows without it. */
const SAYS_SEPARATOR = /^"?sep=(?<separator>[,;\t|])"?[^\S\n\r]*(?:\r\n|[\n\r]|$)/iu;
/** How a workbook begins: it is an archive. */
const WORKBOOK = [0x50, 0x4b, 0x03, 0x04];

const LINE_ENDS = ['\r\n', '\n', '\r'];

function readCells(text: string, delimiter: string, file: string): Read {
  try {
    const grid = parse(text, {
      delimiter,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    const tooMuch = gridProblems(grid, file);
    const problems = tooMuch.length > 0 ? tooMuch : brokenRows(grid, file);
    return { grid: problems.length > 0 ? [] : grid, problems };
  } catch (error) {
    const line = error instanceof Error ? (/line (\d+)/u.exec(error.message)?.[1] ?? '') : '';
    const place = line === '' ? '有一处' : `第 ${line} 行`;
    return refused(
      file,
      `${place}引号不成对，或不在一格的两头，读不出各格。`,
      '请在电子表格里重新另存为 CSV 或 .xlsx。',
    );
  }
}

const refused = (file: string, text: string, hint: string): Read => ({
  grid: [],
  problems: [{ file, rule: 'csv', text, hint }],
});

/**
 * The cells of a CSV file, in UTF-8, GBK or UTF-16. They are parted as its first line says, else by the first separator
 * with which it is the table that is looked for, else by commas.
 * @param isTable whether a table is the one that is looked for; where none is, commas part it
 */
export function csvGrid(
  bytes: Uint8Array,
  file: string,
  isTable: (grid: Grid) => boolean = () => false,
): Read {
  const tooLarge = overLimits(LIMITS.sheetBytes, bytes.length, { file });
  if (tooLarge.length > 0) return { grid: [], problems: tooLarge };
  if (WORKBOOK.every((byte, index) => bytes[index] === byte))
    return refused(
      file,
      '不是 CSV，而是 Excel 工作簿，只是文件名写成了 .csv。',
      '请把文件名的结尾改回 .xlsx。',
    );
  const text = decodeText(bytes);
  if (text === null)
    return refused(
      file,
      '不是 UTF-8、GBK 或 UTF-16 编码的文字。',
      '请在电子表格里另存为“CSV UTF-8”或 .xlsx。',
    );
  // What follows the last line end is no line.
  if (text.split(/\r\n|[\n\r]/u, LIMITS.csvLines.most + 2).length > LIMITS.csvLines.most + 1)
    return { grid: [], problems: [overLimit(LIMITS.csvLines, null, { file })] };
  const said = SAYS_SEPARATOR.exec(text);
  const rest = text.slice(said?.[0].length ?? 0);
  const own = said?.groups?.['separator'];
  if (own !== undefined) return readCells(rest, own, file);
  const byCommas = readCells(rest, ',', file);
  if (isTable(byCommas.grid)) return byCommas;
  const others = OTHER_SEPARATORS.map((separator) => readCells(rest, separator, file));
  return others.find(({ grid }) => isTable(grid)) ?? byCommas;
}
