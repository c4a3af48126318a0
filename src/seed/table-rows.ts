import type { Problem } from '../domain/problem.ts';
import { plainCharacters } from '../domain/characters.ts';
import { fold } from '../domain/chinese-text.ts';
import { looksLikeHeader, readHeader, sameHeader, type Header } from './columns.ts';
import { joinOverBreak } from './continuation.ts';
import type { SourceLine } from './lines.ts';
import { alignRows, blank, withoutTrailingBlanks, type RawRow, type Row } from './raw-rows.ts';
import { normaliseName } from './typography.ts';

export interface Table {
  header: Header | null;
  /** Lines before the table: its title and the counts it declares. */
  preamble: { line: number; text: string }[];
  rows: Row[];
  /** How many rows could not be read. */
  unread: number;
  /** The last line that is not blank; where an end too early is reported. */
  lastLine: number;
}

/** What printers put between pages, folded: `— 3 —`, `第 3 页`. */
const PAGE_NUMBER = /^(?:[-—–]+\d+[-—–]+|第\d+页(?:[,/]?共\d+页)?)$/u;

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
  /** The same, folded: it may stand again on every page. */
  readonly #titles = new Set<string>();
  readonly #rows: RawRow[] = [];
  #header: Header | null = null;
  /** A header line that could not be read stands in for one: the rows below it cannot be judged. */
  #unreadable = false;
  #pageBreak = false;
  #newHeader = false;
  /** Rows under no readable header, since the last row under one. */
  #headless = 0;
  #lastLine = 1;
  /** The cell that named a category last, above the last row. */
  #category = '';

  constructor(file: string) {
    this.#file = file;
  }

  read(line: SourceLine): void {
    this.#pageBreak ||= line.opensPage;
    this.#place(line);
    this.#pageBreak ||= line.endsPage;
  }

  #place({ text, number }: SourceLine): void {
    const squashed = fold(text);
    if (squashed === '') return;
    this.#lastLine = number;
    if (PAGE_NUMBER.test(squashed)) {
      this.#pageBreak = true;
      return;
    }
    const cells = withoutTrailingBlanks(plainCharacters(text).split('\t'));
    const isProse = cells.length === 1;
    if (!isProse && looksLikeHeader(cells)) this.#readHeaderLine(cells, number);
    else if (!isProse && !this.#header) this.#rowWithoutHeader(number);
    else if (!this.#header) {
      this.#preamble.push({ line: number, text: normaliseName(text) });
      this.#titles.add(squashed);
    } else if (!isProse || !this.#titles.has(squashed)) this.#readRow(text, cells, number);
  }

  finish(): { table: Table; problems: Problem[] } {
    if (!this.#header && !this.#unreadable && !this.#problems.some(({ rule }) => rule === 'missing-header')) {
      this.#report(
        this.#lastLine,
        'missing-header',
        '没有找到表头。',
        '表格第一行应是“项目分类、序号、具体内容……”这样的栏目名称，各栏之间用制表符（Tab）隔开，不用空格。',
      );
    }
    const header = this.#header;
    const { rows, unread, problems } = header
      ? alignRows(this.#rows, header, this.#file)
      : { rows: [], unread: 0, problems: [] };
    return {
      table: { header, preamble: this.#preamble, rows, unread, lastLine: this.#lastLine },
      problems: [...this.#problems, ...problems],
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
    for (const problem of problems) this.#problems.push(problem);
    this.#header = header;
    this.#unreadable ||= header === null;
  }

  #rowWithoutHeader(line: number): void {
    this.#headless += 1;
    if (this.#unreadable || this.#problems.some(({ rule }) => rule === 'missing-header')) return;
    this.#report(
      line,
      'missing-header',
      '从这一行起像是任务，但上面没有表头。',
      '请在它前面补上“项目分类、序号、具体内容……”一行表头，各栏之间用制表符（Tab）隔开。',
    );
  }

  #readRow(text: string, cells: string[], line: number): void {
    const previous = this.#rows.at(-1);
    const opensPage = this.#newHeader;
    const afterBreak = this.#pageBreak;
    this.#pageBreak = false;
    this.#newHeader = false;
    const joined =
      previous && afterBreak && this.#header
        ? joinOverBreak(
            previous,
            { line, text, cells },
            this.#header,
            this.#categoryBefore(previous),
            this.#file,
          )
        : null;
    if (joined) {
      for (const problem of joined) this.#problems.push(problem);
      return;
    }
    const named = previous?.cells[this.#categoryAt()];
    if (named !== undefined && !blank(named)) this.#category = named;
    const width = text.split('\t').length;
    this.#rows.push({ line, text, cells, width, opensPage, headlessBefore: this.#headless });
    this.#headless = 0;
  }

  #categoryAt(): number {
    return this.#header?.columns.findIndex(({ column }) => column === 'category') ?? -1;
  }

  /** The cell that named a category last, down to a row that may still be put together. */
  #categoryBefore({ cells }: RawRow): string {
    const own = cells[this.#categoryAt()];
    return own === undefined || blank(own) ? this.#category : own;
  }
}
