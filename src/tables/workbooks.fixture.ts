/** Workbooks for tests, made by hand: what no spreadsheet would write. */
import { zip } from '@cj-tech-master/excelts/archive';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relations = (type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`;

/** A cell that holds a text. */
export const cell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The part that is a sheet, of its rows and what stands before and after them. */
export const sheetXml = (rows: string, before = '', after = ''): string =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The part that lists the sheets: one, and what comes after it. */
export const bookXml = (after = '', sheetId = 1): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="进展" sheetId="${sheetId}" r:id="rId1"/></sheets>${after}</workbook>`;

/** The bytes of a workbook with one sheet; parts that are given stand in place of its own, or beside them. */
export async function workbookOf(
  sheet: string,
  others: Readonly<Record<string, string | Uint8Array>> = {},
  options: Parameters<typeof zip>[0] = {},
): Promise<Uint8Array> {
  const parts = {
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': bookXml(),
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  };
  const archive = zip(options);
  for (const [path, text] of Object.entries(parts))
    archive.add(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return archive.bytes();
}

/** Where the fields of an entry of an archive's directory stand, behind its signature. */
const FIELDS = { flags: [8, 2], uncompressedSize: [24, 4] } as const;
const DIRECTORY_ENTRY = 0x02014b50;
const NAME_LENGTH = 28;
const NAME = 46;

/** A copy of an archive whose directory says something else of one file. Throws where it lists no such file. */
export function withDirectorySaying(
  bytes: Uint8Array,
  path: string,
  said: Partial<Record<keyof typeof FIELDS, number>>,
): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = 0; at + NAME < copy.length; at += 1) {
    if (copy.readUInt32LE(at) !== DIRECTORY_ENTRY) continue;
    const name = copy.toString('utf8', at + NAME, at + NAME + copy.readUInt16LE(at + NAME_LENGTH));
    if (name !== path) continue;
    for (const field of ['flags', 'uncompressedSize'] as const) {
      const [offset, length] = FIELDS[field];
      const value = said[field];
      if (value !== undefined) copy.writeUIntLE(value, at + offset, length);
    }
    return copy;
  }
  throw new Error(`the archive lists no ${path}`);
}
