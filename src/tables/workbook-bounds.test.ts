import { describe, expect, test } from 'vitest';
import { LIMITS } from '../domain/limits.ts';
import { bookXml, cell, sheetXml, workbookOf } from './workbooks.fixture.ts';
import { workbookBounds } from './workbook-bounds.ts';
import { workbookGrid } from './workbook-grid.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What is too much in a sheet, and in other parts. */
const told = (sheet: string, others: Readonly<Record<string, string>> = {}): string[] =>
  workbookBounds(
    new Map([
      ['xl/worksheets/sheet1.xml', bytes(sheet)],
      ...Object.entries(others).map(([path, text]) => [`xl/${path}`, bytes(text)] as const),
    ]),
    'a.xlsx',
    'xl/sharedStrings.xml',
  ).map(({ text }) => text);

const row = (number: number | string, cells = ''): string => `<row r="${number}">${cells}</row>`;
const rows = (count: number, cells: (line: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index + 1, cells(index + 1))).join('');

describe('rows and columns that no spreadsheet has are refused before a workbook is made of them:', () => {
  test('the number of a row', () => {
    expect(told(sheetXml(row(1_048_576, cell('A1048576', '甲'))))).toEqual([]);
    expect(told(sheetXml(row(1_048_577)))).toEqual(['行号是 1048577，最多 1048576。']);
    expect(told(sheetXml(row(999_999_999)))).toEqual(['行号是 999999999，最多 1048576。']);
    expect(told(sheetXml(row(1, cell('A999999999', '甲'))))).toEqual(['行号是 999999999，最多 1048576。']);
  });

  test('the number of a column', () => {
    const columns = (max: number): string =>
      sheetXml(row(1), `<cols><col min="1" max="${max}" width="9"/></cols>`);
    expect(told(columns(16_384))).toEqual([]);
    expect(told(columns(999_999_999))).toEqual(['列号是 999999999，最多 16384。']);
    expect(told(sheetXml(row(1, '<c r="XFD1" s="1"/>')))).toEqual([]);
    expect(told(sheetXml(row(1, '<c r="XFE1" s="1"/>')))).toEqual(['列号是 16385，最多 16384。']);
  });

  test('the number of a sheet', () => {
    expect(told(sheetXml(''), { 'workbook.xml': bookXml('', 9999) })).toEqual([]);
    expect(told(sheetXml(''), { 'workbook.xml': bookXml('', 999_999_999) })).toEqual([
      '工作表的编号是 999999999，最多 9999。',
    ]);
  });
});

