import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../domain/limits.ts';
import { cell, sheetXml, withDirectorySaying, workbookOf } from './workbooks.fixture.ts';
import { unpack } from './unpack.ts';
import { workbookGrid } from './workbook-grid.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const ONE_CELL = sheetXml(`<row r="1">${cell('A1', '甲')}</row>`);
const told = async (bytes: Uint8Array): Promise<string[]> =>
  (await unpack(bytes, 'a.xlsx')).problems.map(({ text }) => text);

test('what cells are read from is unpacked, and nothing else', async () => {
  const { parts, problems } = await unpack(
    await workbookOf(ONE_CELL, { 'xl/media/image1.png': 'x', 'xl/vbaProject.bin': 'x' }),
    'a.xlsx',
  );
  expect(problems).toEqual([]);
  expect([...parts.keys()].toSorted()).toEqual([
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/workbook.xml',
    SHEET,
  ]);
  expect(new TextDecoder().decode(parts.get(SHEET))).toBe(ONE_CELL);
});

describe('the directory of the archive is looked at first:', () => {
  test('one part may be so large, and no larger', async () => {
    const bytes = await workbookOf(ONE_CELL);
    const saying = (uncompressedSize: number) => withDirectorySaying(bytes, SHEET, { uncompressedSize });
    // It is not as large as it says, which is found out only when it is unpacked.
    expect(await told(saying(LIMITS.zipPart.most))).toEqual([
      '这个 .xlsx 里的一个文件解开后的大小与它自己写的不同。',
    ]);
    expect(await told(saying(LIMITS.zipPart.most + 1))).toEqual([
      '这个 .xlsx 里的一个文件解开后有 33554433 字节，最多 33554432 字节。',
    ]);
  });

  test('so may all be together, those too that are not read', async () => {
    const pictures = Array.from({ length: 4 }, (_, index) => `xl/media/image${index}.png`);
    const bytes = await workbookOf(ONE_CELL, Object.fromEntries(pictures.map((path) => [path, 'x'])));
    const saying = (uncompressedSize: number) =>
      pictures.reduce(
        (archive: Uint8Array, path) => withDirectorySaying(archive, path, { uncompressedSize }),
        bytes,
      );
    expect(await told(saying(LIMITS.zipPart.most - 1000))).toEqual([]);
    expect(await told(saying(LIMITS.zipPart.most))).toEqual([
      expect.stringMatching(/^这个 \.xlsx 解开后有 1342\d{5} 字节，最多 134217728 字节。$/u),
    ]);
  });

  test('so many parts there may be, and no more', async () => {
    const names = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`xl/media/${index}.png`, 'x']));
    expect(await told(await workbookOf(ONE_CELL, names(996)))).toEqual([]);
    expect(await told(await workbookOf(ONE_CELL, names(997)))).toEqual([
      '这个 .xlsx 里面有 1001 个文件，最多 1000 个文件。',
    ]);
  });
});

test('a directory that says too little is held to while the file is unpacked', async () => {
  const large = await workbookOf(ONE_CELL, { [SHEET]: new Uint8Array(2 * LIMITS.zipPart.most) });
  const lying = withDirectorySaying(large, SHEET, { uncompressedSize: 1000 });
  expect(await told(lying)).toEqual(['这个 .xlsx 里的一个文件解开后的大小与它自己写的不同。']);
});

test('an archive in the format for large files is read as any other', async () => {
  const { parts, problems } = await unpack(await workbookOf(ONE_CELL, {}, { zip64: true }), 'a.xlsx');
  expect(problems).toEqual([]);
  expect(new TextDecoder().decode(parts.get(SHEET))).toBe(ONE_CELL);
});

describe('what cannot be unpacked is told in Chinese:', () => {
  const UNREADABLE = ['打不开，不是 .xlsx 表格，或加了密码。'];
  const problemsOf = async (bytes: Uint8Array): Promise<string[]> =>
    (await workbookGrid(bytes, 'a.xlsx', '表')).problems.map(({ text }) => text);

  test('a part with a password', async () => {
    const bytes = await workbookOf(ONE_CELL);
    expect(await problemsOf(withDirectorySaying(bytes, SHEET, { flags: 1 }))).toEqual(UNREADABLE);
  });

  test('the file that a spreadsheet writes with a password, which is no archive', async () => {
    const head = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await problemsOf(head)).toEqual(UNREADABLE);
  });

  test('an archive cut short, or with any bytes in it changed', async () => {
    const bytes = await workbookOf(ONE_CELL);
    const damaged = fc.record({
      length: fc.integer({ min: 0, max: bytes.length }),
      changes: fc.array(
        fc.tuple(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 })),
        {
          maxLength: 4,
        },
      ),
    });
    await fc.assert(
      fc.asyncProperty(damaged, async ({ length, changes }) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, byte] of changes) copy[at] = byte;
        const { problems } = await workbookGrid(copy.slice(0, length), 'a.xlsx', '表');
        for (const { text } of problems) expect(text).toMatch(/\p{Script=Han}.*。$/u);
      }),
      { numRuns: 300 },
    );
  });
});
