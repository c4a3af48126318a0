import { max, scaleLinear } from 'd3';
import { round } from './round.ts';

/** What was reported, against its target. */
interface Attained {
  target: number;
  value: number;
  /** The target is an upper limit: the allowed side lies below it. */
  isCeiling: boolean;
}

/** In per cent of the room that there is. */
interface PlacedAttainment {
  /** Null where the target is 0, of which there are no shares. */
  bar: number | null;
  /** Where the target's line stands, the same for all. */
  target: number;
  /** The bar would be longer than the room, and ends before its value. */
  isCut: boolean;
  /** From where to where a value keeps the promise. */
  allowed: { from: number; to: number };
}

/** Bars are drawn up to this share of their target. */
const MOST = 2;
/** Beyond the target there is always some room: what lies there is seen. */
const LEAST = 1.15;

/** Lays out bars of what was reported, each scaled to its own target, so that all targets stand on one line. */
export function placeAttained(rows: readonly Attained[]): PlacedAttainment[] {
  const shares = rows.flatMap(({ value, target }) => (target > 0 ? [value / target] : []));
  const most = Math.min(MOST, Math.max(LEAST, max(shares) ?? LEAST));
  const length = scaleLinear([0, most], [0, 100]).clamp(true);
  const target = round(length(1));
  return rows.map((row) => ({
    bar: row.target > 0 ? round(length(row.value / row.target)) : null,
    target,
    isCut: row.target > 0 && row.value / row.target > MOST,
    allowed: row.isCeiling ? { from: 0, to: target } : { from: target, to: 100 },
  }));
}
