import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatProblem } from '../domain/problem.ts';
import type { KnownTask } from './check.ts';
import { csvGrid } from './csv-grid.ts';
import { readSheet } from './sheet.ts';
import { templateWorkbook, workbookGrid } from './workbook.ts';

const TASK: KnownTask = {
  id: 'xugou-2023-02',
  edition: 'xugou-2023',
  year: 2023,
  number: 2,
  title: '建设碧道',
  departments: ['市虚构局', '市杜撰局'],
  deadline: '6月30日',
  asOf: '2023-10-01',
  fictional: false,
  quantities: [],
  quantitiesAt: () => [],
};

let bytes: Uint8Array;
let workbook = new Workbook();

beforeAll(async () => {
  bytes = await templateWorkbook([TASK]);
  workbook = new Workbook();
  await workbook.xlsx.load(bytes);
});

const sheet = () => {
  const found = workbook.getWorksheet('进展');
  if (!found) throw new Error('no sheet');
  return found;
};

describe('the template', () => {
  test('has a row for each task, what is known of it filled in', () => {
    const row = sheet().getRow(2);
    expect([1, 2, 3, 4, 5].map((column) => row.getCell(column).text)).toEqual([
      '2023',
      '2',
      '建设碧道',
      '市虚构局、市杜撰局',
      '6月30日',
    ]);
  });

  test('locks what is known and the heads, and leaves the rest open', () => {
    const locked = (line: number, column: number): boolean | undefined =>
      sheet().getCell(line, column).protection?.locked;
    expect(sheet().sheetProtection?.sheet).toBe(true);
    expect([1, 2, 3, 4, 5, 6].map((column) => locked(2, column))).not.toContain(false);
    expect([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17].map((column) => locked(2, column))).toEqual(
      Array.from({ length: 11 }, () => false),
    );
    expect(locked(1, 8)).not.toBe(false);
  });

  test('offers the statuses as a drop-down, and only days of the year up to the as-of date', () => {
    expect(sheet().getCell('H2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"推进中,已完成,未完成,已调整"'],
    });
    expect(sheet().getCell('G2').dataValidation).toMatchObject({ type: 'date', operator: 'between' });
  });

  test('explains each of its columns on a second sheet', () => {
    const heads = sheet().getRow(1);
    const guide = workbook.getWorksheet('填写说明');
    expect(guide?.rowCount).toBe(heads.cellCount + 1);
    for (let index = 1; index <= heads.cellCount; index += 1) {
      expect(guide?.getCell(index + 1, 1).text).toBe(heads.getCell(index).text);
      expect(guide?.getCell(index + 1, 3).text).not.toBe('');
    }
  });
});

test('the template of a made-up city says so above its heads, and is read all the same', async () => {
  const made = await templateWorkbook([{ ...TASK, fictional: true }]);
  const { grid } = await workbookGrid(made, 'a.xlsx');
  expect(grid[0]?.[0]).toContain('演示数据');
  expect(grid[1]?.slice(0, 3)).toEqual(['年份', '序号', '标题']);
  expect(grid[2]?.slice(0, 3)).toEqual(['2023', '2', '建设碧道']);
  expect(readSheet(grid, 'a.xlsx')).toEqual({ rows: [], problems: [] });
});

test('cells are read as a person reads them', async () => {
  const cells: [string, unknown][] = [
    ['G2', new Date('2023-09-30T00:00:00Z')],
    ['I2', 0.6],
    ['L2', { richText: [{ text: '市虚' }, { text: '构局' }] }],
    ['M2', { formula: 'A2', result: '说明' }],
    ['O2', { text: 'https://www.example.com/a', hyperlink: 'https://www.example.com/a' }],
    ['Q2', { error: '#N/A' }],
  ];
  for (const [address, value] of cells) sheet().getCell(address).value = value as never;
  sheet().getCell('I2').numFmt = '0%';
  const { grid } = await workbookGrid(await workbook.xlsx.writeBuffer(), 'a.xlsx');
  expect(grid[1]?.slice(6)).toEqual([
    '2023-09-30',
    '',
    '60%',
    '',
    '',
    '市虚构局',
    '说明',
    '',
    'https://www.example.com/a',
    '',
    '#N/A',
  ]);
});

test('a file that is no workbook is told in Chinese', async () => {
  const { problems } = await workbookGrid(new TextEncoder().encode('序号,状态'), 'a.xlsx');
  expect(problems.map(formatProblem).join()).toContain('不是 .xlsx 表格，或加了密码');
});

describe('a CSV file', () => {
  test('is read in UTF-8, with a byte order mark or without, and in GBK', () => {
    const gbk = Uint8Array.from([0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xd7, 0xb4, 0xcc, 0xac]);
    const utf8 = new TextEncoder().encode('序号,状态');
    const marked = new TextEncoder().encode('\uFEFF序号,状态');
    for (const csv of [gbk, utf8, marked]) expect(csvGrid(csv, 'a.csv').grid).toEqual([['序号', '状态']]);
  });

  test('keeps the numbers of its rows, whatever lines and gaps are in it', () => {
    const { grid } = csvGrid(new TextEncoder().encode('a,"b\nc"\r\n\r\nd\r\n'), 'a.csv');
    expect(grid.map(([first]) => first)).toEqual(['a', '', 'd']);
  });

  test('with a quotation mark that does not close, or of other bytes, is refused', () => {
    expect(csvGrid(new TextEncoder().encode('a\n"b'), 'a.csv').problems[0]?.text).toContain('引号不成对');
    expect(csvGrid(Uint8Array.from([0xff, 0xff]), 'a.csv').problems[0]?.text).toContain('编码');
  });
});
