const DIGITS = '零一二三四五六七八九';

const DIGIT = '[一二三四五六七八九]';
/** What is said shorter than it is meant (一百二 for 120) or with a 零 too many is no numeral here. */
const CARELESS = `[百千]${DIGIT}|十零.?|.零`;
const NUMERAL = new RegExp(
  `^(?!.*(?:${CARELESS})$)(?:(${DIGIT})千)?零?(?:(${DIGIT})百)?零?(?:(${DIGIT}?)(十))?零?(${DIGIT})?$`,
  'u',
);

const valueOf = (digit: string | undefined): number => (digit === undefined ? 0 : DIGITS.indexOf(digit));

/**
 * Value of a Chinese integer numeral below ten thousand (`三十九` → 39), or null when the text is none (`一二`, `十百`, `一百二`).
 * Accepts 〇 and 两; accepts no Arabic digits.
 */
export function parseChineseNumeral(text: string): number | null {
  const match = NUMERAL.exec(text.replaceAll('〇', '零').replaceAll('两', '二'));
  if (text === '' || !match) return null;
  const [, thousands, hundreds, tens, ten, ones] = match;
  const tensValue = ten === undefined ? 0 : valueOf(tens === '' ? '一' : tens);
  return valueOf(thousands) * 1000 + valueOf(hundreds) * 100 + tensValue * 10 + valueOf(ones);
}

/** The Chinese numeral of an integer from 1 to 99 (11 → `十一`), as ordinals in headings are written. */
export function toChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) {
    throw new RangeError(`toChineseNumeral takes an integer from 1 to 99, not ${value}`);
  }
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (
    (tens > 1 ? DIGITS.charAt(tens) : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS.charAt(ones) : '')
  );
}
