import { readXml, says, type Attributes } from './xml.ts';

/** A text with what of it is struck out. */
export interface CellText {
  text: string;
  /** Some of it is struck out, whatever the cell's own font. */
  struck: boolean;
  /** Some of it is in the cell's own font. */
  plain: boolean;
}

const ESCAPED = /_x(?<code>[0-9A-Fa-f]{4})_/gu;

/**
 * A text as its spreadsheet shows it: what XML cannot hold stands in it as `_x000B_`, and an underscore that would begin
 * such an escape as `_x005F_` (ECMA-376, part 1, 22.9.2.19). Lines end with `\n`.
 */
export const shownText = (text: string): string =>
  text
    .replaceAll(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/gu, '\n');

/** Takes a text together from its runs, as the elements of `<si>` or `<is>` come. How it is pronounced is left out. */
export class TextRuns {
  #text = '';
  #struck = false;
  #plain = false;
  #piece: string | null = null;
  #beside = 0;
  #inFont = false;
  /** Null where the run is in the font of its cell. */
  #runStruck: boolean | null = null;

  open(name: string, { val = '1' }: Attributes): void {
    if (name === 'rPh') this.#beside += 1;
    if (name === 'r') this.#runStruck = null;
    if (name === 'rPr') {
      this.#inFont = true;
      this.#runStruck = false;
    }
    if (name === 'strike' && this.#inFont) this.#runStruck = says(val);
    if (name === 't') this.#piece = '';
  }

  text(text: string): void {
    if (this.#piece !== null) this.#piece += text;
  }

  close(name: string): void {
    if (name === 'rPr') this.#inFont = false;
    if (name === 'r') this.#runStruck = null;
    if (name === 't') this.#closePiece();
    if (name === 'rPh') this.#beside -= 1;
  }

  #closePiece(): void {
    const piece = this.#piece ?? '';
    this.#piece = null;
    if (this.#beside > 0) return;
    this.#text += piece;
    if (piece.trim() === '') return;
    this.#struck ||= this.#runStruck === true;
    this.#plain ||= this.#runStruck === null;
  }

  /** The whole text; the next begins empty. */
  take(): CellText {
    const taken = { text: shownText(this.#text), struck: this.#struck, plain: this.#plain };
    this.#text = '';
    this.#struck = false;
    this.#plain = false;
    return taken;
  }
}

/** The texts that cells refer to by their number. */
export function sharedTexts(part: Uint8Array | null): CellText[] {
  const texts: CellText[] = [];
  const runs = new TextRuns();
  if (part)
    readXml(part, {
      open: (name, attributes) => {
        runs.open(name, attributes);
      },
      text: (text) => {
        runs.text(text);
      },
      close: (name) => {
        runs.close(name);
        if (name === 'si') texts.push(runs.take());
      },
    });
  return texts;
}
