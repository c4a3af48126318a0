import { expect, test } from 'vitest';
import { tableHeadings } from './table-headings.ts';

test.each([
  [
    ['公办幼儿园生均公用经费', '公办小学生均公用经费', '公办普通高中生均公用经费'],
    ['公办/幼儿园', '公办/小学', '公办/普通高中'],
    '生均公用经费',
  ],
  [['城市低保标准', '农村低保标准'], ['城市', '农村'], '低保标准'],
  [['小学', '中学'], ['小学', '中学'], ''],
  [['小学教育费', '中学教育费'], ['小学', '中学'], '教育费'],
  [['补助标准', '提高补助标准'], ['补助标准', '提高补助标准'], ''],
  [['城市低保标准', '城乡低保标准'], ['城市', '城乡'], '低保标准'],
])('of %j the shared end becomes the caption', (columns, short, measure) => {
  const read = tableHeadings(columns);
  expect({ columns: read.columns.map((pieces) => pieces.join('/')), measure: read.measure }).toEqual({
    columns: short,
    measure,
  });
});

test('names and caption together are the words of the text', () => {
  const columns = ['甲类人员补助', '乙类人员补助'];
  const { columns: short, measure } = tableHeadings(columns);
  expect(short.map((pieces) => pieces.join('') + measure)).toEqual(columns);
});
