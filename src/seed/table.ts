import type { Column } from '../domain/edition.ts';
import type { Problem } from '../domain/problem.ts';
import { looksLikeHeader, readHeader, sameHeader, type Header } from './columns.ts';
import type { SourceLine } from './lines.ts';
import { normaliseName } from './typography.ts';

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
}

export interface Table {
  header: Header | null;
  /** Lines before the table: its title and the counts it declares. */
  preamble: { line: number; text: string }[];
  rows: Row[];
  /** The last line that is not blank; where an end too early is reported. */
  lastLine: number;
}

interface RawRow {
  line: number;
  text: string;
  /** Trailing blank cells left out. */
  cells: string[];
  /** How many cells the source has, blank ones included. */
  width: number;
  opensPage: boolean;
}

/** What printers put between pages: `— 3 —`, `第 3 页`. */
const PAGE_NUMBER = /^(?:[-—–－]+\d+[-—–－]+|第\d+页(?:[，,/]?共\d+页)?)$/u;

/** Columns whose cell no page break can cut in two: they hold a name or a date. */
const UNDIVIDED: readonly Column[] = ['leader', 'departments', 'deadline'];

/**
 * Reads lines into rows. Knows that the header stands again on each page, that pages are parted by blank lines,
 * form feeds or page numbers, and that a row may go on after a page break. What it cannot place is a problem.
 */
export function readTable(lines: readonly SourceLine[], file: string): { table: Table; problems: Problem[] } {
  const reader = new TableReader(file);
  for (const line of lines) reader.read(line);
  return reader.finish();
}

class TableReader {
  readonly #file: string;
  readonly #problems: Problem[] = [];
  readonly #preamble: Table['preamble'] = [];
  readonly #rows: RawRow[] = [];
  #header: Header | null = null;
  /** A header line that could not be read stands in for one: the rows below it cannot be judged. */
  #unreadable = false;
  #pageBreak = false;
  #newHeader = false;
  #lastLine = 1;

  constructor(file: string) {
    this.#file = file;
  }

  read(line: SourceLine): void {
    const text = line.text.replaceAll('\f', '');
    const squashed = normaliseName(text);
    this.#pageBreak ||= line.isBreak;
    if (squashed === '') return;
    this.#lastLine = line.number;
    if (PAGE_NUMBER.test(squashed)) {
      this.#pageBreak = true;
      return;
    }
    const cells = withoutTrailingBlanks(text.split('\t'));
    const isProse = cells.length === 1;
    if (!isProse && looksLikeHeader(cells)) this.#readHeaderLine(cells, line.number);
    else if (!isProse && !this.#header) this.#rowWithoutHeader(line.number);
    else if (!this.#header) this.#preamble.push({ line: line.number, text: squashed });
    else if (!isProse || !this.#preamble.some((known) => known.text === squashed)) {
      this.#readRow(text, cells, line.number);
    }
  }

  finish(): { table: Table; problems: Problem[] } {
    if (!this.#header && !this.#unreadable && !this.#problems.some(({ rule }) => rule === 'missing-header')) {
      this.#report(
        this.#lastLine,
        'missing-header',
        '没有找到表头。',
        '表格第一行应是“项目分类、序号、具体内容……”这样的栏目名称。',
      );
    }
    const header = this.#header;
    const rows = header ? this.#rows.flatMap((row) => this.#aligned(row, header)) : [];
    return {
      table: { header, preamble: this.#preamble, rows, lastLine: this.#lastLine },
      problems: this.#problems,
    };
  }

  #report(line: number, rule: string, text: string, hint: string): void {
    this.#problems.push({ file: this.#file, line, rule, text, hint });
  }

  #readHeaderLine(cells: string[], line: number): void {
    this.#pageBreak = true;
    this.#newHeader = true;
    if (this.#header) {
      if (!sameHeader(this.#header, cells)) {
        this.#report(
          line,
          'header-differs',
          `这一页的表头与第 ${this.#header.line} 行的不同。`,
          '每页的表头应相同，请对照原件改正。',
        );
      }
      return;
    }
    const { header, problems } = readHeader(cells, this.#file, line);
    this.#problems.push(...problems);
    this.#header = header;
    this.#unreadable ||= header === null;
  }

  #rowWithoutHeader(line: number): void {
    if (this.#unreadable || this.#problems.some(({ rule }) => rule === 'missing-header')) return;
    this.#report(
      line,
      'missing-header',
      '从这一行起像是任务，但上面没有表头。',
      '请在它前面补上“项目分类、序号、具体内容……”一行表头。',
    );
  }

