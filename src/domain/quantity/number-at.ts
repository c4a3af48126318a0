import { lexicon, skipSpaces } from './lexicon.ts';
import { opensItem } from './list-marks.ts';
import { added, powerOf, sumOf } from './numeral-sums.ts';
import { numeralAt, PERCENT, scaled, type Scaled, type Writings } from './numerals.ts';
import { ENDS_IN_ONE, LOOK_ALIKE_MULTIPLIERS, NAMES, WORDS_LIKE_MULTIPLIERS } from './quantity-words.ts';
import { unitAt } from './units.ts';
import type { Fault } from './read-group.ts';

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
  /** Why it cannot be read: then its value is none. */
  fault: Fault | null;
  /** The fault is one even where the number counts nothing. */
  isCertain: boolean;
}

const names = lexicon(NAMES);
const wordsLikeMultipliers = lexicon(WORDS_LIKE_MULTIPLIERS);
/** After these a Chinese digit before Arabic ones is a name: 周三5场, 第二3个, 八月十五5场. */
const NAMED_BY_DIGIT = /(?:[周期拜第初高大其之]|[一二三四五六七八九十]月)$/u;

const isYear = (text: string, { literal, end }: Scaled): boolean =>
  /^(?:19|20)\d\d$/u.test(literal ?? '') && text.charAt(end) === '年';

/** Whether a name begins directly behind a number (`3二次供水`), or the number ends one (`周三5场`). */
function beginsAnew(text: string, before: Scaled, next: Scaled): boolean {
  if (next.isChinese && names.at(text, next.start) !== '') return true;
  const previous = text.charAt(before.start - 1);
  const isOne = text.charAt(before.start) === '一' && ENDS_IN_ONE.includes(previous);
  return (
    before.isChinese &&
    before.power === 0 &&
    (isOne || NAMED_BY_DIGIT.test(text.slice(Math.max(0, before.start - 2), before.start)))
  );
}

const POINT_BEFORE = /[0-9零〇一二三四五六七八九]+\.$/u;
const LIST_BEFORE = /[0-9一二三四五六七八九]+、$/u;
const CHINESE_LIST_BEFORE = /[一二三四五六七八九十]+、$/u;
/** 叁万 before `5千`: a multiplier of what is no number here. */
const MULTIPLIER_BEFORE = /(?<!每)[百佰千仟万萬亿億]$/u;
const LONGEST_HEAD = 10;

/** What stands before a number that may be its tail: `1.` of `1.五万`, 三、 of 三、五万 and `三、5万`; else the empty string. */
function headOf(text: string, { start, isChinese, powers }: Scaled): string {
  const before = text.slice(Math.max(0, start - LONGEST_HEAD), start);
  const list = isChinese ? LIST_BEFORE : CHINESE_LIST_BEFORE;
  const pattern = [
    isChinese ? POINT_BEFORE : MULTIPLIER_BEFORE,
    ...(powers.length > 0 || !isChinese ? [list] : []),
  ];
  const [head = ''] = pattern.flatMap((each) => each.exec(before)?.[0] ?? []);
  return opensItem(text, start - head.length) ? '' : head;
}

/** Whether a character that is taken for 千, 万 and the like stands behind a number: `三干五百个`, but `5干部`. */
function isMultiplierBroken(text: string, { end }: Scaled): boolean {
  if (!LOOK_ALIKE_MULTIPLIERS.includes(text.charAt(end))) return false;
  const after = end + 1;
  return (
    wordsLikeMultipliers.at(text, end) === '' &&
    (unitAt(text, after) !== null || /[0-9一二三四五六七八九]/u.test(text.charAt(after)))
  );
}

/** The number behind 百分之. */
function percentAt(text: string, at: number, written: Writings): FoundNumber | null {
  const numeral = numeralAt(text, skipSpaces(text, at + PERCENT.length), written);
  if (!numeral) return null;
  const { end, literal, isChinese, fault, isCertain } = numeral;
  const value = Number(literal);
  return { start: at, end, value, exponent: 0, isMore: false, isChinese, isPercent: true, fault, isCertain };
}

/** The number at an offset, whatever it means there; null where none begins. */
export function numberAt(text: string, at: number, written: Writings): FoundNumber | null {
  if (text.startsWith(PERCENT, at)) return percentAt(text, at, written);
  const first = numeralAt(text, at, written);
  if (!first) return null;
  let last = scaled(text, first);
  let total = sumOf(last);
  let { fault, isCertain } = last;
  const head = headOf(text, last);
  if (head !== '') fault = 'mixed';
  const exponent = powerOf(last.powers);
  for (;;) {
    const after = last.power > 0 ? skipSpaces(text, last.end) : last.end;
    const following = last.isMore ? null : numeralAt(text, after, written);
    const next = following && scaled(text, following);
    if (!next || isYear(text, next)) break;
    // 10万3岁以下 is a number of children, and their age.
    const isAge = unitAt(text, skipSpaces(text, next.end))?.kind === 'age';
    const more = fault !== null || isAge ? null : added(total, next);
    if (!more && beginsAnew(text, last, next)) break;
    fault ??= next.fault ?? (more ? null : 'mixed');
    isCertain ||= next.isCertain;
    total = more ?? total;
    last = next;
  }
  const { isMore } = last;
  const { isChinese } = first;
  if (isMultiplierBroken(text, last)) {
    const rest = numeralAt(text, last.end + 1, written);
    last = { ...last, end: rest ? scaled(text, rest).end : last.end + 1 };
    fault ??= 'look-alike';
  }
  const { end } = last;
  const start = at - head.length;
  return { start, end, value: total.value, exponent, isMore, isChinese, isPercent: false, fault, isCertain };
}
