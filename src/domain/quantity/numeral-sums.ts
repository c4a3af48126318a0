import type { Scaled } from './numerals.ts';

const WAN = 4;

/** The power of ten of multipliers that follow each other (百万: 6). */
export const powerOf = (powers: readonly number[]): number => powers.reduce((all, power) => all + power, 0);
/** The digits are shifted as text: 2.83 × 10000 is not 28300 in binary. */
const shifted = (literal: string | null, power: number): number => Number(`${literal ?? 0}e${power}`);

/** A number as far as it is put together. */
export interface Sum {
  value: number;
  /** What follows must be less than this power of ten. */
  power: number;
  /** 万 or 亿 has been said. */
  isBig: boolean;
  /** Nothing follows a decimal. */
  isWhole: boolean;
}

const isWhole = ({ literal }: Scaled): boolean => literal !== null && !literal.includes('.');

/** A numeral as the beginning of a number. */
export const sumOf = (scaledNumeral: Scaled): Sum => ({
  value: shifted(scaledNumeral.literal, powerOf(scaledNumeral.powers)),
  power: scaledNumeral.power,
  isBig: scaledNumeral.powers.some((each) => each >= WAN),
  isWhole: isWhole(scaledNumeral),
});

/** Whether a numeral without multipliers goes on after a power of ten, as `500` in `1万500`, but not 五 in 三万五: that may be 5000. */
function fillsUp({ literal, isChinese, start, end }: Scaled, power: number): boolean {
  if (literal === null) return false;
  if (isChinese) return end - start > 1;
  return literal.length === power || (power === WAN && literal.length === power - 1);
}

/** The sum with what follows it directly; null where they are no one number. */
export function added(before: Sum, next: Scaled): Sum | null {
  if (before.power === 0 || !before.isWhole || !isWhole(next)) return null;
  const { value, power, isBig } = sumOf(next);
  const isSmaller = value < 10 ** before.power;
  if (isSmaller && (next.powers.length > 0 || fillsUp(next, before.power)))
    return { value: before.value + value, power, isBig: before.isBig || isBig, isWhole: true };
  // `2千5百万`: what multiplies the last part multiplies all.
  const [first = 0, ...others] = next.powers;
  const own = first < WAN ? first : 0;
  const shared = first < WAN ? others : next.powers;
  const part = shifted(next.literal, own);
  const isShared = !before.isBig && shared.length > 0 && part < 10 ** before.power;
  return isShared && (own > 0 || fillsUp(next, before.power))
    ? { value: shifted(String(before.value + part), powerOf(shared)), power, isBig: true, isWhole: true }
    : null;
}
