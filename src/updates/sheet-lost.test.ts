import { describe, expect, test } from 'vitest';
import { cell, sheetXml } from '../tables/workbooks.fixture.ts';
import {
  addressOf,
  FILLED,
  HEAD_ROW,
  HEADS,
  outcomeOfCsv,
  outcomeOfWorkbook,
  rowXml,
  sheetOf,
  type Texts,
} from './sheets.fixture.ts';
import { COLUMN_KEYS, FILLED_KEYS, type ColumnKey } from './sheet-columns.ts';

const READ = { updates: [{ date: '2022-09-30', note: '一句话。' }], told: [] };
/** What the program alone filled in. */
const UNFILLED: Texts = { ...FILLED, date: '', status: '', by: '', note: '' };

const csv = (...rows: (readonly string[])[]) =>
  outcomeOfCsv(new TextEncoder().encode(rows.map((row) => row.join(',')).join('\r\n')));
const ROW = COLUMN_KEYS.map((key) => FILLED[key] ?? '');

describe('a cell below no head is told by its address', () => {
  test.each([1, 2, 3, 10, 100, 200])('%d columns beside the last', async (beyond) => {
    const gap = Array.from({ length: beyond - 1 }, () => '');
    const letters = { 1: 'R', 2: 'S', 3: 'T', 10: 'AA', 100: 'DM', 200: 'HI' }[beyond] ?? '';
    const told = [expect.stringMatching(new RegExp(`${letters}2 写了内容，这一栏却没有栏名[^]*→ `, 'u'))];
    expect(csv(HEADS, [...ROW, ...gap, '备注'])).toEqual({ updates: [], told });
    const row = rowXml(2, FILLED, {}, { beyond: cell(`${letters}2`, '备注') });
    expect(await outcomeOfWorkbook(sheetXml(HEAD_ROW + row))).toEqual({ updates: [], told });
  });

  test.each(COLUMN_KEYS.filter((key) => !['number', 'title', 'date', 'status', 'by'].includes(key)))(
    'where the head of %s was deleted',
    (key) => {
      const index = COLUMN_KEYS.indexOf(key);
      const row = ROW.with(index, ROW[index] === '' ? '内容' : (ROW[index] ?? ''));
      const { updates, told } = csv(HEADS.with(index, ''), row);
      expect(updates).toEqual([]);
      expect(told.join('')).toContain(`${addressOf(key)} 写了内容，这一栏却没有栏名`);
    },
  );

  test('in a row of which nothing else was filled in, and several in a problem', () => {
    const unfilled = COLUMN_KEYS.map((key) => UNFILLED[key] ?? '');
    expect(csv(HEADS, ROW, [...unfilled, '甲', '', '乙']).told).toEqual([
      expect.stringContaining('R3、T3 写了内容'),
    ]);
  });

  test('also a number, a formula without a result and what cannot be read', async () => {
    for (const beyond of [
      '<c r="R2"><v>1</v></c>',
      '<c r="R2"><f>A1</f></c>',
      '<c r="R2" t="e"><v>#N/A</v></c>',
    ])
      expect((await outcomeOfWorkbook(sheetXml(HEAD_ROW + rowXml(2, FILLED, {}, { beyond })))).told).toEqual([
        expect.stringContaining('R2 写了内容'),
      ]);
  });

  test('and an empty cell, or white space, is nothing', async () => {
    for (const beyond of ['<c r="R2" s="1"/>', cell('R2', ' '), '<c r="R2" t="str"><f>A1</f><v></v></c>'])
      expect(await outcomeOfWorkbook(sheetXml(HEAD_ROW + rowXml(2, FILLED, {}, { beyond })))).toMatchObject(
        READ,
      );
    expect(csv([...HEADS, '', ''], [...ROW, '', ' '])).toMatchObject(READ);
  });

  test('a row that is longer than the heads has slipped, be its last cells empty', () => {
    const slipped = ROW.toSpliced(12, 1, '已完成', '正在验收');
    for (const row of [slipped, [...ROW, ''], [...ROW, '', '', '']]) {
      const { updates, told } = csv(HEADS, row);
      expect(updates).toEqual([]);
      expect(told[0]).toContain('可能错了位');
    }
  });
});

