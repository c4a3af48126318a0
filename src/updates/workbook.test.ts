import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatProblem } from '../domain/problem.ts';
import type { KnownTask } from './check.ts';
import { COLUMN_KEYS, COLUMNS, SHEET_NAMES } from './sheet-columns.ts';
import { csvGrid } from '../tables/csv-grid.ts';
import { readSheet } from './sheet.ts';
import { workbookGrid } from '../tables/workbook-grid.ts';
import { templateWorkbook } from './workbook.ts';

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
  since: null,
  content: '',
  contentAt: () => '',
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
  const { grid } = await workbookGrid(made, 'a.xlsx', SHEET_NAMES.updates);
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
    ['Q2', true],
  ];
  for (const [address, value] of cells) sheet().getCell(address).value = value as never;
  sheet().getCell('I2').numFmt = '0%';
  const { grid } = await workbookGrid(await workbook.xlsx.writeBuffer(), 'a.xlsx', SHEET_NAMES.updates);
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
    'TRUE',
  ]);
});

test.each<[string, unknown, boolean]>([
  ['the same', { text: 'https://www.example.com/a', hyperlink: 'https://www.example.com/a' }, true],
  ['with its slash', { text: 'https://www.example.com', hyperlink: 'https://www.example.com/' }, true],
  [
    'as a spreadsheet completes it',
    { text: 'www.example.com/a', hyperlink: 'http://www.example.com/a' },
    true,
  ],
  ['escaped', { text: 'https://www.example.com/通', hyperlink: 'https://www.example.com/%E9%80%9A' }, true],
  [
    'without what follows #',
    { text: 'https://www.example.com/a#b', hyperlink: 'https://www.example.com/a' },
    true,
  ],
  ['behind words', { text: '通报原文', hyperlink: 'https://www.example.com/a' }, true],
  ['an address of mail', { text: 'www.example.com', hyperlink: 'mailto:a@example.com' }, true],
  ['another page', { text: 'https://www.example.com/a', hyperlink: 'https://www.example.com/b' }, false],
  ['another site', { text: 'https://www.example.com/a', hyperlink: 'https://www.example.net/a' }, false],
  [
    'another question',
    { text: 'https://www.example.com/?a=1', hyperlink: 'https://www.example.com/?a=2' },
    false,
  ],
  [
    'another page, by a formula',
    {
      formula: 'HYPERLINK("https://www.example.com/b","https://www.example.com/a")',
      result: 'https://www.example.com/a',
    },
    false,
  ],
])('a cell that shows an address may lead to %s: %j is %s', async (_what, value, isRead) => {
  sheet().getCell('O2').value = value as never;
  const { grid } = await workbookGrid(await workbook.xlsx.writeBuffer(), 'a.xlsx', SHEET_NAMES.updates);
  expect(typeof grid[1]?.[14]).toBe(isRead ? 'string' : 'object');
});

/** A workbook with the heads of the template and one row: what each of its cells is read as. */
async function readBack(cells: Readonly<Record<string, { value: unknown; numFmt?: string }>>) {
  const made = new Workbook();
  const own = made.addWorksheet('进展');
  own.addRow(COLUMN_KEYS.map((key) => COLUMNS[key].heading));
  for (const [address, { value, numFmt }] of Object.entries(cells)) {
    const cell = own.getCell(address);
    cell.value = value as never;
    if (numFmt !== undefined) cell.numFmt = numFmt;
  }
  return workbookGrid(await made.xlsx.writeBuffer(), 'a.xlsx', SHEET_NAMES.updates);
}

describe('a number is read as its format shows it:', () => {
  test.each<[number, string, string]>([
    [0.6, '0%', '60%'],
    [0.6, '0.0"%"', '0.6%'],
    [60, '0"%"', '60%'],
    [0.6, '0.0" (%)"', '0.6'],
    [0.6, '[Red]0.0%;-0.0"%"', '60%'],
    [0.6, '0.0;-0.0%', '0.6'],
    [0.1 + 0.2, '0.0', '0.3'],
    [0.07, '0%', '7%'],
    [20220930, 'General', '20220930'],
    [20220930, '@', '20220930'],
  ])('%d in the format %s', async (value, numFmt, shown) => {
    const { grid } = await readBack({ I2: { value, numFmt } });
    expect(grid[1]?.[8]).toBe(shown);
  });
});

