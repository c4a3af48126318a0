import { max } from 'd3';
import { round, widthInEm, wrap } from './text-width.ts';

/** Where a row of a chart has its name, in lines with the baseline of each, and its bar. */
export interface Row {
  lines: { text: string; x: number; y: number }[];
  /** Upper edge of the bar. */
  top: number;
  /** All that belongs to it, for the pointer: rows are equally high and leave nothing between them. */
  row: { y: number; height: number };
}

export interface Rows<T> {
  height: number;
  /** Where the bars begin. */
  column: number;
  rows: (Row & { item: T })[];
}

/** Below this width (px) the labels stand above their bars instead of beside them. */
const BESIDE = 560;
const FONT = 14;
const LINE = 19;
const GAP = 12;
const BESIDE_LABEL = 12;

/** Between the end of a bar and the number at its right. */
export const BESIDE_BAR = 6;

/** How much room (px) the numbers need at the right of the bars. */
export function roomFor(numbers: readonly number[]): number {
  // Set in bold, hence a little wider than the measure.
  return BESIDE_BAR + (max(numbers, (number) => widthInEm(String(number))) ?? 0) * FONT * 1.15;
}

/**
 * Places the names of horizontal bars: above the bars on a phone, beside them where there is room.
 * @param thickness of the bars in px
 * @param width of the drawing in px
 */
export function layoutRows<T extends { label: string }>(
  items: readonly T[],
  thickness: number,
  width: number,
): Rows<T> {
  const beside = width >= BESIDE;
  const longest = max(items, ({ label }) => widthInEm(label)) ?? 0;
  const column = beside ? Math.min(width * 0.5, longest * FONT + BESIDE_LABEL) : 0;
  const labelEm = (beside ? column - BESIDE_LABEL : width - 2) / FONT + 0.01;
  const named = items.map((item) => ({ item, lines: wrap(item.label, labelEm) }));
  const labelHeight = (max(named, ({ lines }) => lines.length) ?? 1) * LINE;
  const height = (beside ? Math.max(labelHeight, thickness) : labelHeight + thickness + 4) + GAP;
  const rows = named.map(({ item, lines }, index) => {
    const y = index * height;
    const text = lines.length * LINE;
    const labelTop = beside ? y + (height - text) / 2 : y + GAP / 2 + labelHeight - text;
    return {
      item,
      lines: lines.map((line, position) => ({
        text: line,
        x: beside ? round(column - BESIDE_LABEL) : 0,
        y: round(labelTop + position * LINE + FONT),
      })),
      top: beside ? y + (height - thickness) / 2 : y + GAP / 2 + labelHeight + 2,
      row: { y: round(y), height: round(height) },
    };
  });
  return { height: round(items.length * height), column, rows };
}
