import { scaleUtc, utcMonth } from 'd3';
import { round } from './round.ts';

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** A scale from the days of a year to `[left, right]` per cent of the room that there is, and where its quarters begin. */
export function yearScale(
  year: number,
  left: number,
  right: number,
): {
  at: (iso: string) => number;
  quarters: { month: number; at: number }[];
} {
  const start = new Date(Date.UTC(year, 0, 1));
  const end = new Date(Date.UTC(year + 1, 0, 1));
  const scale = scaleUtc([start, end], [left, right]).clamp(true);
  const quarters = utcMonth
    .range(start, end, 3)
    .map((month) => ({ month: month.getUTCMonth() + 1, at: round(scale(month)) }));
  return { at: (iso) => round(scale(day(iso))), quarters };
}
