import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from './box.ts';
import { layoutStacked, type StackedBar, type StackedLayout } from './stacked.ts';
import { outside, overlapping } from './boxes.fixture.ts';
import { widthInEm } from './text-width.ts';

const KEYS = ['no-update', 'in-progress', 'completed', 'not-completed', 'adjusted'];
const bar = (label: string, values: readonly number[]): StackedBar => ({
  label,
  href: `/${label}/`,
  parts: values.map((value, index) => ({ key: KEYS[index] ?? '', value })),
});
const departments = [
  bar('市人力资源社会保障局', [1, 2, 3, 0, 0]),
  bar('市教育局', [0, 0, 3, 0, 0]),
  bar('推进保障性租赁住房建设和城镇老旧小区改造，提升城市安居保障水平', [0, 1, 8, 2, 1]),
  bar('市委统战部', [0, 0, 0, 0, 0]),
];

/** Bold type is a little wider than the measure. */
const numberBox = (value: number, x: number, y: number, font: number): Box => ({
  x,
  y: y - font,
  width: widthInEm(String(value)) * font * 1.1,
  height: font + 2,
});

/** The lines of the labels, the segments and the totals as boxes. */
const boxesOf = ({ bars }: StackedLayout): Box[] =>
  bars.flatMap(({ lines, segments, total, number }) => [
    ...lines.map(({ text, x, y }) => {
      const width = widthInEm(text) * 14;
      return { x: x > 0 ? x - width : x, y: y - 13, width, height: 16 };
    }),
    ...segments,
    numberBox(total, number.x, number.y, 13),
  ]);

const charts = fc.array(
  fc
    .tuple(
      fc.string({
        unit: fc.constantFrom(...Array.from('市教育局，水利（）AI')),
        minLength: 1,
        maxLength: 50,
      }),
      fc.array(fc.nat({ max: 400 }), { minLength: 5, maxLength: 5 }),
    )
    .map(([label, values]) => bar(label, values)),
  { maxLength: 30 },
);

describe.each([328, 720])('at %i px', (width) => {
  test('nothing lies outside the drawing, and nothing on anything else', () => {
    fc.assert(
      fc.property(charts, (bars) => {
        const layout = layoutStacked(bars, width);
        const boxes = boxesOf(layout);
        expect(outside(boxes, layout)).toEqual([]);
        expect(overlapping(boxes)).toEqual([]);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test('the parts of a bar follow each other without a gap, in their order, from where all bars begin', () => {
    const layout = layoutStacked(departments, width);
    const starts = layout.bars.flatMap(({ segments }) => segments.slice(0, 1).map(({ x }) => x));
    expect(new Set(starts).size).toBe(1);
    for (const { segments, number } of layout.bars) {
      expect(segments.map(({ key }) => key)).toEqual(
        KEYS.filter((each) => segments.some(({ key }) => key === each)),
      );
      for (const [index, { x, width: long }] of segments.entries()) {
        expect(x + long).toBeCloseTo(segments[index + 1]?.x ?? number.x - 6, 1);
      }
    }
  });

  test('a part is as long as its value, on one scale for all bars', () => {
    const parts = layoutStacked(departments, width).bars.flatMap(({ segments }) => segments);
    const unit = (parts[0]?.width ?? 0) / (parts[0]?.value ?? 1);
    for (const { value, width: long } of parts) expect(long / value).toBeCloseTo(unit, 1);
  });

  test('a number stands in its segment where there is room, and nowhere else', () => {
    const layout = layoutStacked([bar('市教育局', [0, 1, 120, 5, 30])], width);
    const segments = layout.bars.flatMap((each) => each.segments);
    expect(segments.map(({ number }) => number !== null)).toEqual([false, true, width > 500, true]);
    for (const { value, number, ...segment } of segments) {
      if (!number) continue;
      const box = numberBox(value, number.x, number.y, 13);
      expect(outside([{ ...box, x: box.x - box.width / 2 - segment.x, y: 2 }], segment)).toEqual([]);
      expect(number.y).toBeLessThan(segment.y + segment.height - 4);
      expect(number.y - 11).toBeGreaterThan(segment.y);
    }
  });

  test('every row is high enough for a finger, and its bar lies in it', () => {
    const layout = layoutStacked(departments, width);
    for (const { row, segments } of layout.bars) {
      expect(row.height).toBeGreaterThanOrEqual(24);
      for (const { y, height } of segments) {
        expect(y).toBeGreaterThan(row.y);
        expect(y + height).toBeLessThan(row.y + row.height);
      }
    }
    expect(layout.height).toBeCloseTo(layout.bars.reduce((sum, { row }) => sum + row.height, 0));
  });

  test('the values and their totals are kept; parts of nothing are not drawn', () => {
    const { bars } = layoutStacked(departments, width);
    expect(bars.map(({ total }) => total)).toEqual([6, 3, 12, 0]);
    expect(bars.map(({ segments }) => segments.map(({ value }) => value))).toEqual([
      [1, 2, 3],
      [3],
      [1, 8, 2, 1],
      [],
    ]);
  });

  test('the same bars always make the same drawing', () => {
    expect(layoutStacked(departments, width)).toEqual(layoutStacked(structuredClone(departments), width));
  });

  test('no bars make an empty drawing', () => {
    expect(layoutStacked([], width)).toEqual({ width, height: 0, bars: [] });
  });
});

test('labels stand above their bars on a phone and beside them on a wide screen', () => {
  const [narrow] = layoutStacked([bar('市教育局', [1, 2])], 328).bars;
  const [wide] = layoutStacked([bar('市教育局', [1, 0, 2])], 720).bars;
  expect(narrow?.lines[0]?.y).toBeLessThan(narrow?.segments[0]?.y ?? 0);
  expect(wide?.lines[0]?.x).toBeLessThan(wide?.segments[0]?.x ?? 0);
  expect(wide).toMatchInlineSnapshot(`
    {
      "href": "/市教育局/",
      "label": "市教育局",
      "lines": [
        {
          "text": "市教育局",
          "x": 56,
          "y": 20.5,
        },
      ],
      "number": {
        "x": 710.66,
        "y": 20.68,
      },
      "row": {
        "height": 32,
        "y": 0,
      },
      "segments": [
        {
          "height": 20,
          "key": "no-update",
          "number": {
            "x": 174.11,
            "y": 20.68,
          },
          "value": 1,
          "width": 212.22,
          "x": 68,
          "y": 6,
        },
        {
          "height": 20,
          "key": "completed",
          "number": {
            "x": 492.44,
            "y": 20.68,
          },
          "value": 2,
          "width": 424.44,
          "x": 280.22,
          "y": 6,
        },
      ],
      "total": 3,
    }
  `);
});
