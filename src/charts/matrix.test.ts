import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutMatrix, type Cell, type Heading } from './matrix.ts';
import { outside, overlapping } from './boxes.fixture.ts';
import { widthInEm } from './text-width.ts';

const heading = (label: string): Heading => ({ label, href: `/${label}/` });
const columns = Array.from('一二三四五六七八九十', heading);
const rows = ['市卫生健康局', '市人力资源社会保障局', '市住房城乡建设局', '市委统战部'].map(heading);
const cell = (row: number, column: number, value: number): Cell => ({
  row,
  column,
  value,
  href: '/',
  title: `${row}-${column}`,
});
const cells = [cell(0, 0, 5), cell(0, 1, 1), cell(1, 7, 4), cell(2, 8, 2), cell(3, 9, 1)];

const names = fc
  .array(fc.constantFrom(...Array.from('市教育局水利')), { minLength: 1, maxLength: 10 })
  .map((all) => heading(all.join('')));
const filled = fc.array(names, { minLength: 1, maxLength: 20 }).chain((labels) =>
  fc.tuple(
    fc.constant(labels),
    fc.uniqueArray(
      fc
        .tuple(fc.nat({ max: labels.length - 1 }), fc.nat({ max: 9 }), fc.integer({ min: 1, max: 30 }))
        .map(([row, column, value]) => cell(row, column, value)),
      { selector: ({ row, column }) => row * 10 + column },
    ),
  ),
);

describe.each([328, 720])('at %i px', (width) => {
  test('nothing lies outside the drawing, and no link on another', () => {
    fc.assert(
      fc.property(filled, ([labels, counts]) => {
        const layout = layoutMatrix(columns, labels, counts, width);
        const links = [...layout.columns, ...layout.rows, ...layout.cells].map(({ hit }) => hit);
        expect(outside(links, layout)).toEqual([]);
        expect(overlapping(links)).toEqual([]);
        expect(
          outside(
            layout.cells.map(({ square }) => square),
            layout,
          ),
        ).toEqual([]);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test('the name of a row stays in its place, whole', () => {
    for (const { label, lines, hit } of layoutMatrix(columns, rows, cells, width).rows) {
      expect(lines.map(({ text }) => text).join('')).toBe(label);
      for (const { text, y } of lines) {
        expect(widthInEm(text) * 13).toBeLessThan(hit.width);
        expect(y - 13).toBeGreaterThanOrEqual(hit.y - 1);
        expect(y).toBeLessThan(hit.y + hit.height);
      }
    }
  });

  test('every link is large enough for a finger', () => {
    const layout = layoutMatrix(columns, rows, cells, width);
    for (const { hit } of [...layout.columns, ...layout.rows, ...layout.cells]) {
      expect(Math.min(hit.width, hit.height)).toBeGreaterThanOrEqual(24);
    }
  });

  test('a square stands under its column and in its row', () => {
    const layout = layoutMatrix(columns, rows, cells, width);
    for (const { row, column, text, hit } of layout.cells) {
      expect(text.x).toBe(layout.columns[column]?.x);
      expect(hit.y).toBe(layout.rows[row]?.hit.y);
    }
  });

  test('the counts are kept', () => {
    const { cells: placed } = layoutMatrix(columns, rows, cells, width);
    expect(placed.map(({ value }) => value)).toEqual([5, 1, 4, 2, 1]);
  });

  test('the same counts always make the same drawing', () => {
    expect(layoutMatrix(columns, rows, cells, width)).toEqual(
      layoutMatrix(columns, rows, structuredClone(cells), width),
    );
  });

  test('a matrix of nothing is its head', () => {
    expect(layoutMatrix([], [], [], width)).toMatchObject({ columns: [], rows: [], cells: [] });
  });
});

test('more is never paler', () => {
  const counts = [1, 2, 3, 4, 5, 6].map((value, column) => cell(0, column, value));
  const levels = layoutMatrix(columns, rows, counts, 328).cells.map(({ level }) => level);
  expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  expect(levels).toMatchInlineSnapshot(`
    [
      1,
      2,
      2,
      3,
      4,
      4,
    ]
  `);
});

test('long names are broken where the columns need the room, and only there', () => {
  const lines = (width: number) =>
    layoutMatrix(columns, rows, cells, width).rows.map((row) => row.lines.map(({ text }) => text).join('/'));
  expect(lines(328)).toEqual(['市卫生健康局', '市人力资源/社会保障局', '市住房城乡/建设局', '市委统战部']);
  expect(lines(720)).toEqual(rows.map(({ label }) => label));
});

test('column names too wide for their columns are set upright, and the rows begin below them', () => {
  const people = ['李惠文', '刘杰', '周佩珊', '曹阳', '乔磊', '林健生', '郑晓毅'].map(heading);
  const narrow = layoutMatrix(people, rows, [], 328);
  expect(narrow.columns.map(({ lines }) => lines.length)).toEqual([3, 2, 3, 2, 2, 3, 3]);
  const ends = narrow.columns.map(({ lines }) => lines.at(-1)?.y);
  expect(new Set(ends).size).toBe(1);
  expect(narrow.rows[0]?.hit.y).toBeGreaterThan(ends[0] ?? Infinity);
  expect(narrow.columns[0]?.lines[0]?.y).toBeGreaterThan(10);
  expect(layoutMatrix(people, rows, [], 720).columns[0]?.lines).toHaveLength(1);
});
