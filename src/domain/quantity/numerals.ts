import { parseChineseNumeral } from '../numeral.ts';
import { SPACE } from './digit-signs.ts';
import { skipSpaces, skipSpacesBack } from './lexicon.ts';
import { MORE, MULTIPLIERS } from './quantity-words.ts';
import { comesInFractions, unitAt } from './units.ts';
import type { Fault } from './read-group.ts';
import type { Written } from './written-numbers.ts';

/** The numbers in Arabic digits, by the offset at which each begins. */
export type Writings = ReadonlyMap<number, Written>;

/** Digits or a Chinese numeral, without what multiplies it. */
interface Numeral {
  start: number;
  end: number;
  /** As JavaScript reads it; null where it cannot be read. */
  literal: string | null;
  fault: Fault | null;
  isCertain: boolean;
  isChinese: boolean;
  /** The power of ten of its last multiplier where it has its own (三千: 3); else 0. */
  power: number;
}

const CHINESE = new RegExp(
  `[零〇一二两三四五六七八九十百千](?:${SPACE}*[零〇一二两三四五六七八九十百千])*`,
  'uy',
);
const SPACES = new RegExp(SPACE, 'gu');
/** Five-year plans, before digits of their own: 十四五3年行动. */
const PLAN = /^十[一二三四五]五$/u;
const DECIMALS = /点(?<digits>[零〇一二三四五六七八九]+)(?![零〇一二三四五六七八九十])/y;
/** 百余, 千多; but not 数百余. */
const BARE_MULTIPLIER = /(?<![数几上成好])[百千万](?=[余多])/y;
const DIGITS = '零一二三四五六七八九';
const OWN_POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export const PERCENT = '百分之';
const isPercentBefore = (text: string, at: number): boolean =>
  text.endsWith(PERCENT, skipSpacesBack(text, at));

function chineseAt(text: string, at: number): Numeral | null {
  const chinese = { start: at, fault: null, isCertain: false, isChinese: true, power: 0 };
  const multiplier = matchAt(BARE_MULTIPLIER, text, at)?.[0];
  if (multiplier !== undefined)
    return { ...chinese, end: at + 1, literal: String(10 ** (MULTIPLIERS[multiplier] ?? 0)) };
  const run = matchAt(CHINESE, text, at)?.[0];
  if (run === undefined) return null;
  // The last of 二百分点 belongs to the unit.
  const whole = at + run.length;
  const isUnit = unitAt(text, skipSpaces(text, whole)) === null && unitAt(text, whole - 1) !== null;
  const end = isUnit ? skipSpacesBack(text, whole - 1) : whole;
  const numeral = text.slice(at, end).replace(SPACES, '');
  // 三四个 and 十几 are no numbers, a run of numerals is one number or none; 零件 has none.
  const value = /^[零〇]$/u.test(numeral) && text.charAt(end) !== '点' ? null : parseChineseNumeral(numeral);
  if (value === null) {
    const isBroken = /^[0-9]$/u.test(text.charAt(end)) && !PLAN.test(numeral);
    return isBroken ? { ...chinese, end, literal: null, fault: 'mixed' } : null;
  }
  const decimals = matchAt(DECIMALS, text, end);
  if (!decimals)
    return { ...chinese, end, literal: String(value), power: OWN_POWERS[numeral.slice(-1)] ?? 0 };
  const digits = Array.from(decimals.groups?.['digits'] ?? '', (digit) =>
    DIGITS.indexOf(digit.replace('〇', '零')),
  );
  const stop = end + decimals[0].length;
  return isPercentBefore(text, at) || comesInFractions(text, stop)
    ? { ...chinese, end: stop, literal: `${value}.${digits.join('')}` }
    : { ...chinese, end: stop, literal: null, fault: 'marks' };
}

/** The numeral at an offset, in Arabic digits or in Chinese; null where none begins. */
export function numeralAt(text: string, at: number, written: Writings): Numeral | null {
  const arabic = written.get(at);
  if (!arabic) return chineseAt(text, at);
  const isDate = arabic.literal === null && arabic.fault === null;
  return isDate ? null : { ...arabic, isChinese: false, power: 0 };
}

/** The end of the run of Chinese numerals at an offset, whether they are a number or not; the next offset where there is none. */
export const endOfNumerals = (text: string, at: number): number =>
  at + (matchAt(CHINESE, text, at)?.[0].length ?? 1);

/** A numeral with all that multiplies it. */
export interface Scaled extends Numeral {
  /** Powers of ten of its multipliers, in their order. */
  powers: number[];
  /** 余 or 多 stands with it. */
  isMore: boolean;
}

const isMoreAt = (text: string, at: number): boolean => MORE.includes(text.charAt(at));
const multiplierAt = (text: string, at: number): number | undefined => MULTIPLIERS[text.charAt(at)];

/** Reads the multipliers after a numeral (`1.5万`, `100余万`), but not the 千 of 千瓦. */
export function scaled(text: string, numeral: Numeral): Scaled {
  let { end } = numeral;
  const powers: number[] = [];
  let isMore = false;
  let isTwice = false;
  for (;;) {
    const next = skipSpaces(text, end);
    const more = isMoreAt(text, next) && multiplierAt(text, next + 1) !== undefined ? 1 : 0;
    const power = multiplierAt(text, next + more);
    const belongsToUnit = more === 0 && (unitAt(text, next)?.unit.length ?? 0) > 1;
    // What follows a larger multiplier is another word: 5万百姓.
    if (power === undefined || belongsToUnit || power < (powers.at(-1) ?? 0)) break;
    if (power === powers.at(-1)) isTwice = true;
    isMore ||= more === 1;
    powers.push(power);
    end = next + more + 1;
  }
  const next = skipSpaces(text, end);
  if (isMoreAt(text, next) && unitAt(text, skipSpaces(text, next + 1)) !== null) {
    isMore = true;
    end = next + 1;
  }
  // `8.2万万`: nobody says so what is a hundred millions.
  const fault = numeral.fault ?? (isTwice ? 'mixed' : null);
  return { ...numeral, fault, end, powers, isMore, power: powers.at(-1) ?? numeral.power };
}
