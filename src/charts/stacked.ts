import { max, scaleLinear, sum } from 'd3';
import type { Box } from './box.ts';
import { BESIDE_BAR, layoutRows, roomFor, type Row } from './labelled-rows.ts';
import { round, widthInEm } from './text-width.ts';

/** How many of one kind; parts of nothing are allowed. */
interface StackedPart {
  key: string;
  value: number;
}

/** A bar of parts, in the order of the stack, with the page that it leads to. */
export interface StackedBar {
  label: string;
  href: string;
  parts: readonly StackedPart[];
}

/** A part that is not nothing. `number`: where its value is written, with the middle and the baseline; `null` where it does not fit. */
interface Segment extends StackedPart, Box {
  number: { x: number; y: number } | null;
}

interface PlacedStack extends Omit<Row, 'top'> {
  label: string;
  href: string;
  segments: Segment[];
  total: number;
  /** Where the total is written, to the right of the bar. */
  number: { x: number; y: number };
}

export interface StackedLayout {
  width: number;
  height: number;
  bars: PlacedStack[];
}

const THICK = 20;
const FONT = 13;
/** From the middle of a bar down to the baseline of its numbers. */
const BASELINE = FONT * 0.36;
/** Between a number and the edges of its segment. */
const BESIDE_NUMBER = 2;

/** Whether a number, in bold, has room in a segment of this width (px). */
const fits = (value: number, width: number): boolean =>
  widthInEm(String(value)) * FONT * 1.15 + 2 * BESIDE_NUMBER <= width;

/**
 * Lays out horizontal bars made of parts, from zero and on one scale, in the order given.
 * @param width of the drawing in px
 */
export function layoutStacked(bars: readonly StackedBar[], width: number): StackedLayout {
  const summed = bars.map((bar) => ({ ...bar, total: sum(bar.parts, ({ value }) => value) }));
  const totals = summed.map(({ total }) => total);
  const { height, column, rows } = layoutRows(summed, THICK, width);
  const length = scaleLinear([0, Math.max(1, max(totals) ?? 1)], [column, width - roomFor(totals)]);
  const placed = rows.map(({ item: { label, href, parts, total }, lines, top, row }): PlacedStack => {
    const y = round(top);
    const baseline = round(top + THICK / 2 + BASELINE);
    const segments = parts.map(({ key, value }, index): Segment => {
      const before = sum(parts.slice(0, index), (part) => part.value);
      const x = round(length(before));
      const long = round(length(before + value) - x);
      return {
        key,
        value,
        x,
        y,
        width: long,
        height: THICK,
        number: fits(value, long) ? { x: round(x + long / 2), y: baseline } : null,
      };
    });
    return {
      label,
      href,
      lines,
      segments: segments.filter(({ value }) => value > 0),
      total,
      number: { x: round(length(total) + BESIDE_BAR), y: baseline },
      row,
    };
  });
  return { width, height, bars: placed };
}
