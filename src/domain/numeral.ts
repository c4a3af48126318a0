const DIGITS = '零一二三四五六七八九';
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Value of a Chinese integer numeral below ten thousand (`三十九` → 39), or null when the text is none.
 * Accepts 〇 and 两; accepts no Arabic digits.
 */
export function parseChineseNumeral(text: string): number | null {
  let total = 0;
  let digit = 0;
  for (const char of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const value = DIGITS.indexOf(char);
    const power = POWERS[char];
    if (value >= 0) {
      digit = value;
    } else if (power !== undefined) {
      total += (digit || 1) * power;
      digit = 0;
    } else {
      return null;
    }
  }
  return text === '' ? null : total + digit;
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
