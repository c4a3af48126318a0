/** What the tests of the layouts ask of rectangles. */
import type { Box } from './box.ts';

/** Layouts round to two decimals; two neighbours may each be half of that off. */
const ROUNDING = 0.02;

/** Pairs of boxes that share more than an edge. */
export function overlapping(boxes: readonly Box[]): [Box, Box][] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > ROUNDING &&
          Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > ROUNDING,
      )
      .map((b): [Box, Box] => [a, b]),
  );
}

/** Boxes that reach out of a drawing of this size. */
export function outside(boxes: readonly Box[], drawing: { width: number; height: number }): Box[] {
  return boxes.filter(
    ({ x, y, width, height }) =>
      x < -ROUNDING ||
      y < -ROUNDING ||
      x + width > drawing.width + ROUNDING ||
      y + height > drawing.height + ROUNDING,
  );
}
