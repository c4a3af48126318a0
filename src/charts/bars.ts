import { max, scaleLinear } from 'd3';
import { round, widthInEm, wrap } from './text.ts';

/** One number with a name, and the page that it leads to. */
export interface Bar {
  label: string;
  value: number;
  href: string;
}

export interface PlacedBar extends Bar {
  /** Lines of the label, with the baseline of each. */
  lines: { text: string; x: number; y: number }[];
  bar: { x: number; y: number; width: number; height: number };
  /** Where the value is written, to the right of the bar. */
  number: { x: number; y: number };
  /** The whole row, for the pointer. */
  row: { y: number; height: number };
}

export interface BarLayout {
  width: number;
  height: number;
  bars: PlacedBar[];
}

/** Below this width (px) the labels stand above their bars instead of beside them. */
const BESIDE = 560;
const FONT = 14;
const LINE = 19;
const THICK = 14;
const GAP = 12;
const NUMBER = 36;

/**
 * Lays out horizontal bars, from zero, in the order given.
 * @param width of the drawing in px
 */
export function layoutBars(bars: readonly Bar[], width: number): BarLayout {
  const beside = width >= BESIDE;
  const longest = max(bars, ({ label }) => widthInEm(label)) ?? 0;
  const column = beside ? Math.min(width * 0.5, longest * FONT + 12) : 0;
  const labelEm = (beside ? column - 12 : width - 2) / FONT + 0.01;
  const length = scaleLinear([0, max(bars, ({ value }) => value) ?? 1], [0, width - column - NUMBER]);
  let y = 0;
  const placed = bars.map((bar): PlacedBar => {
    const lines = wrap(bar.label, labelEm);
    const text = lines.length * LINE;
    const height = beside ? Math.max(text, LINE) : text + THICK + 4;
    const top = beside ? y + (height - THICK) / 2 : y + text + 2;
    const barWidth = round(length(bar.value));
    const placement: PlacedBar = {
      ...bar,
      lines: lines.map((line, index) => ({
        text: line,
        x: beside ? round(column - 12) : 0,
        y: round(y + (beside ? (height - text) / 2 : 0) + index * LINE + FONT),
      })),
      bar: { x: round(column), y: round(top), width: barWidth, height: THICK },
      number: { x: round(column + barWidth + 6), y: round(top + THICK - 2) },
      row: { y: round(y), height: round(height) },
    };
    y += height + GAP;
    return placement;
  });
  return { width, height: round(Math.max(0, y - GAP)), bars: placed };
}
