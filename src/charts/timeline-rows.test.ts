import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from './box.ts';
import { outside, overlapping } from './boxes.fixture.ts';
import { layoutTimeline, type DueGroup, type TimelineLayout } from './timeline.ts';

function due(date: string, ...numbers: number[]): DueGroup {
  const [, month, day] = date.split('-').map(Number);
  const items = numbers.map((number) => ({ number, label: `第${number}项`, href: `/${number}/` }));
  return { date, label: `${month ?? ''}月${day ?? ''}日`, href: `/#${date}`, items };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** As many as Jiangmen had to do in 2022. */
const jiangmen = [
  due('2022-06-30', 1, 2),
  due('2022-10-30', 3),
  due('2022-10-31', 4, 5),
  due('2022-11-30', ...range(6, 10)),
  due('2022-12-10', ...range(11, 44)),
];

const squares = ({ groups, side }: TimelineLayout): Box[] =>
  groups.flatMap((group) => group.squares.map(({ x, y }) => ({ x, y, width: side, height: side })));

const days = fc
  .uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 12 })
  .map((numbers) =>
    numbers
      .toSorted((a, b) => a - b)
      .map((number) => new Date(Date.UTC(2022, 0, 1 + number)).toISOString().slice(0, 10)),
  );
const years = days.chain((dates) =>
  fc.tuple(
    ...dates.map((date) => fc.integer({ min: 1, max: 60 }).map((count) => due(date, ...range(1, count)))),
  ),
);

describe.each([328, 720])('at %i px', (width) => {
  test('nothing lies outside the drawing, and no square or title on another', () => {
    fc.assert(
      fc.property(years, (groups) => {
        const layout = layoutTimeline(groups, 2022, width);
        const boxes = [...squares(layout), ...layout.groups.map(({ hit }) => hit)];
        expect(outside(boxes, layout)).toEqual([]);
        expect(overlapping(boxes)).toEqual([]);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test('the numbers of a row read from left to right, line by line', () => {
    for (const { squares: row } of layoutTimeline(jiangmen, 2022, width).groups) {
      const read = row.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ number }) => number);
      expect(read).toEqual(row.map(({ number }) => number));
    }
  });

  test('long lines hold whole tens', () => {
    const last = layoutTimeline(jiangmen, 2022, width).groups.at(-1)?.squares ?? [];
    const first = last.filter(({ y }) => y === last[0]?.y);
    expect(first.length % 10).toBe(0);
  });

  test('a row hangs on the line of its day, on the side that has more room', () => {
    const [early, late] = layoutTimeline([due('2022-02-01', 1), due('2022-12-10', 2)], 2022, width).groups;
    expect(early?.squares[0]?.x).toBeGreaterThan(early?.guide.x ?? Infinity);
    expect(early?.title.anchor).toBe('start');
    expect(late?.squares[0]?.x).toBeLessThan(late?.guide.x ?? 0);
    expect(late?.title.anchor).toBe('end');
  });

  test('the line of a day runs from the axis to the end of its row', () => {
    const layout = layoutTimeline(jiangmen, 2022, width);
    for (const { guide, squares: row } of layout.groups) {
      expect(guide.y1).toBe(layout.axis.y);
      expect(guide.y2).toBe(Math.max(...row.map(({ y }) => y)) + layout.side);
    }
  });

  test('squares and titles are large enough for a finger', () => {
    const { groups, side } = layoutTimeline(jiangmen, 2022, width);
    expect(side).toBeGreaterThanOrEqual(24);
    for (const { hit } of groups) expect(Math.min(hit.width, hit.height)).toBeGreaterThanOrEqual(24);
  });

  test('the same deadlines always make the same drawing', () => {
    expect(layoutTimeline(jiangmen, 2022, width)).toEqual(
      layoutTimeline(structuredClone(jiangmen), 2022, width),
    );
  });

  test('a year without deadlines is its axis', () => {
    const { groups, axis, height } = layoutTimeline([], 2022, width);
    expect(groups).toEqual([]);
    expect(axis.months).toHaveLength(12);
    expect(height).toBeGreaterThanOrEqual(axis.y);
  });
});
