import type { Quantity } from './facts.ts';
import {
  BARE,
  CHINESE_NUMBERS,
  DECIMAL,
  IN_CHINESE,
  LONG,
  PERCENT,
  signs,
  VERY_LONG,
  type Break,
} from './number-breaks.ts';
import type { Random } from './random.ts';

/** Kinds of numbers: what the right one looks like, which quantities can have it, and how it breaks. */
export interface Shape {
  shape: string;
  makes: (random: Random) => string;
  /** What stands before it where it is right. */
  before?: string;
  comparator?: Quantity['comparator'];
  fits: (unit: string, text: string) => boolean;
  breaks: Readonly<Record<string, Break>>;
}

const COUNTED = /^(?:个|家|人|人次|批次|处|座|户|件|所|亩|公顷|套（间）|条|家次|栋|幢)$/u;
/** Nothing stands before it, nothing behind it: 35个, not 35个以上. */
const startsBare = (text: string): boolean => /^\d(?!.*(?:以上|以下|以内|左右)$)/u.test(text);
const long = (random: Random): string => String(1100 + random.below(98_000));
const share = (random: Random): string => `${51 + random.below(48)}%`;
export const bareCount = (unit: string, text: string): boolean => COUNTED.test(unit) && startsBare(text);

export const SHAPES: readonly Shape[] = [
  { shape: 'a long number', makes: long, fits: (unit) => COUNTED.test(unit), breaks: LONG },
  {
    shape: 'a number with a point',
    makes: (random) => `${1 + random.below(9)}.${random.pick(['5', '2', '83', '15', '06', '9'])}万`,
    fits: (unit) => COUNTED.test(unit),
    breaks: DECIMAL,
  },
  { shape: 'a percentage', makes: share, fits: (unit) => unit === '%', breaks: PERCENT },
  {
    shape: 'a percentage alone',
    makes: share,
    fits: (unit, text) => unit === '%' && startsBare(text),
    breaks: BARE,
  },
  { shape: 'a number alone', makes: long, fits: bareCount, breaks: BARE },
  {
    shape: 'at least',
    makes: long,
    before: '不少于',
    comparator: 'gte',
    fits: bareCount,
    breaks: {
      ...signs('≥ ≧ ＞= >= 》= ⩾ ≽ ＞＝ 》＝ => 不少於'),
      '不少 于': (digits) => `不少 于 ${digits}`,
      'at least up to': (digits) => `至少增加到${digits}`,
    },
  },
  {
    shape: 'at most',
    makes: long,
    before: '不超过',
    comparator: 'lte',
    fits: bareCount,
    breaks: signs('≤ ≦ <= ＜= 《= ⩽ ≼ ＜＝ 不超過'),
  },
  {
    shape: 'more than',
    makes: long,
    before: '超过',
    comparator: 'gt',
    fits: bareCount,
    breaks: signs('> ＞ ﹥ 超過'),
  },
  {
    shape: 'about',
    makes: long,
    before: '约',
    comparator: 'approx',
    fits: bareCount,
    breaks: signs('≈ 約 ≒ 大約'),
  },
  {
    shape: 'up to, with words before the number',
    makes: long,
    before: '',
    fits: bareCount,
    breaks: { 'up to': (digits) => `增加到${digits}` },
  },
  {
    shape: 'a very long number',
    makes: (random) => String(1_100_000 + random.below(8_800_000)),
    fits: (unit) => COUNTED.test(unit),
    breaks: VERY_LONG,
  },
  {
    shape: 'a number in Chinese',
    makes: (random) => random.pick(Object.keys(CHINESE_NUMBERS)),
    fits: bareCount,
    breaks: IN_CHINESE,
  },
];
