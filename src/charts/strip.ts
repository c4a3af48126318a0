import { yearScale, type Month } from './year.ts';

interface StripLayout {
  width: number;
  height: number;
  /** Where the line of the year runs. */
  y: number;
  months: Month[];
  /** The day itself. */
  marker: number;
  /** Other days on which something is due. */
  others: number[];
}

/** Places one day on the line of its year, among the other days on which something is due. Dates are ISO. */
export function layoutStrip(
  year: number,
  date: string,
  others: readonly string[],
  width: number,
): StripLayout {
  const { at, months } = yearScale(year, 8, width - 8);
  return {
    width,
    height: 40,
    y: 12,
    months,
    marker: at(date),
    others: others.filter((day) => day !== date).map(at),
  };
}
