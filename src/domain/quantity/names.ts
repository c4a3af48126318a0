import { parseChineseNumeral } from '../numeral.ts';
import { lexicon, skipSpaces, skipSpacesBack } from './lexicon.ts';
import { opensItem } from './list-marks.ts';
import type { FoundNumber } from './number-at.ts';
import { isTelephone } from './telephone.ts';
import { unitAt } from './units.ts';
import { APPOSITION, ENDS_IN_ONE, FORMULA_SIGNS, LONE_SIGNS, NAMES } from './quantity-words.ts';

const names = lexicon(NAMES);
const apposition = lexicon(APPOSITION);
const formulaSigns = lexicon(FORMULA_SIGNS);

const isLatin = (char: string): boolean => /^[A-Za-z]$/u.test(char);
const isDigit = (char: string): boolean => /^\d$/u.test(char);
const isOperand = (char: string): boolean =>
  isDigit(char) || isLatin(char) || parseChineseNumeral(char) !== null;

/** Whether a sign that makes formulas of numbers joins this number to another number or letter. */
function standsInFormula(text: string, { start, end }: FoundNumber): boolean {
  const before = skipSpacesBack(text, start);
  const after = skipSpaces(text, end);
  const signBefore = formulaSigns.before(text, before);
  const previous = text.charAt(skipSpacesBack(text, before - signBefore.length) - 1);
  const signAfter = formulaSigns.at(text, after);
  const next = text.charAt(skipSpaces(text, after + signAfter.length));
  return (
    (signBefore !== '' && (!LONE_SIGNS.includes(signBefore) || previous === '.' || isOperand(previous))) ||
    (signAfter !== '' && isOperand(next))
  );
}

const AFTER_YEAR = /(?:19|20)\d\d[-/.](?:\d{1,2}[-/.])?$/u;
const LONGEST_YEAR = 8;

/** 2022年, 6月, 30日 after a month, 2022-06-30, 8:30. */
function isDate(text: string, { start, end, value, exponent }: FoundNumber): boolean {
  const before = skipSpacesBack(text, start);
  const after = skipSpaces(text, end);
  const next = text.charAt(after);
  const isYear = next === '年' && exponent === 0 && value >= 1900 && value < 2100;
  const isMonth = next === '月' && !text.startsWith('月龄', after);
  const isDay = (next === '日' || next === '号') && text.charAt(before - 1) === '月';
  const isClock = /^[:：]\d/u.test(text.slice(after)) || /\d[:：]$/u.test(text.slice(0, before));
  const isIso = end - start <= 2 && AFTER_YEAR.test(text.slice(Math.max(0, start - LONGEST_YEAR), start));
  return isYear || isMonth || isDay || isClock || isIso;
}

/** `“甲”“乙”“丙”三项工程`; but `“妈妈小屋”两间，` counts something, because nothing is named after it. */
function countsUpNames(text: string, { start, end }: FoundNumber): boolean {
  const unit = unitAt(text, skipSpaces(text, end));
  const isLast = unit !== null && /^[，。；、：！？\n]?$/u.test(text.charAt(unit.end));
  return apposition.before(text, start) !== '' && !isLast;
}

/** Whether a number is part of a name, an idiom, a date or a formula. */
export function isName(text: string, number: FoundNumber): boolean {
  const { start, end, isChinese } = number;
  const previous = text.charAt(skipSpacesBack(text, start) - 1);
  const next = skipSpaces(text, end);
  if (previous === '第' || isLatin(text.charAt(start - 1)) || isDate(text, number)) return true;
  if (isTelephone(text, start)) return true;
  if (standsInFormula(text, number)) return true;
  if (isLatin(text.charAt(next)) && unitAt(text, next) === null) return true;
  if (!isChinese) return false;
  // 一、 before what is counted in Arabic digits heads an item.
  const headsItem = text.charAt(end) === '、' && isDigit(text.charAt(end + 1)) && opensItem(text, start);
  return (
    headsItem ||
    names.at(text, start) !== '' ||
    // The second 一 of 一校一名.
    names.before(text, start + 1).length > 1 ||
    countsUpNames(text, number) ||
    (text.charAt(start) === '一' && ENDS_IN_ONE.includes(text.charAt(start - 1)))
  );
}

const QUOTES =
  /“[^“”]{1,20}”|‘[^‘’]{1,20}’|「[^「」]{1,20}」|『[^『』]{1,20}』|《[^《》]{1,40}》|"[^"\n]{1,20}"/gu;

/** For each offset of the text, whether it stands in quotation marks: what is quoted is a name. */
export function quoted(text: string): (at: number) => boolean {
  const spans = [...text.matchAll(QUOTES)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return (at) => spans.some(({ start, end }) => at >= start && at < end);
}