describe('a cell that cannot be taken for what it shows is told with its row and column:', () => {
  test.each<[string, { value: unknown; numFmt?: string }, string]>([
    [
      'a day beyond the calendar',
      { value: 20220930, numFmt: 'yyyy-mm-dd' },
      '的格式是日期，里面的数字却不是日期',
    ],
    [
      'a day beyond all days',
      { value: 202209301, numFmt: 'yyyy-mm-dd' },
      '的格式是日期，里面的数字却不是日期',
    ],
    ['a percent sign of which it cannot be told', { value: 0.6, numFmt: String.raw`0.0\%` }, '要不要乘以100'],
    ['a formula without a result', { value: { formula: 'A1' } }, '是公式，却没有结果，可能没有重新计算'],
    ['an error', { value: { error: '#N/A' } }, '是电子表格算错的结果“#N/A”'],
    ['an error as a result', { value: { formula: 'A1', result: { error: '#REF!' } } }, '算错的结果“#REF!”'],
    ['an error as text', { value: '#SPILL!' }, '算错的结果“#SPILL!”'],
    ['a character that was lost', { value: '完\uFFFD工' }, '“完\uFFFD工”里有读不出的字'],
  ])('%s', async (_what, cell, message) => {
    const { grid } = await readBack({ M2: { value: '说明' }, G2: cell });
    const { rows, problems } = readSheet(grid, 'a.xlsx');
    expect(problems).toHaveLength(1);
    const [told = ''] = problems.map(formatProblem);
    expect(told).toMatch(/^第 2 行“日期”：[\s\S]+\n {4}→ ./u);
    expect(told).toContain(message);
    expect(rows.map(({ bad }) => bad)).toEqual([['date']]);
  });

  test('also where nothing else was filled in, and not in a row that says nothing', async () => {
    const formula = { value: { formula: 'A1' } };
    const filled = await readBack({ M2: formula });
    expect(readSheet(filled.grid, 'a.xlsx').problems).toHaveLength(1);
    const locked = await readBack({ C2: formula });
    expect(readSheet(locked.grid, 'a.xlsx')).toEqual({ rows: [], problems: [] });
  });

  test('and an error value within a text is text', async () => {
    const { grid } = await readBack({ M2: { value: '原表写的是 #SPILL!' }, N2: { value: '#1' } });
    expect(readSheet(grid, 'a.xlsx').problems).toEqual([]);
  });
});

test('rows that are only formatted are passed over, and a row far below keeps its number', async () => {
  const made = new Workbook();
  const own = made.addWorksheet('进展');
  own.addRow(COLUMN_KEYS.map((key) => COLUMNS[key].heading));
  for (let line = 2; line <= 3000; line += 1) own.getCell(line, 7).numFmt = '@';
  own.getCell('H200000').value = '推进中';
  const { grid } = await workbookGrid(await made.xlsx.writeBuffer(), 'a.xlsx', SHEET_NAMES.updates);
  expect(grid).toHaveLength(200_000);
  expect(readSheet(grid, 'a.xlsx').rows.map(({ line, cells }) => [line, cells.status])).toEqual([
    [200_000, '推进中'],
  ]);
});

test('cells that were merged show what the first holds', async () => {
  const made = new Workbook();
  const own = made.addWorksheet('进展');
  own.addRows([COLUMN_KEYS.map((key) => COLUMNS[key].heading), [], []]);
  own.getCell('G2').value = 0.6;
  own.getCell('G2').numFmt = '0%';
  own.mergeCells('G2:G3');
  const { grid } = await workbookGrid(await made.xlsx.writeBuffer(), 'a.xlsx', SHEET_NAMES.updates);
  expect(grid.slice(1).map((row) => row[6])).toEqual(['60%', '60%']);
});

test('a file that is no workbook is told in Chinese', async () => {
  const { problems } = await workbookGrid(
    new TextEncoder().encode('序号,状态'),
    'a.xlsx',
    SHEET_NAMES.updates,
  );
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
