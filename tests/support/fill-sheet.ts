import { readFileSync, writeFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';

const HEAD_WITHIN = 10;

/**
 * Fills a template in as a person would: finds the heads of the columns, the row by its number, the cell by both.
 * @param rows by the task's number: heading → value
 */
export async function fillSheet(
  path: string,
  rows: Readonly<Record<number, Readonly<Record<string, unknown>>>>,
): Promise<void> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(path));
  const sheet = workbook.getWorksheet('进展');
  if (!sheet) throw new Error('no sheet');
  const text = (line: number, column: number): string => sheet.getCell(line, column).text;
  const place = (heading: string): { head: number; column: number } => {
    for (let head = 1; head <= HEAD_WITHIN; head += 1)
      for (let column = 1; column <= sheet.columnCount; column += 1)
        if (text(head, column) === heading) return { head, column };
    throw new Error(`no column ${heading}`);
  };
  const number = place('序号');
  for (const [wanted, cells] of Object.entries(rows))
    for (let line = number.head + 1; line <= sheet.rowCount; line += 1) {
      if (text(line, number.column) !== wanted) continue;
      for (const [heading, value] of Object.entries(cells))
        sheet.getCell(line, place(heading).column).value = value as never;
    }
  writeFileSync(path, await workbook.xlsx.writeBuffer());
}
