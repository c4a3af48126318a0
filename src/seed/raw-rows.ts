import type { Column } from '../domain/edition.ts';
import type { Problem } from '../domain/problem.ts';
import type { Header } from './columns.ts';

/** A row as its line or lines have it, before its cells are given their meaning. */
export interface RawRow {
  line: number;
  text: string;
  /** Trailing blank cells left out. */
  cells: string[];
  /** How many cells the source has, blank ones included. */
  width: number;
  opensPage: boolean;
  /** Rows before it that stood under no readable header. */
  headlessBefore: number;
}

/** A row of the table, put together again where a page break had cut it. */
export interface Row {
  /** 1-based line on which it starts. */
  line: number;
  /** The line or lines as they stand in the source, joined by line feeds. */
  text: string;
  /** Raw text of each cell. */
  cells: Record<Column, string>;
  /** It is the first row under a header, where the table names the category again. */
  opensPage: boolean;
  /** Rows before it, since the last that could be read, that could not: each has its own problem. */
  unreadBefore: number;
}

export function blank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}

/** Trailing white space makes cells that nobody meant. */
export function withoutTrailingBlanks(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => !blank(cell)) + 1);
}

/** Gives each cell its column. A row with too few or too many cells is a problem, and counts as unread. */
export function alignRows(
  rawRows: readonly RawRow[],
  { columns }: Header,
  file: string,
): { rows: Row[]; unread: number; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows: Row[] = [];
  let unread = 0;
  let unreadBefore = 0;
  for (const { line, text, cells, width, opensPage, headlessBefore } of rawRows) {
    unread += headlessBefore;
    unreadBefore += headlessBefore;
    if (cells.length <= columns.length && width >= columns.length) {
      const named = columns.map(({ column }, index) => [column, cells[index] ?? ''] as const);
      rows.push({
        line,
        text,
        cells: Object.fromEntries(named) as Record<Column, string>,
        opensPage,
        unreadBefore,
      });
      unreadBefore = 0;
      continue;
    }
    const isProse = cells.length === 1 && width === 1;
    problems.push({
      file,
      line,
      rule: width < columns.length ? 'too-few-cells' : 'too-many-cells',
      text: `这一行有 ${width < columns.length ? width : cells.length} 格，应有 ${columns.length} 格。`,
      hint: isProse
        ? '若是上一行断开的下半截，请接回去；若是表外的说明（脚注、页脚），请移到表头之前。'
        : `各格依次为“${columns.map(({ name }) => name).join('、')}”，用制表符（Tab）隔开；没有字的格也要留出来。`,
    });
    // A line of prose that strayed into the table was no task.
    if (cells.length > 1) {
      unread += 1;
      unreadBefore += 1;
    }
  }
  return { rows, unread, problems };
}
