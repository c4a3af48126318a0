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
  /** The whole row, for the pointer: rows are equally high and leave nothing between them. */
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
const BESIDE_BAR = 6;

/**
 * Lays out horizontal bars, from zero, in the order given.
 * @param width of the drawing in px
 */
export function layoutBars(bars: readonly Bar[], width: number): BarLayout {
  const beside = width >= BESIDE;
  const longest = max(bars, ({ label }) => widthInEm(label)) ?? 0;
  const column = beside ? Math.min(width * 0.5, longest * FONT + 12) : 0;
  const labelEm = (beside ? column - 12 : width - 2) / FONT + 0.01;
  // Set in bold, hence a little wider than the measure.
  const number = BESIDE_BAR + (max(bars, ({ value }) => widthInEm(String(value))) ?? 0) * FONT * 1.15;
  // A domain of [0, 0] would put every bar half-way.
  const most = Math.max(1, max(bars, ({ value }) => value) ?? 1);
  const length = scaleLinear([0, most], [0, width - column - number]);
  const labels = bars.map(({ label }) => wrap(label, labelEm));
  const labelHeight = (max(labels, ({ length: count }) => count) ?? 1) * LINE;
  const height = labelHeight + (beside ? 0 : THICK + 4) + GAP;
  const placed = bars.map((bar, index): PlacedBar => {
    const y = index * height;
    const lines = labels[index] ?? [];
    const text = lines.length * LINE;
    const labelTop = y + GAP / 2 + (beside ? (labelHeight - text) / 2 : labelHeight - text);
    const top = beside ? y + (height - THICK) / 2 : y + GAP / 2 + labelHeight + 2;
    const barWidth = round(length(bar.value));
    return {
      ...bar,
      lines: lines.map((line, position) => ({
        text: line,
        x: beside ? round(column - 12) : 0,
        y: round(labelTop + position * LINE + FONT),
      })),
      bar: { x: round(column), y: round(top), width: barWidth, height: THICK },
      number: { x: round(column + barWidth + BESIDE_BAR), y: round(top + THICK - 2) },
      row: { y: round(y), height: round(height) },
    };
  });
  return { width, height: round(bars.length * height), bars: placed };
}
