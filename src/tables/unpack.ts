import { inflateRawSync } from 'node:zlib';
import { BufferReader, RemoteZipReader } from '@cj-tech-master/excelts/archive';
import { LIMITS, overLimits } from '../domain/limits.ts';
import type { Problem } from '../domain/problem.ts';

/** Files inside a workbook, by their path. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** What the cells of a workbook are read from; pictures, charts, macros and the like are left packed. */
const NEEDED =
  /^\/?(?<path>_rels\/\.rels|xl\/(?:_rels\/workbook\.xml\.rels|(?:workbook|styles|sharedStrings)\.xml|worksheets\/(?:sheet\d{1,4}\.xml|_rels\/sheet\d{1,4}\.xml\.rels)))$/u;

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

/**
 * Unpacks what a workbook's cells are read from. How much there is, is looked up in the directory of the archive before
 * anything is unpacked, and held to while it is. Throws where this is no archive, or one with a password.
 */
export async function unpack(
  bytes: Uint8Array,
  file: string,
): Promise<{ parts: Parts; problems: Problem[] }> {
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
  if (problem) return { parts: new Map(), problems: [problem] };
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const path = NEEDED.exec(entry.path)?.groups?.['path'];
    if (path === undefined) continue;
    const part = unpackPart(entry, (await archive.getRawCompressedData(entry)) ?? new Uint8Array());
    if (part === null) return { parts: new Map(), problems: [liesAboutSize(file)] };
    parts.set(path, part);
  }
  return { parts, problems: [] };
}
