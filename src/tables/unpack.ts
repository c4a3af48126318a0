import { inflateRawSync } from 'node:zlib';
import { BufferReader, RemoteZipReader } from '@cj-tech-master/excelts/archive';
import { LIMITS, overLimits } from '../domain/limits.ts';
import type { Problem } from '../domain/problem.ts';
import { findBook, type Book } from './book.ts';

/** Files inside a workbook, by their path. */
export type Parts = ReadonlyMap<string, Uint8Array>;

type Entry = ReturnType<RemoteZipReader['getEntries']>[number];

const STORED = 0;
const DEFLATED = 8;

/**
 * A part, unpacked: never more than the directory says, whatever is packed. Null where it is not so large. Throws where it
 * cannot be unpacked.
 */
function unpackPart({ compressionMethod, uncompressedSize, isEncrypted }: Entry, packed: Uint8Array) {
  if (isEncrypted || (compressionMethod !== STORED && compressionMethod !== DEFLATED))
    throw new Error('packed in a way that workbooks are not');
  try {
    const bytes =
      compressionMethod === STORED
        ? packed
        : inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
    return bytes.length === uncompressedSize ? bytes : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The directory of an archive says of a part what is not so. */
const liesAboutSize = (file: string): Problem => ({
  file,
  rule: 'zip-size',
  text: '这个 .xlsx 里的一个文件解开后的大小与它自己写的不同。',
  hint: '文件坏了：请在电子表格里打开，另存为“Excel 工作簿（.xlsx）”。',
});

/** A part is not as large as the directory says. */
class OtherSize extends Error {}

/** What names of a part have in common that differ in the case of letters, or in the strokes of folders. */
const keyOf = (path: string): string => path.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase();

/**
 * Unpacks what a workbook's cells are read from; pictures, charts, macros and the like are left packed. How much there is,
 * is looked up in the directory of the archive before anything is unpacked, and held to while it is. Throws where this is
 * no archive, one with a password, or no workbook.
 */
export async function unpack(
  bytes: Uint8Array,
  file: string,
): Promise<{ parts: Parts; book: Book; problems: [] } | { parts: Parts; book: null; problems: Problem[] }> {
  const archive = await RemoteZipReader.fromReader(new BufferReader(bytes));
  const entries = archive.getEntries();
  const sizes = entries.map(({ uncompressedSize }) => uncompressedSize);
  const [problem] = [
    ...overLimits(LIMITS.zipParts, entries.length, { file }),
    ...overLimits(
      LIMITS.zipPart,
      sizes.reduce((most, size) => Math.max(most, size), 0),
      { file },
    ),
    ...overLimits(
      LIMITS.zipBytes,
      sizes.reduce((sum, size) => sum + size, 0),
      { file },
    ),
  ];
  if (problem) return { parts: new Map(), book: null, problems: [problem] };
  const byKey = new Map(entries.map((entry) => [keyOf(entry.path), entry]));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const parts = new Map<string, Uint8Array>();
  const part = async (path: string): Promise<Uint8Array | null> => {
    const known = parts.get(path);
    const entry = byPath.get(path) ?? byKey.get(keyOf(path));
    if (known || !entry) return known ?? null;
    const unpacked = unpackPart(entry, (await archive.getRawCompressedData(entry)) ?? new Uint8Array());
    if (unpacked === null) throw new OtherSize();
    parts.set(path, unpacked);
    return unpacked;
  };
  try {
    const book = await findBook(part);
    const needed = [
      book.strings,
      book.styles,
      ...book.sheets.flatMap(({ path, comments, drawing }) => [path, comments, drawing]),
    ];
    for (const path of needed) if (path !== null) await part(path);
    return { parts, book, problems: [] };
  } catch (error) {
    if (error instanceof OtherSize) return { parts: new Map(), book: null, problems: [liesAboutSize(file)] };
    throw error;
  }
}
