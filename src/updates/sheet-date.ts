import { isoDate } from '../domain/date.ts';
import { parseChineseNumeral } from '../domain/numeral.ts';

/** What a cell means, or what is wrong with it and what to do. */
export type Meant<T> = { value: T } | { fault: string; hint: string };

const HINT = '请写成 2022-09-30 这样。';

const DIGITS = '〇一二三四五六七八九';
/** How formats and people write them otherwise. */
const OTHER_DIGITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('零壹贰叁肆伍陆柒捌玖', (digit, index) => [digit, DIGITS.charAt(index)])),
  '○': '〇',
  拾: '十',
};

/** A hyphen of any length, `/`, `.`, and what a Chinese keyboard gives for it. */
const BETWEEN = String.raw`\s*[\p{Pd}\u2212/.。]\s*`;
/** Its noughts may be typed as digits or letters. */
const HAN_YEAR = '[一二三四五六七八九][〇一二三四五六七八九0Oo]{3}';
const YEAR = String.raw`(?<year>\d{4}|${HAN_YEAR})`;
const MONTH = String.raw`(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})`;
const DAY = String.raw`(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})`;
/** A day, with which a cell begins. */
const DATES: readonly RegExp[] = [
  String.raw`${YEAR}\s*年\s*${MONTH}\s*月\s*${DAY}\s*[日号]?`,
  String.raw`(?<year>\d{4})(?:${BETWEEN}|\s*年\s*)(?<month>\d{1,2})(?:${BETWEEN}|\s*月\s*)(?<day>\d{1,2})\s*[日号]?`,
  String.raw`(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)`,
].map((date) => new RegExp(`^${date}`, 'u'));

const HALF = '(?:上午|下午|中午|早上|晚上|凌晨|[AP]M)?';
const MINUTES = String.raw`[0-5]?\d`;
const SECONDS = String.raw`[0-5]?\d(?:\.\d+)?`;
const CLOCK = String.raw`(?:[01]?\d|2[0-3])\s*(?::\s*${MINUTES}(?:\s*:\s*${SECONDS})?|[时点](?:\s*${MINUTES}\s*分(?:\s*${SECONDS}\s*秒)?|整)?)`;
/** What may stand behind: the day of the week, and a time. */
const BEHIND = new RegExp(
  String.raw`^(?:\s*\(?(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])\)?)?(?<time>\s*T?\s*${HALF}\s*${CLOCK}\s*${HALF})?$`,
  'iu',
);
const WEEKDAYS: readonly string[] = ['日天', '一', '二', '三', '四', '五', '六'];

/** What is said of a day without all of it. */
const PARTS: readonly (readonly [said: RegExp, fault: string])[] = [
  [new RegExp(String.raw`^${YEAR}\s*(?:年|[-/.])\s*${MONTH}\s*(?:月份?)?$`, 'u'), '没有写是哪一天'],
  [new RegExp(String.raw`^${MONTH}\s*(?:月|[-/.])\s*${DAY}\s*[日号]?$`, 'u'), '没有写是哪一年'],
];
/** A day as spreadsheets count them, between 1954 and 2119: it tells nobody which. */
const COUNTED = /^[2-7]\d{4}(?:\.\d+)?\s*日?$/u;

/** `九` and `09` → 9. */
const numberOf = (text: string): number =>
  /^\d/u.test(text) ? Number(text) : (parseChineseNumeral(text) ?? 0);

/** `二〇二二` and `二0二二` → 2022. */
const yearOf = (text: string): number =>
  Number(text.replaceAll(/\D/gu, (digit) => String(Math.max(0, DIGITS.indexOf(digit)))));

function faultOf(text: string, plain: string): string {
  if (COUNTED.test(plain)) return '这一格是一个数字，不是日期：多半丢了日期的格式。';
  const part = PARTS.find(([said]) => said.test(plain));
  return part ? `“${text}”${part[1]}。` : `“${text}”不是日期。`;
}

/**
 * `2022年9月30日`, `2022 年 9 月 30 号`, `2022/9/30 14:30`, `二〇二二年九月三十日` → `2022-09-30`. Whether there is such a day
 * is the schema's to say; eight digits alone are a day only where there is one, and the day of the week has to be its own.
 */
export function readDate(text: string): Meant<string> {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replaceAll(/[零壹贰叁肆伍陆柒捌玖○拾]/gu, (digit) => OTHER_DIGITS[digit] ?? digit);
  const date = DATES.map((each) => each.exec(plain)).find((found) => found !== null);
  const { year = '', month = '', day = '' } = date?.groups ?? {};
  const behind = BEHIND.exec(plain.slice(date?.[0].length ?? 0))?.groups;
  // Between two numbers there is white space: `2022-9-3014:30` is no day.
  const runsOn = /\d$/u.test(date?.[0] ?? '') && /^\d/u.test(behind?.['time'] ?? '');
  const [y, m, d] = [yearOf(year), numberOf(month), numberOf(day)];
  const iso = isoDate(y, m, d);
  const isNone = /^\d{8}/u.test(plain) && iso === null;
  if (!date || !behind || runsOn || isNone) return { fault: faultOf(text, plain), hint: HINT };
  const weekday = behind['weekday'];
  if (iso !== null && weekday !== undefined && !WEEKDAYS[new Date(iso).getUTCDay()]?.includes(weekday))
    return { fault: `“${text}”里的日期和星期对不上。`, hint: HINT };
  return { value: iso ?? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` };
}
