import { scaleUtc, utcMonth, type ScaleTime } from 'd3';
import { round } from './text-width.ts';

/** The months of a year along an axis: where each begins, and where its name stands. */
export interface Month {
  number: number;
  x: number;
  middle: number;
}

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** A scale from the days of a year to `[left, right]` px, and the months on it. */
export function yearScale(
  year: number,
  left: number,
  right: number,
): { at: (iso: string) => number; months: Month[] } {
  const start = new Date(Date.UTC(year, 0, 1));
  const end = new Date(Date.UTC(year + 1, 0, 1));
  const scale: ScaleTime<number, number> = scaleUtc([start, end], [left, right]);
  const months = utcMonth.range(start, end).map((month, index) => ({
    number: index + 1,
    x: round(scale(month)),
    middle: round((scale(month) + scale(utcMonth.offset(month, 1))) / 2),
  }));
  return { at: (iso) => round(Math.min(right, Math.max(left, scale(day(iso))))), months };
}
