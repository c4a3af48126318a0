import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutTimeline, type DueGroup, type TimelineLayout } from './timeline.ts';

const group = (date: string, count: number, first = 1): DueGroup => ({
  date,
  label: date.slice(5),
  href: `#${date}`,
  items: Array.from({ length: count }, (_item, index) => ({
    number: first + index,
    label: `task ${first + index}`,
    href: `/${first + index}/`,
  })),
});

const year2022 = [
  group('2022-06-30', 2),
  group('2022-10-30', 1),
  group('2022-10-31', 2),
  group('2022-11-30', 5),
  group('2022-12-10', 34),
];

const overlaps = ({ groups, side }: TimelineLayout): boolean => {
  const squares = groups.flatMap((placed) => placed.squares);
  return squares.some((a, index) =>
    squares.slice(index + 1).some((b) => Math.abs(a.x - b.x) < side && Math.abs(a.y - b.y) < side),
  );
};

describe.each([328, 720])('the timeline of 2022 at %i px', (width) => {
  const layout = layoutTimeline(year2022, 2022, width);

  test('has a square for every task', () => {
    expect(layout.groups.map(({ squares, count }) => [squares.length, count])).toEqual([
      [2, 2],
      [1, 1],
      [2, 2],
      [5, 5],
      [34, 34],
    ]);
  });

  test('keeps every square inside the drawing and apart from the others', () => {
    for (const { x, y } of layout.groups.flatMap(({ squares }) => squares)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + layout.side).toBeLessThanOrEqual(width);
      expect(y + layout.side).toBeLessThanOrEqual(layout.height);
    }
    expect(overlaps(layout)).toBe(false);
  });

  test('puts days where they lie in the year', () => {
    const at = (day: number): number => 1 + ((day - 1) / 365) * (width - 2);
    expect(layout.groups[0]?.guide.x).toBeCloseTo(at(181), 1);
    expect(layout.groups[4]?.guide.x).toBeCloseTo(at(344), 1);
    expect(layout.axis.months.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('has squares large enough to touch, read from left to right', () => {
    expect(layout.side).toBeGreaterThanOrEqual(24);
    const [first, second] = layout.groups[4]?.squares ?? [];
    expect(first?.x).toBeLessThan(second?.x ?? 0);
  });
});

test('any number of tasks on any days fits and never overlaps', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 0, maxLength: 8 });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), fc.constantFrom(328, 720), (offsets, count, width) => {
      const dates = offsets
        .toSorted((a, b) => a - b)
        .map((offset) => new Date(Date.UTC(2023, 0, 1 + offset)).toISOString().slice(0, 10));
      const layout = layoutTimeline(
        dates.map((date) => group(date, count)),
        2023,
        width,
      );
      expect(overlaps(layout)).toBe(false);
      for (const { x } of layout.groups.flatMap(({ squares }) => squares)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + layout.side).toBeLessThanOrEqual(width);
      }
    }),
    { seed: 1, numRuns: 60 },
  );
});
