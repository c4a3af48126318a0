import { cellProblems, LIMITS, overLimits, type Limit } from '../domain/limits.ts';
import type { Problem } from '../domain/problem.ts';
import { areaOf, cellsIn, columnOf, rowOf } from './cell-address.ts';
import type { Parts } from './unpack.ts';
import { readXml, type Attributes } from './xml.ts';

/** Elements that hold cells, or the texts of cells: there are many. */
const OF_CELLS: ReadonlySet<string> = new Set(['sheetData', 'sst']);
/** Elements inside a cell whose text is not what the cell shows. */
const UNSHOWN: ReadonlySet<string> = new Set(['f', 'rPh']);

/** The first limit that was passed ends the looking. */
class Passed extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.text);
    this.problem = problem;
  }
}

/** Goes through the parts of a workbook, keeping nothing of them but numbers. */
class Inspector {
  readonly #file: string;
  readonly #counts = new Map<Limit, number>();
  /** How long each text is that cells refer to. */
  readonly #shared: number[] = [];
  #path: string[] = [];
  #row = 0;
  #column = 0;
  #filledRow = 0;
  #isShared = false;
  #text = '';

  constructor(file: string) {
    this.#file = file;
  }

  /** Throws `Passed` where there is too much, and what the parser throws where it is no XML. */
  look(part: Uint8Array): void {
    this.#path = [];
    this.#row = 0;
    this.#filledRow = 0;
    readXml(part, {
      open: (name, attributes) => {
        this.#open(name, attributes);
      },
      text: (text) => {
        if (!this.#path.some((name) => UNSHOWN.has(name))) this.#text += text;
      },
      close: () => {
        this.#close(this.#path.pop() ?? '');
      },
    });
  }

  #hold(limit: Limit, found: number): void {
    const [problem] = overLimits(limit, found, { file: this.#file, ...this.#place() });
    if (problem) throw new Passed(problem);
  }

  #place(): Pick<Problem, 'line'> {
    return this.#path.includes('row') ? { line: this.#row } : {};
  }

  /** Counts on, all parts together. */
  #count(limit: Limit, more = 1): void {
    const found = (this.#counts.get(limit) ?? 0) + more;
    this.#counts.set(limit, found);
    this.#hold(limit, found);
  }

  #open(name: string, attributes: Attributes): void {
    this.#count(LIMITS.elements);
    if (!OF_CELLS.has(this.#path[1] ?? '')) this.#count(LIMITS.otherElements);
    this.#path.push(name);
    const { r = '', ref = '', min, max, sheetId, formatCode = '' } = attributes;
    switch (name) {
      case 'row':
        this.#row = r === '' ? this.#row + 1 : Number.parseInt(r, 10);
        this.#column = 0;
        this.#hold(LIMITS.sheetRow, this.#row);
        this.#count(LIMITS.sheetCells);
        break;
      case 'c':
        this.#column = r === '' ? this.#column + 1 : columnOf(r);
        this.#isShared = attributes['t'] === 's';
        this.#text = '';
        this.#hold(LIMITS.sheetRow, rowOf(r));
        this.#hold(LIMITS.sheetColumn, this.#column);
        this.#count(LIMITS.sheetCells);
        break;
      case 'si':
        this.#text = '';
        break;
      case 'col':
        for (const column of [min, max]) this.#hold(LIMITS.sheetColumn, Number(column ?? 0));
        break;
      case 'mergeCell':
        for (const address of ref.split(':')) {
          this.#hold(LIMITS.sheetRow, rowOf(address));
          this.#hold(LIMITS.sheetColumn, columnOf(address));
        }
        this.#count(LIMITS.merges);
        this.#count(LIMITS.mergedCells, cellsIn(areaOf(ref)));
        break;
      case 'sheet':
        this.#hold(LIMITS.sheetNumber, Number(sheetId ?? 0));
        break;
      case 'numFmt':
        this.#hold(LIMITS.numberFormat, formatCode.length);
        break;
    }
  }

  #close(name: string): void {
    if (name === 'si') this.#closeText();
    if (name === 'c' && this.#text !== '') this.#closeCell();
  }

  #closeText(): void {
    this.#shared.push(this.#text.length);
    this.#check(this.#text);
  }

  #closeCell(): void {
    const length = this.#isShared ? (this.#shared[Number(this.#text)] ?? 0) : this.#text.length;
    if (this.#row !== this.#filledRow) this.#count(LIMITS.sheetRows);
    this.#filledRow = this.#row;
    this.#hold(LIMITS.rowCells, this.#column);
    this.#count(LIMITS.sheetCharacters, length);
    if (!this.#isShared) this.#check(this.#text);
  }

  #check(text: string): void {
    const [problem] = cellProblems(text, { file: this.#file, ...this.#place() });
    if (problem) throw new Passed(problem);
  }
}

/**
 * What is too much in the parts of a workbook, before cells are made of them: a row or column that no spreadsheet has, a
 * merged area of billions of cells. One problem at most. Throws what the parser throws where a part is no XML.
 * @param strings path of the part with the texts that cells refer to
 */
export function workbookBounds(parts: Parts, file: string, strings: string | null): Problem[] {
  const inspector = new Inspector(file);
  // The texts come first: cells refer to them.
  const inOrder = [...parts].toSorted(([a], [b]) => Number(b === strings) - Number(a === strings));
  try {
    for (const [, part] of inOrder) inspector.look(part);
    return [];
  } catch (error) {
    if (error instanceof Passed) return [error.problem];
    throw error;
  }
}
