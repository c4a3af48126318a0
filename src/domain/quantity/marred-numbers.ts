import { SPACE } from './digit-signs.ts';
import { lexicon, skipSpaces } from './lexicon.ts';
import { opensItem } from './list-marks.ts';
import {
  FORMAL_DIGITS,
  MULTIPLIERS,
  NAMES,
  UNIT_LOOK_ALIKES,
  WORDS_LIKE_UNITS,
  WORDS_WITH_FORMAL,
} from './quantity-words.ts';
import type { Fault } from './read-group.ts';
import { isCounted, unitAt } from './units.ts';
import { parseChineseNumeral } from '../numeral.ts';

/** What stands where a number should be, and is none that can be read. */
interface Marred {
  start: number;
  end: number;
  fault: Fault;
}

/** One way in which numbers are marred. */
interface Sign {
  pattern: RegExp;
  fault: Fault;
  /** Whether what was found is such a number; without it, where something is counted with it. */
  isMeant?: (text: string, found: Marred) => boolean;
}

/** Letters that a bad scan makes of digits: of three alphabets, and signs of one stroke. */
const ALIKE = 'lIOoQqgbBSsZzıΟοОоІЗзЬ丨|｜〇○◯Ⅰ';
const NUMERAL = '零〇一二两三四五六七八九十百千万';
const DIGIT = '[一二两三四五六七八九]';
const FORMAL = FORMAL_DIGITS.join('');

const names = lexicon(NAMES);
const likeUnits = lexicon(WORDS_LIKE_UNITS);
const withFormal = lexicon(WORDS_WITH_FORMAL);

const unitOf = (text: string, end: number): string => unitAt(text, skipSpaces(text, end))?.unit ?? '';
const kindOf = (text: string, end: number): string => unitAt(text, skipSpaces(text, end))?.kind ?? '';
const isMultiplied = (text: string, end: number): boolean =>
  MULTIPLIERS[text.charAt(skipSpaces(text, end))] !== undefined;

/** `B2`, `3B`: names of buildings and the like, where one of these follows. */
const MAY_BE_NAME = /^(?:[BOQSZI][0-9]{1,2}|[0-9]{1,2}[BOQSZI])$/u;
const NAMED_UNITS = new Set(Array.from('栋座幢路站段口门类种条次期村组片台款'));

/** `81g78件`, `b4%`, `g.S万`, but `B2栋`. */
function isLettered(text: string, { start, end }: Marred): boolean {
  const written = text.slice(start, end);
  if (!/[^0-9.,，\s]/u.test(written) || !isCounted(text, end)) return false;
  if (!/[0-9]/u.test(written) && !(written.includes('.') && isMultiplied(text, end))) return false;
  return !MAY_BE_NAME.test(written) || !NAMED_UNITS.has(unitOf(text, end));
}

/** `16828.人次`, `44,529,人次`: behind the mark stands what is counted, and no other word. */
function isCutOff(text: string, { start, end }: Marred): boolean {
  const digits = text.slice(start, end).replace(/[^0-9.,]/gu, '');
  const isYear = /^(?:19|20)\d\d[.,]?$/u.test(digits);
  const isShort = digits.length < 4;
  const unit = unitOf(text, end);
  if (unit === '' || isYear || (isShort && opensItem(text, start))) return false;
  const after = skipSpaces(text, end) + unit.length;
  if (likeUnits.at(text, skipSpaces(text, end)) !== '') return false;
  return !isShort || unit.length > 1 || !/\p{L}/u.test(text.charAt(after));
}

/** `701×0座`, but `7×24小时` and `3×5米`: what is measured is multiplied, what is counted is not. */
const isCountedByOnes = (text: string, { end }: Marred): boolean =>
  ['count', 'people', 'money', 'share'].includes(kindOf(text, end)) || isMultiplied(text, end);

/** `2:06万座`, but the scale of a map, `1:5万地形图`. */
const isCountedWhole = (text: string, { end }: Marred): boolean =>
  unitAt(text, skipSpaces(text, end)) !== null;

/** `四十，八座`, `四，十八座`; but `三十、四十座`, `第一，三年`. */
function isParted(text: string, { start, end }: Marred): boolean {
  const [left = '', right = ''] = text.slice(start, end).split(/\s*[，。、.]\s*/u);
  if (!isCounted(text, end) || opensItem(text, start) || names.at(text, end - right.length) !== '')
    return false;
  const a = parseChineseNumeral(left);
  const b = parseChineseNumeral(right);
  if (left.length === 1 && right.length === 1) return false;
  // One after the other they would be a number, and the second is the smaller.
  const whole = left + right;
  const isOne = parseChineseNumeral(whole.replace(/万.*/u, '')) !== null && !/^[零〇]/u.test(left);
  return isOne && (a === null || b === null || b < a || left.length < right.length);
}

/** `三四十`, `二十七八`: about so many. */
const ABOUT = new RegExp(`^(?:${DIGIT}{2}[十百千]|[${NUMERAL}]*[十百千]${DIGIT}{2})$`, 'u');

