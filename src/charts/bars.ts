import { max, scaleLinear } from 'd3';
import type { Box } from './box.ts';
import { BESIDE_BAR, layoutRows, roomFor, type Row } from './labelled-rows.ts';
import { round } from './text-width.ts';

/** One number with a name, and the page that it leads to. */
export interface Bar {
  label: string;
  value: number;
  href: string;
}

interface PlacedBar extends Bar, Omit<Row, 'top'> {
  bar: Box;
  /** Where the value is written, to the right of the bar. */
  number: { x: number; y: number };
}

export interface BarLayout {
  width: number;
  height: number;
  bars: PlacedBar[];
}

const THICK = 14;

/**
 * Lays out horizontal bars, from zero, in the order given.
 * @param width of the drawing in px
 */
export function layoutBars(bars: readonly Bar[], width: number): BarLayout {
  const values = bars.map(({ value }) => value);
  const { height, column, rows } = layoutRows(bars, THICK, width);
  // A domain of [0, 0] would put every bar half-way.
  const length = scaleLinear([0, Math.max(1, max(values) ?? 1)], [0, width - column - roomFor(values)]);
  const placed = rows.map(({ item, lines, top, row }): PlacedBar => {
    const barWidth = round(length(item.value));
    return {
      ...item,
      lines,
      bar: { x: round(column), y: round(top), width: barWidth, height: THICK },
      number: { x: round(column + barWidth + BESIDE_BAR), y: round(top + THICK - 2) },
      row,
    };
  });
  return { width, height, bars: placed };
}
