import { max, scaleLinear } from 'd3';
import { round } from './round.ts';

/**
 * How long bars are drawn that begin at zero and stand on one scale, in per cent of the room that there is: the longest
 * fills it. Nothing is 0.
 */
export function barShares(values: readonly number[]): number[] {
  const length = scaleLinear([0, Math.max(1, max(values) ?? 1)], [0, 100]);
  return values.map((value) => round(length(value)));
}

/**
 * How dark the cells of a matrix are, from 1 to 4 by their values, 0 for nothing.
 * @param values of all cells, so that one shade means one number everywhere
 */
export function cellLevels(values: readonly number[]): number[] {
  const most = max(values) ?? 0;
  return values.map((value) => (most === 0 ? 0 : Math.ceil((value / most) * 4)));
}