/** `百二十户`, `一百二〇十家`: no number, and too much for `三五个` and `十几`. */
const isUnread = (text: string, { start, end }: Marred): boolean =>
  /[十百千]/u.test(text.slice(start, end)) &&
  /^[零〇一二两三四五六七八九十百]/u.test(text.slice(start, end)) &&
  parseChineseNumeral(text.slice(start, end)) === null &&
  !ABOUT.test(text.slice(start, end)) &&
  isCounted(text, end);

/** `六百伍十亩`, `贰仟叁佰套`, but `队伍十个`. */
const isFormal = (text: string, { start, end }: Marred): boolean =>
  new RegExp(`[${FORMAL}]`, 'u').test(text.slice(start, end)) &&
  withFormal.before(text, start + 1) === '' &&
  isCounted(text, end);

const SIGNS: readonly Sign[] = [
  {
    pattern: new RegExp(
      `(?<![A-Za-z0-9.,Α-ωЀ-ӿ])[0-9${ALIKE}]+(?:${SPACE}*[.,]${SPACE}*[0-9${ALIKE}]+)*(?![A-Za-z])`,
      'gu',
    ),
    fault: 'look-alike',
    isMeant: isLettered,
  },
  // A spreadsheet’s `3.76E+04`, and its column that was too narrow.
  {
    pattern: new RegExp(
      `(?<![A-Za-z0-9.])[0-9]+(?:\\.[0-9]+)?${SPACE}*[Ee]${SPACE}*[+\\-−]?${SPACE}*[0-9]{1,3}`,
      'gu',
    ),
    fault: 'odd',
  },
  { pattern: /[#＃]{2,}|(?<=\p{Script=Han})[#＃]/gu, fault: 'odd' },
  // `4.06w家`
  {
    pattern: new RegExp(`(?<![A-Za-z0-9.])[0-9]+(?:\\.[0-9]+)?${SPACE}*[wWｗＷ]`, 'gu'),
    fault: 'look-alike',
  },
  {
    pattern: new RegExp(
      `(?<![A-Za-z0-9.,])[0-9]+(?:(?:[.,][0-9]+)*${SPACE}*[.,]|(?:[,，][0-9]{3})+${SPACE}*，)(?!${SPACE}*[0-9])`,
      'gu',
    ),
    fault: 'cut',
    isMeant: isCutOff,
  },
  {
    pattern: /(?<![A-Za-z0-9.*×])[0-9]+(?:\.[0-9]+)?[*×][0-9]+(?:\.[0-9]+)?(?![0-9*×])/gu,
    fault: 'marks',
    isMeant: isCountedByOnes,
  },
  {
    pattern: new RegExp(`(?<![A-Za-z0-9:：∶.])[0-9]+${SPACE}*[:：∶]${SPACE}*[0-9]+${SPACE}*[万萬亿億]`, 'gu'),
    fault: 'marks',
    isMeant: isCountedWhole,
  },
  {
    pattern: new RegExp(
      `(?<![第之其周期初统唯单分${NUMERAL}])[${NUMERAL}]+\\s*[，。、.]\\s*(?:${DIGIT}|[十百千万])[${NUMERAL}]*`,
      'gu',
    ),
    fault: 'mixed',
    isMeant: isParted,
  },
  {
    pattern: new RegExp(
      `(?<![${NUMERAL}])(?!(?<=[几数上成好])[百千])[零〇一二两三四五六七八九十百千]{3,}`,
      'gu',
    ),
    fault: 'mixed',
    isMeant: isUnread,
  },
  {
    pattern: new RegExp(`[${NUMERAL}亿${FORMAL}佰仟萬億]{2,}|[壹贰叁肆柒捌玖]`, 'gu'),
    fault: 'odd',
    isMeant: isFormal,
  },
  // `六百五+个`, `二百—十个`: of 十 and 一.
  { pattern: new RegExp(`[${NUMERAL}]+\\+[${NUMERAL}]*`, 'gu'), fault: 'look-alike' },
  {
    pattern: new RegExp(
      `[${NUMERAL}]*(?:[百千][-—–－]十[${NUMERAL}]*|[十百千][-—–－](?!${SPACE}*[${NUMERAL}]))`,
      'gu',
    ),
    fault: 'look-alike',
  },
  // `四十入人`: of 八.
  { pattern: /[二三四五六七八九]?十入/gu, fault: 'look-alike' },
  {
    pattern: new RegExp(
      `(?<![A-Za-z0-9.])(?:[0-9]+(?:[.,][0-9]+)*|[${NUMERAL}]+)${SPACE}*[余多百千万亿]?${SPACE}*[${UNIT_LOOK_ALIKES}]`,
      'gu',
    ),
    fault: 'unit',
    isMeant: (text, { end }) => likeUnits.at(text, end - 1) === '',
  },
];

const isCountedBehind = (text: string, { end }: Marred): boolean => isCounted(text, end);

/** Where something is counted with what is no number that can be read; in the order of the signs of it. */
export const marredNumbers = (text: string): Marred[] =>
  SIGNS.flatMap(({ pattern, fault, isMeant = isCountedBehind }) =>
    [...text.matchAll(pattern)]
      .map(({ index, 0: { length } }): Marred => ({ start: index, end: index + length, fault }))
      .filter((found) => isMeant(text, found)),
  );
