import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

test('a table begins with a byte-order mark, has Windows line ends, and reads back as it was', () => {
  const text = csvText(
    ['甲', '乙'],
    [
      ['a,"b"', 1],
      ['两\n行', 2.5],
    ],
  );
  expect(text.startsWith('\uFEFF甲,乙\r\n')).toBe(true);
  expect(parse(text, { bom: true })).toEqual([
    ['甲', '乙'],
    ['a,"b"', '1'],
    ['两\n行', '2.5'],
  ]);
});

test('no cell is a formula', () => {
  const cells = ['=SUM(A1)', '+1', '-1', '@x', '\t=1'];
  const [, ...rows] = parse(
    csvText(
      ['甲'],
      cells.map((cell) => [cell]),
    ),
    { bom: true },
  );
  expect(rows.map(([cell]: string[]) => cell)).toEqual(cells.map((cell) => `'${cell}`));
});

test('a notice is a column of its own, said in every row', () => {
  const text = csvText(['甲'], [['1'], ['2']], { heading: '演示', text: '虚构' });
  expect(parse(text, { bom: true })).toEqual([
    ['甲', '演示'],
    ['1', '虚构'],
    ['2', '虚构'],
  ]);
});
