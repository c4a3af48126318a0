import { max, scaleLinear } from 'd3';
import type { Box } from './box.ts';
import { round, widthInEm, wrap } from './text-width.ts';

/** One bar of a panel; `title` is its whole name, `label` what there is room for. */
interface SmallBar {
  label: string;
  title: string;
  value: number;
  href: string;
}

export interface Panel {
  title: string;
  href: string;
  bars: readonly SmallBar[];
}

/** A `y` of text is its baseline; `hit` is the whole of a link's place. */
interface PlacedPanel {
  title: string;
  href: string;
  x: number;
  lines: { text: string; y: number }[];
  hit: Box;
  bars: (SmallBar & {
    bar: Box;
    name: { x: number; y: number };
    number: { x: number; y: number };
    hit: Box;
  })[];
}

interface MultiplesLayout {
  width: number;
  height: number;
  panels: PlacedPanel[];
}

/** Columns of panels, from this width (px) on. */
const COLUMNS = [
  { from: 0, columns: 2 },
  { from: 560, columns: 4 },
] as const;
const GUTTER = 16;
const FONT = 13;
const LINE = 18;
/** A finger needs as much. */
const ROW = 24;
const THICK = 12;
const BELOW_TITLE = 4;
const BELOW_PANEL = 20;
const BESIDE = 6;

/**
 * Lays out small multiples: a panel of horizontal bars for each group, all from zero and on one scale, so that bars may
 * be compared from panel to panel.
 * @param width of the drawing in px
 */
export function layoutMultiples(panels: readonly Panel[], width: number): MultiplesLayout {
  const columns = COLUMNS.findLast(({ from }) => width >= from)?.columns ?? 1;
  const panelWidth = (width - (columns - 1) * GUTTER) / columns;
  const all = panels.flatMap(({ bars }) => bars);
  const names = Math.ceil((max(all, ({ label }) => widthInEm(label)) ?? 0) * FONT) + BESIDE;
  const numbers = Math.ceil((max(all, ({ value }) => widthInEm(String(value))) ?? 0) * FONT * 1.15) + BESIDE;
  const most = Math.max(1, max(all, ({ value }) => value) ?? 1);
  const length = scaleLinear([0, most], [0, panelWidth - names - numbers]);
  const titles = panels.map(({ title }) => wrap(title, panelWidth / FONT));

  let top = 0;
  const placed: PlacedPanel[] = [];
  for (let first = 0; first < panels.length; first += columns) {
    const row = panels.slice(first, first + columns);
    const lines = max(titles.slice(first, first + columns), (each) => each.length) ?? 0;
    const body = top + lines * LINE + BELOW_TITLE;
    for (const [column, panel] of row.entries()) {
      const x = round(column * (panelWidth + GUTTER));
      placed.push({
        title: panel.title,
        href: panel.href,
        x,
        lines: (titles[first + column] ?? []).map((text, line) => ({
          text,
          y: round(top + line * LINE + FONT),
        })),
        hit: { x, y: round(top), width: round(panelWidth), height: lines * LINE },
        bars: panel.bars.map((bar, index) => {
          const y = body + index * ROW;
          const baseline = round(y + ROW / 2 + FONT * 0.36);
          const long = round(length(bar.value));
          return {
            ...bar,
            name: { x: round(x + names - BESIDE), y: baseline },
            bar: { x: round(x + names), y: round(y + (ROW - THICK) / 2), width: long, height: THICK },
            number: { x: round(x + names + long + BESIDE), y: baseline },
            hit: { x, y: round(y), width: round(panelWidth), height: ROW },
          };
        }),
      });
    }
    top = body + (max(row, ({ bars }) => bars.length) ?? 0) * ROW + BELOW_PANEL;
  }
  return { width, height: round(Math.max(0, top - BELOW_PANEL)), panels: placed };
}
