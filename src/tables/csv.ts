import { stringify } from 'csv-stringify/browser/esm/sync';

/**
 * A table for spreadsheets, as the text of a CSV file: UTF-8 with BOM (Excel takes it for GBK without), CRLF. A cell that a
 * spreadsheet would take for a formula is made harmless by an apostrophe before it. Runs in the browser, too.
 * @param notice said in every row, under its own heading: that all of it is made up
 */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  notice?: { heading: string; text: string },
): string {
  const all = notice
    ? [[...header, notice.heading], ...rows.map((row) => [...row, notice.text])]
    : [header, ...rows];
  return stringify(all, { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
