/** Workbooks for tests, made by hand: what no spreadsheet would write. */
import { zip } from '@cj-tech-master/excelts/archive';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A part that lists the relations of another: id, type and target. */
export const relationsXml = (...listed: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${listed.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** A cell that holds a text. */
export const cell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The part that is a sheet, of its rows and what stands before and after them. */
export const sheetXml = (rows: string, before = '', after = ''): string =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The part that lists the sheets: one, and what comes after it. */
export const bookXml = (after = '', sheetId = 1): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="进展" sheetId="${sheetId}" r:id="rId1"/></sheets>${after}</workbook>`;

/** The bytes of a workbook with one sheet; parts that are given stand in place of its own, or beside them; null is none. */
export async function workbookOf(
  sheet: string,
  others: Readonly<Record<string, string | Uint8Array | null>> = {},
  options: Parameters<typeof zip>[0] = {},
): Promise<Uint8Array> {
  const parts: Record<string, string | Uint8Array | null> = {
    '_rels/.rels': relationsXml(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': bookXml(),
    'xl/_rels/workbook.xml.rels': relationsXml(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  };
  const archive = zip(options);
  for (const [path, text] of Object.entries(parts))
    if (text !== null) archive.add(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return archive.bytes();
}

/** A sheet of a workbook: what differs from the only sheet of a plain one. */
export interface MadeSheet {
  name?: string;
  state?: string;
  /** Its part, as the workbook's relations name it. */
  target?: string;
  /** Where the part then is in the archive. */
  path?: string;
  xml: string;
}

/** The parts of a workbook with several sheets, texts and styles; what is given besides stands in place of its own. */
export function partsOf(
  sheets: readonly MadeSheet[],
  { strings = '', styles = '', pr = '' }: { strings?: string; styles?: string; pr?: string } = {},
): Record<string, string> {
  const known = sheets.map(({ name, state, target, path, xml }, index) => ({
    name: name ?? (index === 0 ? '进展' : `进展 (${index + 1})`),
    state: state === undefined ? '' : ` state="${state}"`,
    target: target ?? `worksheets/sheet${index + 1}.xml`,
    path: path ?? `xl/worksheets/sheet${index + 1}.xml`,
    xml,
  }));
  const listed = known.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`,
  );
  const related = [
    ...known.map(({ target }, index) => [`rId${index + 1}`, 'worksheet', target] as const),
    ['rId1001', 'styles', 'styles.xml'] as const,
    ['rId1002', 'sharedStrings', 'sharedStrings.xml'] as const,
  ];
  return {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${pr}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml(...related),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    ...Object.fromEntries(known.map(({ path, xml }) => [path, xml])),
  };
}

/** Styles with these number formats and fonts: the first is plain, then one for each format, then one for each font. */
export function stylesOf(formats: readonly (string | number)[], fonts: readonly string[] = []): string {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const listed = formats.flatMap((format, index) =>
    typeof format === 'number' ? [] : `<numFmt numFmtId="${200 + index}" formatCode="${escaped(format)}"/>`,
  );
  const styles = [
    ...formats.map((format, index) => [typeof format === 'number' ? format : 200 + index, 0]),
    ...fonts.map((_, index) => [0, index + 1]),
  ].map(([format, font]) => `<xf numFmtId="${format}" fontId="${font}"/>`);
  return `<numFmts>${listed.join('')}</numFmts><fonts><font/>${fonts.map((font) => `<font>${font}</font>`).join('')}</fonts><cellStyleXfs><xf numFmtId="14" fontId="1"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0"/>${styles.join('')}</cellXfs><dxfs><dxf><font><strike/></font><numFmt numFmtId="9" formatCode="yyyy"/></dxf></dxfs>`;
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
