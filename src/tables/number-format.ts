/** Signs of a number format: what is quoted, escaped, a width or a bracket is one sign, as is every other character. */
const SIGNS = /"[^"]*"|[\\_*].|\[[^\]]*\]|./gsu;

/**
 * How a number format shows a number with a `%`: as a `share` of one, in hundredths, or as it is, with the sign `beside`
 * it (`0.0"%"`); null where no sign follows the number. The first section of a format is that of positive numbers.
 */
export function percentOf(format: string): 'share' | 'beside' | null {
  const signs = [...format.matchAll(SIGNS)].map(([sign]) => sign);
  const end = signs.indexOf(';');
  const own = end < 0 ? signs : signs.slice(0, end);
  if (own.includes('%')) return 'share';
  return /^(?:"%"|\\%)$/u.test(own.at(-1) ?? '') ? 'beside' : null;
}

const FORMAT_CODE = /\bformatCode="(?<code>[^"]*)"/gu;

/**
 * Formats of a workbook in which a `%` is escaped (`0.0\%`), as its reader gives them: without the escape, so that it
 * cannot be told what such a format shows.
 * @param styles the part of the workbook that lists its formats
 */
export function unclearFormats(styles: Uint8Array | undefined): Set<string> {
  const codes = [...new TextDecoder().decode(styles).matchAll(FORMAT_CODE)].map(({ groups }) =>
    (groups?.['code'] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
  return new Set(
    codes.filter((code) => code.includes('\\%')).map((code) => code.replace(/\\(?<next>.)/gu, '$<next>')),
  );
}