describe('what a workbook may hold, and no more:', () => {
  test('filled cells in a row; those that are only formatted may stand farther out', () => {
    expect(told(sheetXml(row(7, cell('IV7', '甲') + '<c r="XFD7" s="1"/>')))).toEqual([]);
    expect(told(sheetXml(row(7, cell('IW7', '甲'))))).toEqual(['这一行有 257 格，最多 256 格。']);
    expect(told(sheetXml(row(7, '<c><v>1</v></c>'.repeat(257))))).toEqual(['这一行有 257 格，最多 256 格。']);
  });

  test('filled rows; those that are only formatted do not count', () => {
    const filled = (count: number): string => rows(count, (line) => `<c r="A${line}"><v>1</v></c>`);
    expect(told(sheetXml(filled(20_000) + row(20_001, '<c r="A20001" s="1"/>')))).toEqual([]);
    expect(told(sheetXml(filled(20_001)))).toEqual(['写了内容的有 20001 行，最多 20000 行。']);
  });

  test('rows and cells of all sheets together', () => {
    // A row and 249 cells are 250.
    const half = sheetXml(rows(1000, () => '<c s="1"/>'.repeat(249)));
    expect(told(half, { 'worksheets/sheet2.xml': half })).toEqual([]);
    expect(told(half, { 'worksheets/sheet2.xml': half.replace('<c ', '<c s="1"/><c ') })).toEqual([
      '各张工作表一共有 500001 格，最多 500000 格。',
    ]);
  });

  test('the text of a cell, in its place or among the texts that are shared', () => {
    const long = '字'.repeat(32_767);
    const shared = (text: string): string => `<sst><si><t>甲</t></si><si><r><t>${text}</t></r></si></sst>`;
    expect(told(sheetXml(row(3, cell('A3', long))), { 'sharedStrings.xml': shared(long) })).toEqual([]);
    expect(told(sheetXml(row(3, cell('A3', `${long}字`))))).toEqual(['这里有 32768 个字，最多 32767 个字。']);
    expect(told(sheetXml(''), { 'sharedStrings.xml': shared(`${long}字`) })).toEqual([
      '这里有 32768 个字，最多 32767 个字。',
    ]);
    expect(told(sheetXml(row(3, cell('A3', ']'.repeat(1001)))))).toEqual([
      '这里有 1001 个 [ ] * _ ~ 这样的符号，最多 1000 个 [ ] * _ ~ 这样的符号。',
    ]);
  });

  test('all texts together, however often one is shown', () => {
    const shared = `<sst><si><t>${'字'.repeat(10_000)}</t></si></sst>`;
    const showing = (times: number): string =>
      sheetXml(rows(times, (line) => `<c r="A${line}" t="s"><v>0</v></c>`));
    expect(told(showing(1000), { 'sharedStrings.xml': shared })).toEqual([]);
    expect(told(showing(1001), { 'sharedStrings.xml': shared })).toEqual([
      '各格一共有 10010000 个字，最多 10000000 个字。',
    ]);
  });

  test('cells that were merged', () => {
    const merged = (...ranges: string[]): string =>
      sheetXml(
        '',
        '',
        `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
      );
    expect(told(merged('A1:J10000'))).toEqual([]);
    expect(told(merged('A1:J10000', 'L1:L2'))).toEqual(['合并在一起的有 100002 格，最多 100000 格。']);
    expect(told(merged('A3:XFD1048576'))).toEqual(['合并在一起的有 17179836416 格，最多 100000 格。']);
    const many = (count: number): string[] =>
      Array.from({ length: count }, (_, index) => `A${2 * index + 1}:A${2 * index + 2}`);
    expect(told(merged(...many(5000)))).toEqual([]);
    expect(told(merged(...many(5001)))).toEqual(['合并的单元格有 5001 处，最多 5000 处。']);
  });

  test('the formats of numbers', () => {
    const styles = (code: string): string =>
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts></styleSheet>`;
    expect(told(sheetXml(''), { 'styles.xml': styles('0'.repeat(1000)) })).toEqual([]);
    expect(told(sheetXml(''), { 'styles.xml': styles('0'.repeat(1001)) })).toEqual([
      '一个单元格格式有 1001 个字，最多 1000 个字。',
    ]);
  });

  test('elements of any name', () => {
    const styles = (count: number): string => `<styleSheet>${'<xf/>'.repeat(count)}</styleSheet>`;
    // The sheet has two elements of its own, and the styles one.
    expect(told(sheetXml(''), { 'styles.xml': styles(LIMITS.otherElements.most - 3) })).toEqual([]);
    expect(told(sheetXml(''), { 'styles.xml': styles(LIMITS.otherElements.most - 2) })).toEqual([
      '这个 .xlsx 里各格以外的标签有 200001 个，最多 200000 个。',
    ]);
    const inCells = sheetXml(row(1, `<c>${'<f/>'.repeat(LIMITS.elements.most)}</c>`));
    expect(told(inCells)).toEqual(['这个 .xlsx 里的标签有 4000001 个，最多 4000000 个。']);
  });
});

test('a refusal names the row, and the cell is never made', async () => {
  const { grid, problems } = await workbookGrid(
    await workbookOf(sheetXml(row(999_999_999, cell('A1', '甲')))),
    'a.xlsx',
    '表',
  );
  expect(grid).toEqual([]);
  expect(problems).toEqual([
    {
      file: 'a.xlsx',
      line: 999_999_999,
      rule: 'row-number',
      text: '行号是 999999999，最多 1048576。',
      hint: '电子表格没有这样的行：文件坏了，请另存一次，或重新生成表格。',
    },
  ]);
});

test('names of areas, of which every cell would be made, are left out', async () => {
  const names = '<definedNames><definedName name="x">进展!$A$1:$XFD$1048576</definedName></definedNames>';
  const book = await workbookOf(sheetXml(row(1, cell('B1', '甲'))), { 'xl/workbook.xml': bookXml(names) });
  expect(await workbookGrid(book, 'a.xlsx', '表')).toEqual({ grid: [['', '甲']], problems: [] });
});

test('a row at the end of the sheet is read, and no row above it made', async () => {
  const { grid } = await workbookGrid(
    await workbookOf(sheetXml(row(1_048_576, cell('A1048576', '甲')))),
    'a.xlsx',
    '表',
  );
  expect(grid).toHaveLength(1_048_576);
  expect(grid.at(-1)).toEqual(['甲']);
});

test('a part that is no XML is no workbook', async () => {
  const { problems } = await workbookGrid(await workbookOf('<worksheet><a></worksheet>'), 'a.xlsx', '表');
  expect(problems.map(({ rule }) => rule)).toEqual(['workbook']);
});
