import { expect, test } from 'vitest';
import { layoutProgress } from './progress.ts';

const REPORTS = [
  { date: '2025-04-30', percent: 46.4 },
  { date: '2025-06-20', percent: 107.1 },
  { date: '2025-07-25', percent: 92.9 },
];

test('what is known stays until the next report, and goes up or down on its day', () => {
  const { points, steps } = layoutProgress(REPORTS, 2025, '2025-09-30');
  expect(steps).toHaveLength(6);
  for (const [index, { x, y }] of points.entries()) {
    const [across, up] = steps.slice(2 * index);
    expect([across?.y1, across?.x2]).toEqual([across?.y2, x]);
    expect([up?.x1, up?.x2, up?.y2]).toEqual([x, x, y]);
  }
  const [first, second, third] = points.map(({ y }) => y);
  expect(second).toBeLessThan(third ?? 0);
  expect(third).toBeLessThan(first ?? 0);
});

test('the highest report has room above it, and the year runs from nothing to all', () => {
  const { points, time, grid, deadline } = layoutProgress(REPORTS, 2025, '2025-09-30');
  for (const { x, y } of points) {
    expect(x).toBeGreaterThan(0);
    expect(y).toBeGreaterThanOrEqual(14);
  }
  expect([time.x1, time.x2]).toEqual([4, 96]);
  expect(time.y2).toBe(grid.find(({ percent }) => percent === 100)?.y);
  expect(deadline).toBeCloseTo(72.5, 0);
});
