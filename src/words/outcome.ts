import type { Quantity } from '../domain/quantity/quantity.ts';
import { grouped, valueOf } from './strings.ts';

/** Whether a value is on the side of its target that was promised. */
type Side = 'reached' | 'missed';

const REACHED: Readonly<Record<Quantity['comparator'], (value: number, target: number) => boolean>> = {
  eq: (value, target) => value >= target,
  approx: (value, target) => value >= target,
  gte: (value, target) => value >= target,
  gt: (value, target) => value > target,
  lte: (value, target) => value <= target,
  lt: (value, target) => value < target,
};

/** Whether a target is an upper limit: less is better. */
export const isCeiling = ({ comparator }: Pick<Quantity, 'comparator'>): boolean =>
  comparator === 'lte' || comparator === 'lt';

/** On which side of its target a reported value lies. */
export const sideOf = ({ comparator, value: target }: Quantity, value: number): Side =>
  REACHED[comparator](value, target) ? 'reached' : 'missed';

/** How far two numbers lie apart, without the noise of binary fractions. */
const apart = (a: number, b: number): number => Number(Math.abs(a - b).toPrecision(12));

/**
 * What a reported value is to its target: `做了42座，还差8座`, `12.4分钟，没有守住上限，多0.4分钟`. A target that is an upper
 * limit is kept below, every other is reached from below.
 * @param isDue the deadline has passed: before it nothing is missed yet
 */
export function outcomeWords(target: Quantity, value: number, isDue: boolean): string[] {
  const own = valueOf({ ...target, value, comparator: 'eq' });
  const gap = apart(value, target.value);
  const unit = target.unit === '%' ? '个百分点' : target.unit;
  const difference = gap === 0 ? '' : `${grouped(gap)}${unit}`;
  const reached = sideOf(target, value) === 'reached';
  const above = isDue ? '没有守住上限' : '还在上限以上';
  if (isCeiling(target))
    return reached
      ? [`报告${own}，`, difference === '' ? '守住了上限' : `守住了上限，低${difference}`]
      : [`报告${own}，`, difference === '' ? above : `${above}，超出${difference}`];
  const missed = isDue ? '未达到' : '还没达到';
  if (!reached) return [`报告${own}，`, difference === '' ? missed : `${missed}，还差${difference}`];
  return [`报告${own}，`, difference === '' ? '达到' : `达到，超出${difference}`];
}
