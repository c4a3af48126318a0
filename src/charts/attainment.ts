import { max, scaleLinear } from 'd3';
import type { Box } from './box.ts';
import { round, wrap } from './text-width.ts';

/** What was reported of a task, against its target, and the page that it leads to. */
export interface Attainment {
  /** The task. */
  label: string;
  /** Target and value in words: `42座 / 目标50座`. */
  note: string;
  href: string;
  target: number;
  value: number;
}

/** A `y` of text is its baseline. */
interface PlacedAttainment extends Attainment {
  lines: { text: string; y: number }[];
  noteLines: { text: string; y: number }[];
  /** `null` where the target is 0, of which there are no shares. */
  bar: Box | null;
  /** Whether the bar would be longer than the drawing has room for, and ends before its value. */
  cut: boolean;
  /** The line at the target, a little longer than the bar is high. */
  mark: { y1: number; y2: number } | null;
  /** The whole row, for the pointer: rows leave nothing between them. */
  row: { y: number; height: number };
}

export interface AttainmentLayout {
  width: number;
  height: number;
  /** Where the target lies, the same for all rows, and the baseline of its name above them, which ends there. */
  target: { x: number; y: number };
  rows: PlacedAttainment[];
}

/** Bars are drawn up to this share of their target. */
const MOST = 2;
const AXIS = 20;
const FONT = 14;
const LINE = 19;
const NOTE_FONT = 13;
const NOTE_LINE = 18;
const BELOW_TEXT = 7;
const THICK = 12;
const BEYOND_BAR = 3;
const GAP = 16;
/** Browsers draw text a little wider than it is measured. */
const SPARE = 2;
/** Half of the line at the target, which may stand at the right edge. */
const EDGE = 1;

/**
 * Lays out bars of what was reported, each scaled to its own target, so that all targets stand on one line.
 * @param width of the drawing in px
 */
export function layoutAttainment(rows: readonly Attainment[], width: number): AttainmentLayout {
  const shares = rows.flatMap(({ value, target }) => (target > 0 ? [value / target] : []));
  const most = Math.min(MOST, Math.max(1, max(shares) ?? 1));
  const length = scaleLinear([0, most], [0, width - EDGE]).clamp(true);
  let top = AXIS;
  const placed = rows.map((row): PlacedAttainment => {
    const lines = wrap(row.label, (width - SPARE) / FONT);
    const noteLines = wrap(row.note, (width - SPARE) / NOTE_FONT);
    const y = top;
    const noteTop = y + GAP / 2 + lines.length * LINE;
    const barTop = noteTop + noteLines.length * NOTE_LINE + BELOW_TEXT;
    const measured = row.target > 0;
    top = (measured ? barTop + THICK : barTop - BELOW_TEXT) + GAP / 2;
    return {
      ...row,
      lines: lines.map((text, index) => ({ text, y: y + GAP / 2 + index * LINE + FONT })),
      noteLines: noteLines.map((text, index) => ({ text, y: noteTop + index * NOTE_LINE + NOTE_FONT })),
      bar: measured ? { x: 0, y: barTop, width: round(length(row.value / row.target)), height: THICK } : null,
      cut: measured && row.value / row.target > MOST,
      mark: measured ? { y1: barTop - BEYOND_BAR, y2: barTop + THICK + BEYOND_BAR } : null,
      row: { y, height: top - y },
    };
  });
  return { width, height: top, target: { x: round(length(1)), y: NOTE_FONT }, rows: placed };
}
