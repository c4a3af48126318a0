import { LIMITS } from '../domain/limits.ts';
import { areaOf, columnOf, type Area } from './cell-address.ts';
import { TextRuns, type CellText } from './workbook-text.ts';
import { readXml, says, type Attributes } from './xml.ts';

/** A cell as it stands in the part of its sheet. */
export interface RawCell {
  /** How its value is to be read: `s` for the number of a text, `n` for a number … */
  type: string;
  style: number;
  /** Null where it has none. */
  value: string | null;
  /** Of a text that stands in its place. */
  inline: CellText | null;
  /** The beginning of its formula; null where it has none. */
  formula: string | null;
  /** Whether it shows something else than text or a number. */
  rich: boolean;
}

export interface RawRow {
  hidden: boolean;
  /** By the number of their column. */
  cells: Map<number, RawCell>;
}

export interface RawSheet {
  /** By the number of the row. */
  rows: Map<number, RawRow>;
  hiddenColumns: Set<number>;
  /** Areas whose cells were merged. */
  merged: Area[];
  /** Areas whose cells lead somewhere, with the ids of the relations that say where. */
  links: { area: Area; id: string }[];
}

/** More of a formula is never looked at. */
const OF_FORMULA = 500;

/** Hidden, or so low or narrow that nothing of it is seen. */
const isHidden = ({ hidden, ht, width }: Attributes): boolean =>
  says(hidden) || Number(ht ?? 1) === 0 || Number(width ?? 1) === 0;

/** Reads the rows of a sheet as its elements come. */
class SheetReader {
  readonly sheet: RawSheet = { rows: new Map(), hiddenColumns: new Set(), merged: [], links: [] };
  readonly #runs = new TextRuns();
  #line = 0;
  #column = 0;
  #row: RawRow = { hidden: false, cells: new Map() };
  #cell: RawCell | null = null;
  /** What the text that comes next belongs to. */
  #into: 'value' | 'formula' | null = null;
  #inline = false;

  open(name: string, attributes: Attributes): void {
    const { r = '' } = attributes;
    if (this.#inline) this.#runs.open(name, attributes);
    switch (name) {
      case 'col':
        this.#hideColumns(attributes);
        break;
      case 'row':
        this.#line = r === '' ? this.#line + 1 : Number.parseInt(r, 10);
        if (!(this.#line >= 1)) throw new Error('a row without a number');
        this.#column = 0;
        this.#row = this.sheet.rows.get(this.#line) ?? { hidden: false, cells: new Map() };
        this.#row.hidden ||= isHidden(attributes);
        this.sheet.rows.set(this.#line, this.#row);
        break;
      case 'c':
        this.#openCell(attributes);
        break;
      case 'is':
        this.#inline = true;
        break;
      case 'v':
      case 'f':
        this.#into = name === 'v' ? 'value' : 'formula';
        if (this.#cell) this.#cell[this.#into] = '';
        break;
      case 'mergeCell':
        this.sheet.merged.push(areaOf(attributes['ref'] ?? ''));
        break;
      case 'hyperlink':
        this.sheet.links.push({
          area: areaOf(attributes['ref'] ?? ''),
          id: Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '',
        });
        break;
    }
  }

  text(text: string): void {
    if (this.#inline) this.#runs.text(text);
    if (!this.#cell || this.#into === null) return;
    const all = (this.#cell[this.#into] ?? '') + text;
    this.#cell[this.#into] = this.#into === 'formula' ? all.slice(0, OF_FORMULA) : all;
  }

  close(name: string): void {
    if (this.#inline) this.#runs.close(name);
    if (name === 'v' || name === 'f') this.#into = null;
    if (name === 'is' && this.#cell) {
      this.#cell.inline = this.#runs.take();
      this.#inline = false;
    }
    if (name === 'c' && this.#cell) {
      const { value, inline, formula } = this.#cell;
      if (value !== null || inline !== null || formula !== null)
        this.#row.cells.set(this.#column, this.#cell);
      this.#cell = null;
    }
  }

  #hideColumns(attributes: Attributes): void {
    if (!isHidden(attributes)) return;
    const { min = '0', max = min } = attributes;
    // No cell stands further out.
    const last = Math.min(Number(max), LIMITS.rowCells.most);
    for (let column = Math.max(1, Number(min)); column <= last; column += 1)
      this.sheet.hiddenColumns.add(column);
  }

  #openCell({ r = '', t: type = 'n', s: style = '0', vm }: Attributes): void {
    this.#column = r === '' ? this.#column + 1 : columnOf(r);
    if (this.#column < 1) throw new Error('a cell without a column');
    this.#cell = {
      type,
      style: Number(style),
      value: null,
      inline: null,
      formula: null,
      rich: vm !== undefined,
    };
  }
}

/** The rows and cells of a sheet as they stand in its part. Throws where it is no XML. */
export function readSheetPart(part: Uint8Array): RawSheet {
  const reader = new SheetReader();
  readXml(part, {
    open: (name, attributes) => {
      reader.open(name, attributes);
    },
    text: (text) => {
      reader.text(text);
    },
    close: (name) => {
      reader.close(name);
    },
  });
  return reader.sheet;
}
