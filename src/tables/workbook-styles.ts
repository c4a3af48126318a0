import { builtInFormat } from './number-format.ts';
import { readXml, says } from './xml.ts';

/** What is asked of how a cell looks. */
export interface CellStyle {
  /** Its number format. */
  format: string;
  /** Whether its text is struck out. */
  struck: boolean;
}

/** The style of cells that name none. */
export const PLAIN: CellStyle = { format: 'General', struck: false };

/**
 * The styles that cells refer to by their number.
 * @param part the part of a workbook that lists its styles
 */
export function cellStyles(part: Uint8Array | null): CellStyle[] {
  const formats = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const found: { format: number; font: number }[] = [];
  const path: string[] = [];
  if (part)
    readXml(part, {
      open: (name, attributes) => {
        const within = path.at(-1);
        path.push(name);
        const { numFmtId = '0', formatCode = '', fontId = '0', val = '1' } = attributes;
        // Those of conditional formats, which are listed elsewhere in the part, are no cell's own.
        if (name === 'numFmt' && within === 'numFmts') formats.set(Number(numFmtId), formatCode);
        if (name === 'font' && within === 'fonts') struckFonts.push(false);
        if (name === 'strike' && path.at(-3) === 'fonts') struckFonts.splice(-1, 1, says(val));
        if (name === 'xf' && within === 'cellXfs')
          found.push({ format: Number(numFmtId), font: Number(fontId) });
      },
      close: () => {
        path.pop();
      },
    });
  return found.map(({ format, font }) => ({
    format: formats.get(format) ?? builtInFormat(format),
    struck: struckFonts[font] ?? false,
  }));
}
