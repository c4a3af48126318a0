import { stringify } from 'csv-stringify/browser/esm/sync';
import type { SearchTask } from '../understanding/search-task.ts';

/**
 * What was found as a table for spreadsheets: UTF-8 with BOM, CRLF, no cell that a spreadsheet would take for a formula.
 * @param heads of the columns: year, number, title, content, leader, departments, deadline, day, status, address, and the notice, if there is one
 * @param notice that all of it is made up, for every row; the empty string where it is not
 */
export function resultsCsv(
  tasks: readonly SearchTask[],
  heads: readonly string[],
  urlOf: (path: string) => string,
  notice: string,
): string {
  const rows = tasks.map((task) => [
    task.year,
    task.number,
    task.title,
    task.content,
    task.leader,
    task.departments.join('、'),
    task.due,
    task.deadline,
    task.state,
    urlOf(task.path),
    ...(notice === '' ? [] : [notice]),
  ]);
  return stringify([heads, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