  #readRow(text: string, cells: string[], line: number): void {
    const previous = this.#rows.at(-1);
    const opensPage = this.#newHeader;
    const afterBreak = this.#pageBreak;
    this.#pageBreak = false;
    this.#newHeader = false;
    if (previous && afterBreak && this.#continues(previous, cells)) this.#join(previous, text, cells, line);
    else this.#rows.push({ line, text, cells, width: text.split('\t').length, opensPage });
  }

  /** Index of a column in the table. */
  #at(column: Column): number {
    return this.#header?.columns.findIndex((known) => known.column === column) ?? -1;
  }

  /**
   * A row goes on after a page break in one of two ways: as a row of its own without a number, whose cells
   * continue those above; or, where the extraction broke a line, as the rest of the cell and the cells after it.
   */
  #continues(previous: RawRow, cells: readonly string[]): boolean {
    return this.#continuesCells(previous, cells) || this.#continuesLine(previous, cells);
  }

  #continuesCells(previous: RawRow, cells: readonly string[]): boolean {
    const width = this.#header?.columns.length ?? 0;
    if (cells.length > width || !blank(cells[this.#at('number')])) return false;
    if (cells.length <= this.#at('number')) return false;
    return UNDIVIDED.every(
      (column) => blank(previous.cells[this.#at(column)]) || blank(cells[this.#at(column)]),
    );
  }

  #continuesLine(previous: RawRow, cells: readonly string[]): boolean {
    const width = this.#header?.columns.length ?? 0;
    const cutIn = previous.cells.length - 1;
    return (
      previous.cells.length < width &&
      previous.cells.length + cells.length - 1 === width &&
      cutIn === this.#at('content') &&
      !blank(cells[0])
    );
  }

  #join(previous: RawRow, text: string, cells: readonly string[], line: number): void {
    const offset = this.#continuesCells(previous, cells) ? 0 : previous.cells.length - 1;
    const repeatsCategory = offset === 0 ? this.#at('category') : -1;
    previous.text = `${previous.text}\n${text}`;
    previous.width = Math.max(previous.width, offset + text.split('\t').length);
    for (const [index, cell] of cells.entries()) {
      if (index === repeatsCategory) this.#checkCategory(cell, line);
      else this.#append(previous, index + offset, cell, line);
    }
  }

  #append(row: RawRow, index: number, cell: string, line: number): void {
    const before = row.cells[index] ?? '';
    if (/[A-Za-z0-9]\s*$/u.test(before) && /^\s*[A-Za-z0-9]/u.test(cell)) {
      this.#report(
        line,
        'ambiguous-join',
        '换页处前后都是数字或字母，不能判断是不是同一个数。',
        '请对照原件，把这一行并回上一页的那一行。',
      );
    }
    row.cells[index] = before + cell;
  }

  /** A row that goes on may name the category again, but no other one. */
  #checkCategory(cell: string, line: number): void {
    const current = this.#rows.findLast((row) => !blank(row.cells[this.#at('category')]))?.cells[
      this.#at('category')
    ];
    if (blank(cell) || normaliseName(cell) === normaliseName(current ?? '')) return;
    this.#report(
      line,
      'category-in-continuation',
      '这一行接着上一页的任务，项目分类却与它不同。',
      '请补上这一行的序号，或改正项目分类。',
    );
  }

  #aligned({ line, text, cells, width, opensPage }: RawRow, header: Header): Row[] {
    const wanted = header.columns.length;
    if (cells.length > wanted || width < wanted) {
      this.#report(
        line,
        width < wanted ? 'too-few-cells' : 'too-many-cells',
        `这一行有 ${width < wanted ? width : cells.length} 格，应有 ${wanted} 格。`,
        `各格依次为“${header.columns.map(({ name }) => name).join('、')}”，用制表符（Tab）隔开；没有字的格也要留出来。`,
      );
      return [];
    }
    const named = header.columns.map(({ column }, index) => [column, cells[index] ?? ''] as const);
    return [{ line, text, opensPage, cells: Object.fromEntries(named) as Record<Column, string> }];
  }
}

function blank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}

/** Trailing white space makes cells that nobody meant. */
function withoutTrailingBlanks(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => !blank(cell)) + 1);
}
