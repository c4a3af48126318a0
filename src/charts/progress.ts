import { max, scaleLinear } from 'd3';
import { round } from './round.ts';
import { yearScale } from './year.ts';

/** A share that was reported on a day (ISO), in per cent. */
interface Report {
  date: string;
  percent: number;
}

/** A line between two points, in per cent of the drawing. */
interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

interface ProgressLayout {
  /** Each report where its mark stands. */
  points: { date: string; percent: number; x: number; y: number }[];
  /** From the year's beginning on: what is known stays until the next report. */
  steps: Line[];
  /** The share of the year that has gone: from its first day to its last. */
  time: Line;
  /** Where the deadline lies. */
  deadline: number;
  /** Lines at full and half. */
  grid: { percent: number; y: number }[];
  axis: { month: number; x: number }[];
}

/** Room for the marks at both ends of the year. */
const LEFT = 4;
const RIGHT = 96;
/** Room above the highest mark, and below for the months. */
const TOP = 14;
const BOTTOM = 88;
const FULL = 100;

/**
 * Lays out what was reported of a task over its year, as steps, against the share of the year that had gone.
 * @param reports in order, one a day
 */
export function layoutProgress(reports: readonly Report[], year: number, deadline: string): ProgressLayout {
  const { at, quarters } = yearScale(year, LEFT, RIGHT);
  const most = Math.max(FULL, max(reports, ({ percent }) => percent) ?? FULL);
  const height = scaleLinear([0, most], [BOTTOM, TOP]);
  const y = (percent: number): number => round(height(percent));
  const points = reports.map(({ date, percent }) => ({ date, percent, x: at(date), y: y(percent) }));
  const steps = points.flatMap((point, index): Line[] => {
    const before = points[index - 1] ?? { x: LEFT, y: y(0) };
    return [
      { x1: before.x, y1: before.y, x2: point.x, y2: before.y },
      { x1: point.x, y1: before.y, x2: point.x, y2: point.y },
    ];
  });
  return {
    points,
    steps,
    time: { x1: LEFT, y1: y(0), x2: RIGHT, y2: y(FULL) },
    deadline: at(deadline),
    grid: [FULL / 2, FULL].map((percent) => ({ percent, y: y(percent) })),
    axis: quarters.map(({ month, at: x }) => ({ month, x })),
  };
}
