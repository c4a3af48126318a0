import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuantities } from './quantity.ts';
import { findTables, tableSchema } from './prose-tables.ts';

/** Each table as its columns and its rows of values. */
const read = (text: string) => {
  const quantities = findQuantities(text);
  return findTables(text, quantities).map(({ columns, rows }) => ({
    columns,
    rows: rows.map(({ name, quantities: cells }) => [
      name,
      ...cells.map((cell) => (cell === null ? null : quantities[cell]?.value)),
    ]),
  }));
};

const PROSE =
  '提高补助标准。小学：市直、甲区提高至每生每年1500元，乙市提高至每生每年1300元；初中：市直、甲区提高至每生每年2500元，乙市提高至每生每年2200元。优化支出结构。';

test('groups, names and amounts are read as columns, rows and cells', () => {
  expect(read(PROSE)).toEqual([
    {
      columns: ['小学', '初中'],
      rows: [
        ['市直', 1500, 2500],
        ['甲区', 1500, 2500],
        ['乙市', 1300, 2200],
      ],
    },
  ]);
});

test('the characters that the table was read from are those between its offsets', () => {
  const [table] = findTables(PROSE, findQuantities(PROSE));
  expect(PROSE.slice(table?.start, table?.end)).toBe(PROSE.split('。')[1]);
});

test('what a group says nothing of has no cell', () => {
  expect(read('小学：甲区提高至100元；初中：甲区提高到200元，乙市提高到150元。')[0]?.rows).toEqual([
    ['甲区', 100, 200],
    ['乙市', null, 150],
  ]);
});

test('an adverb before the verb is no part of a name, and white space is none of anything', () => {
  expect(read('小学： 甲区、 乙市均提高至 100 元 ； 初中：甲区、乙市统一提高至 200 元')).toEqual([
    {
      columns: ['小学', '初中'],
      rows: [
        ['甲区', 100, 200],
        ['乙市', 100, 200],
      ],
    },
  ]);
});

test('a sentence that only looks like a table is none', () => {
  const others = [
    // One group.
    '小学：甲区提高至100元，乙市提高至90元。',
    // An entry says something else.
    '小学：甲区提高至100元，并优化结构；初中：甲区提高至200元。',
    '小学：甲区新建3所；初中：甲区新建2所。',
    // A name has two amounts.
    '小学：甲区提高至100元，甲区提高至90元；初中：甲区提高至200元，乙市提高至90元。',
    // The amounts cannot be compared.
    '小学：甲区提高至每生每年100元；师资：甲区提高至20人。',
    '小学：甲区提高至每生每年100元；初中：甲区提高至每生每月20元。',
    // Two groups of one name.
    '小学：甲区提高至100元；小学：乙市提高至90元。',
    // Two amounts for two names in turn.
    '小学：甲区、乙市分别提高至100元、90元；初中：甲区、乙市分别提高至200元、190元。',
    '学校、小学：甲区提高至100元；学校、初中：甲区提高至200元。',
  ];
  expect(others.flatMap(read)).toEqual([]);
});

test('any mixture of its words is read without an error, and every cell is a number of the text', () => {
  const words = [
    '小学',
    '：',
    '；',
    '，',
    '、',
    '。',
    '甲区',
    '提高至',
    '增至',
    '100元',
    '2所',
    ' ',
    '\n',
    '均',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (all) => {
      const text = all.join('');
      const quantities = findQuantities(text);
      for (const table of findTables(text, quantities)) {
        expect(tableSchema.parse(table)).toEqual(table);
        for (const { name, quantities: cells } of table.rows) {
          expect(text.slice(table.start, table.end)).toContain(name);
          expect(cells).toHaveLength(table.columns.length);
          for (const cell of cells) if (cell !== null) expect(quantities[cell]?.role).toBe('target');
        }
      }
    }),
    { seed: 1, numRuns: 2000 },
  );
});
