import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutBars, type Bar, type BarLayout } from './bars.ts';
import type { Box } from './box.ts';
import { outside, overlapping } from './boxes.fixture.ts';
import { widthInEm } from './text-width.ts';

const bar = (label: string, value: number): Bar => ({ label, value, href: `/${label}/` });
const departments = [
  bar('市人力资源社会保障局', 6),
  bar('市教育局', 3),
  bar('推进保障性租赁住房建设和城镇老旧小区改造，提升城市安居保障水平', 1),
  bar('市委统战部', 0),
];

/** The lines of the labels as boxes of 14 px type. */
const labelBoxes = ({ bars }: BarLayout): Box[] =>
  bars.flatMap(({ lines }) =>
    lines.map(({ text, x, y }) => {
      const width = widthInEm(text) * 14;
      return { x: x > 0 ? x - width : x, y: y - 13, width, height: 16 };
    }),
  );

const markBoxes = ({ bars }: BarLayout): Box[] =>
  bars.flatMap(({ bar: mark, number, value }) => [
    mark,
    { x: number.x, y: mark.y, width: widthInEm(String(value)) * 14, height: mark.height },
  ]);

const charts = fc.array(
  fc.record({
    label: fc
      .array(fc.constantFrom(...Array.from('市教育局，水利（）AI')), { minLength: 1, maxLength: 50 })
      .map((all) => all.join('')),
    value: fc.nat({ max: 2000 }),
    href: fc.constant('/'),
  }),
  { maxLength: 30 },
);

describe.each([328, 720])('at %i px', (width) => {
  test('nothing lies outside the drawing, and nothing on anything else', () => {
    fc.assert(
      fc.property(charts, (bars) => {
        const layout = layoutBars(bars, width);
        const boxes = [...labelBoxes(layout), ...markBoxes(layout)];
        expect(outside(boxes, layout)).toEqual([]);
        expect(overlapping(boxes)).toEqual([]);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test('a bar is as long as its value, from zero', () => {
    const [six, three, one, none] = layoutBars(departments, width).bars.map(({ bar: mark }) => mark);
    expect(three?.width).toBeCloseTo((six?.width ?? 0) / 2, 1);
    expect(one?.width).toBeCloseTo((six?.width ?? 0) / 6, 1);
    expect(none?.width).toBe(0);
    expect(new Set([six?.x, three?.x, one?.x, none?.x]).size).toBe(1);
  });

  test('the rows follow each other in one rhythm, each high enough for a finger', () => {
    const layout = layoutBars(departments, width);
    const rows = layout.bars.map(({ row }) => row);
    rows.forEach(({ y, height }, index) => {
      expect(y).toBeCloseTo(index * height);
      expect(height).toBeGreaterThanOrEqual(24);
    });
    expect(layout.height).toBeCloseTo(rows.reduce((sum, { height }) => sum + height, 0));
  });

  test('the values are kept, in their order', () => {
    expect(layoutBars(departments, width).bars.map(({ value }) => value)).toEqual([6, 3, 1, 0]);
  });

  test('the same bars always make the same drawing', () => {
    expect(layoutBars(departments, width)).toEqual(layoutBars(structuredClone(departments), width));
  });

  test('no bars make an empty drawing', () => {
    expect(layoutBars([], width)).toEqual({ width, height: 0, bars: [] });
  });

  test('bars of nothing but zero have no length', () => {
    const { bars } = layoutBars([bar('甲', 0), bar('乙', 0)], width);
    expect(bars.map(({ bar: mark }) => mark.width)).toEqual([0, 0]);
  });
});

test('labels stand above their bars on a phone and beside them on a wide screen', () => {
  const [narrow] = layoutBars([bar('市教育局', 2)], 328).bars;
  const [wide] = layoutBars([bar('市教育局', 2)], 720).bars;
  expect(narrow?.lines[0]?.y).toBeLessThan(narrow?.bar.y ?? 0);
  expect(wide?.lines[0]?.x).toBeLessThan(wide?.bar.x ?? 0);
  expect(wide).toMatchInlineSnapshot(`
    {
      "bar": {
        "height": 14,
        "width": 636.66,
        "x": 68,
        "y": 8.5,
      },
      "href": "/市教育局/",
      "label": "市教育局",
      "lines": [
        {
          "text": "市教育局",
          "x": 56,
          "y": 20,
        },
      ],
      "number": {
        "x": 710.66,
        "y": 20.5,
      },
      "row": {
        "height": 31,
        "y": 0,
      },
      "value": 2,
    }
  `);
});
