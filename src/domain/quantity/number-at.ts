import { parseChineseNumeral } from '../numeral.ts';
import { skipSpaces } from './lexicon.ts';
import { unitAt } from './units.ts';
import { MORE, MULTIPLIERS } from './quantity-words.ts';

/** A number in a text, with its multiplier. */
export interface FoundNumber {
  start: number;
  /** After the multiplier, and after 余 or 多. */
  end: number;
  /** With its multiplier applied. */
  value: number;
  /** Power of ten of the multiplier: 4 for 万. */
  exponent: number;
  /** 余 or 多 stands with it: more than the number says. */
  isMore: boolean;
  isChinese: boolean;
  /** 百分之 stands before it. */
  isPercent: boolean;
}

const ARABIC = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const CHINESE = /[零〇一二两三四五六七八九十百千]+/y;
/** 百余, 千多; but not 数百余. */
const BARE_MULTIPLIER = /(?<![数几上成好])[百千万](?=[余多])/y;
const PERCENT = '百分之';
const WAN = 4;

interface Digits {
  end: number;
  /** As JavaScript reads it. */
  literal: string;
  isChinese: boolean;
}

function digitsAt(text: string, at: number): Digits | null {
  ARABIC.lastIndex = at;
  const arabic = ARABIC.exec(text)?.[0];
  if (arabic !== undefined)
    return { end: at + arabic.length, literal: arabic.replaceAll(',', ''), isChinese: false };
  BARE_MULTIPLIER.lastIndex = at;
  const multiplier = BARE_MULTIPLIER.exec(text)?.[0];
  if (multiplier !== undefined)
    return { end: at + 1, literal: String(10 ** (multiplierAt(multiplier, 0) ?? 0)), isChinese: true };
  CHINESE.lastIndex = at;
  const run = CHINESE.exec(text)?.[0];
  if (run === undefined) return null;
  // The last of 二百分点 belongs to the unit.
  const end = at + run.length;
  const numeral = unitAt(text, end) === null && unitAt(text, end - 1) !== null ? run.slice(0, -1) : run;
  // 三四个 and 十几 are no numbers: a run of numerals is one number or none.
  const value = parseChineseNumeral(numeral);
  return value === null ? null : { end: at + numeral.length, literal: String(value), isChinese: true };
}

const isMoreAt = (text: string, at: number): boolean => MORE.includes(text.charAt(at));
const multiplierAt = (text: string, at: number): number | undefined => MULTIPLIERS[text.charAt(at)];

/** Reads the multipliers after digits (`1.5万`, `100余万`), but not the 千 of 千瓦. */
function scaled(text: string, digits: Digits): { end: number; exponent: number; isMore: boolean } {
  let end = digits.end;
  let exponent = 0;
  let isMore = false;
  for (;;) {
    const next = skipSpaces(text, end);
    const more = isMoreAt(text, next) && multiplierAt(text, next + 1) !== undefined ? 1 : 0;
    const power = multiplierAt(text, next + more);
    const belongsToUnit = more === 0 && (unitAt(text, next)?.unit.length ?? 0) > 1;
    if (power === undefined || belongsToUnit) break;
    isMore ||= more === 1;
    exponent += power;
    end = next + more + 1;
  }
  const next = skipSpaces(text, end);
  if (isMoreAt(text, next) && unitAt(text, skipSpaces(text, next + 1)) !== null) {
    isMore = true;
    end = next + 1;
  }
  return { end, exponent, isMore };
}

/**
 * The number at an offset, whatever it means there; null where none begins.
 * @param below what its multipliers must stay under, as the lower part of a number
 */
export function numberAt(text: string, at: number, below = Infinity): FoundNumber | null {
  const isPercent = text.startsWith(PERCENT, at);
  const digits = digitsAt(text, isPercent ? skipSpaces(text, at + PERCENT.length) : at);
  if (!digits) return null;
  const { isChinese, literal } = digits;
  if (isPercent)
    return {
      start: at,
      end: digits.end,
      value: Number(literal),
      exponent: 0,
      isMore: false,
      isChinese,
      isPercent,
    };
  const { end, exponent, isMore } = scaled(text, digits);
  if (exponent >= below) return null;
  // The digits are shifted as text: 2.83 × 10000 is not 28300 in binary.
  const value = Number(`${literal}e${exponent}`);
  const whole = { start: at, end, value, exponent, isMore, isChinese, isPercent };
  // 三万五千, 1亿2000万: what follows directly is smaller and belongs to it.
  if (exponent < WAN || isMore) return whole;
  const rest = digitsAt(text, end);
  if (rest?.isChinese !== isChinese) return whole;
  const low = numberAt(text, end, exponent);
  return low !== null && low.value < 10 ** exponent
    ? { ...whole, end: low.end, value: value + low.value, isMore: low.isMore }
    : whole;
}

/** The end of the run of Chinese numerals at an offset, whether they are a number or not; the next offset where there is none. */
export function endOfNumerals(text: string, at: number): number {
  CHINESE.lastIndex = at;
  return at + (CHINESE.exec(text)?.[0].length ?? 1);
}
