import type { Column } from '../domain/edition.ts';
import { cellProblems } from '../domain/limits.ts';
import type { Problem } from '../domain/problem.ts';
import { fold } from '../domain/chinese-text.ts';
import type { Header } from './columns.ts';
import { blank, type RawRow } from './raw-rows.ts';
import { normaliseName } from './typography.ts';

/** Columns whose cell no page break can cut in two: they hold a name or a date. */
const UNDIVIDED: readonly Column[] = ['leader', 'departments', 'deadline'];

const indexOf = (header: Header, column: Column): number =>
  header.columns.findIndex((known) => known.column === column);

/** A row of its own without a number, whose cells continue those above. */
function continuesCells(previous: RawRow, cells: readonly string[], header: Header): boolean {
  const number = indexOf(header, 'number');
  if (cells.length > header.columns.length || cells.length <= number || !blank(cells[number])) return false;
  return UNDIVIDED.map((column) => indexOf(header, column)).every(
    (index) => blank(previous.cells[index]) || blank(cells[index]),
  );
}

/** The extraction broke a line within the content: its rest, and the cells after it. */
function continuesLine(previous: RawRow, cells: readonly string[], header: Header): boolean {
  const width = header.columns.length;
  return (
    previous.cells.length < width &&
    previous.cells.length + cells.length - 1 === width &&
    previous.cells.length - 1 === indexOf(header, 'content') &&
    !blank(cells[0])
  );
}

/**
 * Joins a line to the row that a page break cut, in either of the two ways in which one goes on. Returns what is
 * doubtful about it; null where the line does not continue the row, which is then left as it was.
 * @param category the cell that named the current category last
 */
export function joinOverBreak(
  previous: RawRow,
  next: { line: number; text: string; cells: readonly string[] },
  header: Header,
  category: string,
  file: string,
): Problem[] | null {
  const { line, text, cells } = next;
  const isRow = continuesCells(previous, cells, header);
  if (!isRow && !continuesLine(previous, cells, header)) return null;
  const offset = isRow ? 0 : previous.cells.length - 1;
  const repeatsCategory = isRow ? indexOf(header, 'category') : -1;
  let problems: Problem[] = [];
  previous.text = `${previous.text}\n${text}`;
  previous.width = Math.max(previous.width, offset + text.split('\t').length);
  for (const [index, cell] of cells.entries()) {
    const before = previous.cells[index + offset] ?? '';
    if (index === repeatsCategory) {
      if (!blank(cell) && normaliseName(cell) !== normaliseName(category)) {
        problems.push({
          file,
          line,
          rule: 'category-in-continuation',
          text: '这一行接着上一页的任务，项目分类却与它不同。',
          hint: '请补上这一行的序号，或改正项目分类。',
        });
      }
      continue;
    }
    if (/[A-Za-z0-9]$/u.test(fold(before)) && /^[A-Za-z0-9]/u.test(fold(cell))) {
      problems.push({
        file,
        line,
        rule: 'ambiguous-join',
        text: '换页处前后都是数字或字母，不能判断是不是同一个数。',
        hint: '请对照原件，把这一行并回上一页的那一行。',
      });
    }
    const tooLong = cellProblems(before + cell, { file, line });
    problems = problems.concat(tooLong);
    if (tooLong.length === 0) previous.cells[index + offset] = before + cell;
  }
  return problems;
}
