import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutAttainment, type Attainment, type AttainmentLayout } from './attainment.ts';
import type { Box } from './box.ts';
import { outside, overlapping } from './boxes.fixture.ts';
import { widthInEm } from './text-width.ts';

const row = (label: string, value: number, target: number): Attainment => ({
  label,
  note: `${value}座 / 目标${target}座`,
  href: `/${label}/`,
  target,
  value,
});
const year = [
  row('新建公厕', 42, 50),
  row('增加公办中小学、幼儿园学位供给，改善农村义务教育寄宿制学校的条件', 12000, 10000),
  row('建成充电桩', 0, 300),
];
const label: Box = { x: 0, y: 0, width: 26, height: 16 };

/** The name of the target, the lines of text and the bars as boxes. */
const boxesOf = ({ target, rows }: AttainmentLayout): Box[] => [
  { ...label, x: target.x - label.width },
  ...rows.flatMap(({ lines, noteLines, bar, mark }) => [
    ...lines.map(({ text, y }) => ({ x: 0, y: y - 13, width: widthInEm(text) * 14, height: 16 })),
    ...noteLines.map(({ text, y }) => ({ x: 0, y: y - 12, width: widthInEm(text) * 13, height: 15 })),
    // The line at the target crosses the bar and reaches beyond it.
    ...(bar && mark ? [{ ...bar, y: mark.y1, height: mark.y2 - mark.y1 }] : []),
  ]),
];

const charts = fc.array(
  fc
    .tuple(
      fc.string({
        unit: fc.constantFrom(...Array.from('建成公厕，座（）5G')),
        minLength: 1,
        maxLength: 50,
      }),
      fc.nat({ max: 50_000_000 }),
      fc.nat({ max: 50_000_000 }),
    )
    .map(([name, value, target]) => row(name, value, target)),
  { maxLength: 20 },
);

describe.each([328, 720])('at %i px', (width) => {
  test('nothing lies outside the drawing, and nothing on anything else', () => {
    fc.assert(
      fc.property(charts, (rows) => {
        const layout = layoutAttainment(rows, width);
        const boxes = boxesOf(layout);
        expect(outside(boxes, layout)).toEqual([]);
        expect(overlapping(boxes)).toEqual([]);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test('each bar is as long as its share of its own target, from zero', () => {
    const { target, rows } = layoutAttainment(year, width);
    const shares = rows.map(({ bar }) => (bar?.width ?? 0) / target.x);
    [0.84, 1.2, 0].forEach((share, index) => {
      expect(shares[index]).toBeCloseTo(share, 3);
    });
    expect(new Set(rows.map(({ bar }) => bar?.x))).toEqual(new Set([0]));
  });

  test('the target is at the right edge where none was passed', () => {
    expect(layoutAttainment([row('甲', 1, 4)], width).target.x).toBe(width - 1);
  });

  test('a bar of more than twice its target is cut there and says so', () => {
    const { target, rows } = layoutAttainment([row('甲', 500, 100), row('乙', 200, 100)], width);
    expect(rows.map(({ cut }) => cut)).toEqual([true, false]);
    expect(rows.map(({ bar }) => bar?.width)).toEqual([width - 1, width - 1]);
    expect(target.x).toBeCloseTo((width - 1) / 2, 1);
  });

  test('a target of nothing has no bar and no line, and its row is the shorter for it', () => {
    const { rows } = layoutAttainment([row('甲', 5, 0), row('乙', 5, 10)], width);
    expect(rows.map(({ bar, mark, cut }) => [bar === null, mark === null, cut])).toEqual([
      [true, true, false],
      [false, false, false],
    ]);
    expect(rows[0]?.row.height).toBeLessThan(rows[1]?.row.height ?? 0);
  });

  test('the rows follow each other, each high enough for a finger and around all that is in it', () => {
    const layout = layoutAttainment(year, width);
    for (const [index, { row: own, lines, mark }] of layout.rows.entries()) {
      expect(own.height).toBeGreaterThanOrEqual(24);
      expect(own.y + own.height).toBe(layout.rows[index + 1]?.row.y ?? layout.height);
      expect((lines[0]?.y ?? 0) - 14).toBeGreaterThanOrEqual(own.y);
      expect(mark?.y2).toBeLessThan(own.y + own.height);
    }
  });

  test('names and notes are kept, whole', () => {
    for (const { label: name, note, lines, noteLines } of layoutAttainment(year, width).rows) {
      expect(lines.map(({ text }) => text).join('')).toBe(name);
      expect(noteLines.map(({ text }) => text).join('')).toBe(note);
    }
  });

  test('the same rows always make the same drawing', () => {
    expect(layoutAttainment(year, width)).toEqual(layoutAttainment(structuredClone(year), width));
  });

  test('no rows are the name of the target alone', () => {
    expect(layoutAttainment([], width)).toMatchObject({ width, rows: [] });
  });
});

test('a row has its name, its note, its bar and the line at the target, one under the other', () => {
  expect(layoutAttainment([row('新建公厕', 42, 50)], 328)).toMatchInlineSnapshot(`
    {
      "height": 92,
      "rows": [
        {
          "bar": {
            "height": 12,
            "width": 274.68,
            "x": 0,
            "y": 72,
          },
          "cut": false,
          "href": "/新建公厕/",
          "label": "新建公厕",
          "lines": [
            {
              "text": "新建公厕",
              "y": 42,
            },
          ],
          "mark": {
            "y1": 69,
            "y2": 87,
          },
          "note": "42座 / 目标50座",
          "noteLines": [
            {
              "text": "42座 / 目标50座",
              "y": 60,
            },
          ],
          "row": {
            "height": 72,
            "y": 20,
          },
          "target": 50,
          "value": 42,
        },
      ],
      "target": {
        "x": 327,
        "y": 13,
      },
      "width": 328,
    }
  `);
});
