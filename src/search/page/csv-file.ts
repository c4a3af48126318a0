import { csvText } from '../../tables/csv.ts';
import type { SearchTask } from '../understanding/search-task.ts';

/**
 * What was found, as a table for spreadsheets.
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
  return csvText(heads, rows);
}
