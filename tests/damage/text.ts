/*
 * What is typography and what is not, written a second time and without any of the program's code: whatever mistake the
 * program makes, this does not make it too.
 */

/** Radicals that Unicode's own folding leaves alone, and the characters that a reader takes them for. */
export const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '⺠民⻓长⻔门⻚页⻛风⻝食⻢马⻥鱼⻩黄⻬齐⻰龙⻋车⻉贝⻅见⺟母⻄西⻁虎⻘青⻤鬼⻆角⻦鸟⺝月⻌辶⻮齿⻜飞',
  )
    .join('')
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]) ?? [],
);

const RADICAL = new RegExp(`[${Object.keys(RADICALS).join('')}]`, 'gu');

/** What a reader does not see, whatever it does to the text. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cn}\u2800\uFFFC]|(?![\n\t])\p{Cc}/gu;

/** A text without its typography, radicals and all that cannot be seen. */
export const loose = (text: string): string =>
  text
    .replace(RADICAL, (radical) => RADICALS[radical] ?? radical)
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/\s/gu, '');

/** What has no place in a published text: what is not seen, and radicals and copies of characters for the characters. */
const NASTY =
  /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\u2800\uFFFC\uFFFD\u2E80-\u2FDF\uF900-\uFA0D\uFA10\uFA12\uFA15-\uFA1E\uFA20\uFA22\uFA25\uFA26\uFA2A-\uFAFF\u{2F800}-\u{2FA1F}]|(?!\n)\p{Cc}/u;

/** The first character of a published text that nobody should meet there, as `U+200B`; null where there is none. */
export function nastyIn(text: string): string | null {
  const found = NASTY.exec(text)?.[0].codePointAt(0);
  return found === undefined ? null : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text as it can be shown: what cannot be seen is named. */
export const shown = (text: string): string =>
  text.replace(
    new RegExp(`${NASTY.source}|[\\n\\t\\u00A0]`, 'gu'),
    (char) => `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
