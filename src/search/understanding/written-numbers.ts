import { last } from './lists.ts';
import { parseChineseNumeral } from '../../domain/numeral.ts';
import type { Reading } from './query-plan.ts';

const NUMERAL = '[一二三四五六七八九十百〇零两]+';
/** A numeral in Chinese before 年, 月, 日, 号 or 项, or alone. */
const NUMERALS = new RegExp(`${NUMERAL}(?=年|月|日|号|项|$)`, 'gu');

/** `六月三十日` → `6月30日`; a year digit by digit: `二〇二二年`. */
function withDigits(text: string): string {
  return text
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十')
    .replace(NUMERALS, (numeral) => {
      const value = parseChineseNumeral(numeral);
      if (value !== null) return String(value);
      const digits = Array.from(numeral, (char) => '〇一二三四五六七八九'.indexOf(char.replace('零', '〇')));
      return digits.includes(-1) ? numeral : digits.join('');
    });
}

const MONTH = String.raw`(?<month>\d{1,2})`;
const DAY = String.raw`(?<day>\d{1,2})`;
const YEAR = String.raw`(?:(?<year>\d{4})(?:年|[-/.]))?`;

const BEFORE = '(?:[之以]?前)?';

const DATES = [
  new RegExp(`^${YEAR}${MONTH}月${DAY}[日号]?${BEFORE}$`, 'u'),
  new RegExp(`^${YEAR}${MONTH}[-/.]${DAY}$`, 'u'),
  /^(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)$/u,
];
/** The last two days: some tables mean the 30th of a month of 31 days. */
const END_OF_MONTH = new RegExp(`^${YEAR}${MONTH}月[底末]${BEFORE}$`, 'u');
const OF_MONTH = [
  new RegExp(`^${YEAR}${MONTH}月份?${BEFORE}$`, 'u'),
  new RegExp(`^(?<year>20\\d\\d)[-/.]${MONTH}$`, 'u'),
];
const END_OF_YEAR = new RegExp(`^(?:(?<year>\\d{4})年|年)[底末]${BEFORE}$`, 'u');

const lastDay = (month: number): number => new Date(Date.UTC(2000, month, 0)).getUTCDate();

/** A day, the end of a month, or a month in which a deadline may lie, in any of the ways of writing it (folded). */
export function readDeadline(folded: string): Reading | null {
  const text = withDigits(folded).replace(/^(?:截止|截至|期限)?(?:到|至|于)?(?=\d)/u, '');
  const build = (groups: Record<string, string | undefined>, from: number, to: number): Reading | null => {
    const month = Number(groups['month']);
    const isDate = month >= 1 && month <= 12 && from >= 1 && to <= 31;
    const year = groups['year'] === undefined ? null : Number(groups['year']);
    const said = `${month}月${from === to ? `${to}日` : ''}`;
    return isDate ? { kind: 'deadline', year, month, from, to, said } : null;
  };
  for (const pattern of DATES) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return build(groups, Number(groups['day']), Number(groups['day']));
  }
  const end = END_OF_MONTH.exec(text)?.groups;
  if (end) {
    const last = lastDay(Number(end['month']));
    const reading = build(end, last - 1, last);
    return reading && { ...reading, said: `${Number(end['month'])}月底` };
  }
  const year = END_OF_YEAR.exec(text)?.groups;
  if (year) {
    const reading = build({ ...year, month: '12' }, 1, 31);
    return reading && { ...reading, said: '12月' };
  }
  for (const pattern of OF_MONTH) {
    const month = pattern.exec(text)?.groups;
    if (month) return build(month, 1, 31);
  }
  return null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ENGLISH_DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const ENGLISH_DATES = [
  new RegExp(String.raw`\b${MONTH_NAME}\.?\s+${ENGLISH_DAY}\b`, 'giu'),
  new RegExp(String.raw`\b${ENGLISH_DAY}\s+(?:of\s+)?${MONTH_NAME}\b`, 'giu'),
  new RegExp(String.raw`\b${MONTH_NAME}\.?\s+(?<year>20\d\d)\b`, 'giu'),
  // Alone, short forms are syllables, and `may` and `march` are other words.
  /\b(?<name>january|february|april|june|july|august|september|october|november|december)\b/giu,
];

/** Days and months in English become Chinese: June 30, 30th of June; June 2022; June. */
export function withChineseDates(typed: string): string {
  return ENGLISH_DATES.reduce(
    (text, pattern) =>
      text.replace(pattern, (...matched) => {
        const { name = '', day, year } = last(matched) as Record<string, string | undefined>;
        const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
        return `${year === undefined ? '' : `${year}年`}${month}月${day === undefined ? '' : `${day}日`}`;
      }),
    typed,
  );
}

const NUMBER = /^(?:(?<year>\d{4})年)?(?:第|任务|项目|编号)?(?<number>\d{1,3})[项号]?(?:任务|项目)?$/u;

/**
 * A task's number in the ways of writing it (folded): `39`, `第39项`, `三十九`, and as the site writes it: `2022年第39项`;
 * null where it is none.
 */
export function readNumber(folded: string): Reading | null {
  const { year, number = '0' } = NUMBER.exec(withDigits(folded))?.groups ?? {};
  if (Number(number) === 0) return null;
  const said = `${year === undefined ? '' : `${year}年`}第${Number(number)}项`;
  return { kind: 'number', year: year === undefined ? null : Number(year), number: Number(number), said };
}

/** A year that the site has a table of (folded): `2022`, `2022年`. */
export function readYear(folded: string, years: readonly number[]): Reading | null {
  const year = Number(/^(?<year>\d{4})年?$/u.exec(withDigits(folded))?.groups?.['year']);
  return years.includes(year) ? { kind: 'year', year, said: `${year}年` } : null;
}