describe('what stands in hidden rows and columns is told once:', () => {
  const HIDING = ['hidden="1"', 'hidden="true"', 'ht="0" customHeight="1"', 'hidden="1" outlineLevel="1"'];

  test.each(HIDING)('a row with %s', async (attributes) => {
    const rows = rowXml(2, UNFILLED, {}, { attributes }) + rowXml(3, FILLED, {}, { attributes });
    expect((await outcomeOfWorkbook(sheetXml(HEAD_ROW + rows))).told).toEqual([
      expect.stringMatching(/^第 3 行“日期”：这一行被隐藏了，或被筛选掉了.*→ 请取消筛选/su),
    ]);
  });

  test.each(FILLED_KEYS)('a hidden row of which only %s was filled in', async (key) => {
    const row = rowXml(2, { ...UNFILLED, [key]: '甲' }, {}, { attributes: 'hidden="1"' });
    expect((await outcomeOfWorkbook(sheetXml(HEAD_ROW + row))).told).toEqual([
      expect.stringContaining('被隐藏了，或被筛选掉了'),
    ]);
  });

  test('each of many rows that a filter leaves out', async () => {
    const rows = Array.from({ length: 30 }, (_, index) =>
      rowXml(index + 2, FILLED, {}, { attributes: index % 2 === 0 ? 'hidden="1"' : 'hidden="0"' }),
    );
    const filter = '<autoFilter ref="A1:Q31"><filterColumn colId="3"/></autoFilter>';
    const { updates, told } = await outcomeOfWorkbook(sheetXml(HEAD_ROW + rows.join(''), '', filter));
    expect(updates).toEqual([]);
    expect(told).toHaveLength(15);
  });

  test.each<[string, ColumnKey[]]>([
    ['<col min="7" max="7" hidden="1"/>', ['date']],
    ['<col min="8" max="8" hidden="true"/>', ['status']],
    ['<col min="13" max="13" width="0" customWidth="1"/>', ['note']],
    ['<col min="7" max="8" hidden="1"/>', ['date', 'status']],
    ['<col min="1" max="16384" hidden="1"/>', ['date', 'status', 'by', 'note']],
  ])('columns by %s', async (column, keys) => {
    const rows = HEAD_ROW + rowXml(2, FILLED) + rowXml(3, FILLED);
    const { updates, told } = await outcomeOfWorkbook(sheetXml(rows, `<cols>${column}</cols>`));
    expect(updates).toEqual([]);
    expect(told).toHaveLength(keys.length);
    for (const problem of told) expect(problem).toMatch(/^第 2 行“.+”：这一栏被隐藏了/u);
  });

  test('but not those in which nobody filled in anything', async () => {
    const hidden = rowXml(3, UNFILLED, {}, { attributes: 'hidden="1"' });
    const columns = '<cols><col min="1" max="6" hidden="1"/><col min="14" max="17" hidden="1"/></cols>';
    expect(await outcomeOfWorkbook(sheetXml(HEAD_ROW + rowXml(2, FILLED) + hidden, columns))).toMatchObject(
      READ,
    );
    const heads = HEAD_ROW.replace('<row ', '<row hidden="1" ');
    expect(await outcomeOfWorkbook(sheetXml(heads + rowXml(2, FILLED)))).toMatchObject(READ);
  });
});

describe('cells that were merged', () => {
  const merged = (rows: string, ...refs: string[]) =>
    outcomeOfWorkbook(
      sheetXml(
        rows,
        '',
        `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
      ),
    );
  const without = (...keys: ColumnKey[]): Texts => ({
    ...FILLED,
    ...Object.fromEntries(keys.map((key) => [key, ''])),
  });

  test('downwards show what the first of them holds', async () => {
    const rows = HEAD_ROW + rowXml(2, FILLED) + rowXml(3, without('by', 'date', 'note'));
    const { updates, told } = await merged(rows, 'L2:L3', 'G2:G3');
    expect(told).toEqual([]);
    expect(updates.map(({ date, by, note }) => [date, by, note])).toEqual([
      ['2022-09-30', '虚构的单位', '一句话。'],
      ['2022-09-30', '虚构的单位', ''],
    ]);
  });

  test.each(['M2:N2', 'M2:Q2', 'L2:M2', 'G2:H2', 'M2:N3'])('across %s are told', async (ref) => {
    const rows = HEAD_ROW + rowXml(2, without('sourceTitle'));
    const { updates, told } = await merged(rows, ref);
    expect(updates).toEqual([]);
    expect(told.join('')).toMatch(/合并了/u);
  });

  test('that cover something else are told', async () => {
    const rows = HEAD_ROW + rowXml(2, FILLED) + rowXml(3, { ...FILLED, note: '别的话。' });
    expect((await merged(rows, 'M2:M3')).told).toEqual([
      expect.stringMatching(/^第 3 行“说明”：这一格和别的格合并了，自己原来填的被盖住/u),
    ]);
  });

  test('as a title above the heads, or where nothing stands, are no harm', async () => {
    const below = HEAD_ROW.replaceAll(/(?<=r="[A-Z]*)1"/gu, '2"') + rowXml(3, FILLED);
    expect(await merged(`<row r="1">${cell('A1', '九月进展')}</row>${below}`, 'A1:Q1')).toMatchObject(READ);
    expect(await merged(HEAD_ROW + rowXml(2, FILLED), 'P2:Q2', 'P4:Q9')).toMatchObject(READ);
  });
});

test('a row of a task above the heads is told', () => {
  expect(csv(ROW, HEADS, ROW).told).toEqual([expect.stringContaining('在栏名（第 2 行）的上面')]);
  expect(csv(['九月进展', '填报单位：甲'], ['', '', '', '', '', '', '2022年9月'], HEADS, ROW)).toMatchObject(
    READ,
  );
});

test('a sheet as it should be is read', async () => {
  expect(await outcomeOfWorkbook(sheetOf())).toMatchObject(READ);
  expect(csv(HEADS, ROW)).toMatchObject(READ);
});
