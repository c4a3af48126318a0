import { ordinaryForm } from './radicals.ts';

/** Radicals and compatibility ideographs: other code points for characters that look the same. */
const OTHER_FORM = /[\u2E81-\u2EF3\u2F00-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

/**
 * What has no width and says nothing: where a line may break (U+200B, U+2060, U+FEFF), whether letters join (U+200C,
 * U+200D), which of its drawings a character has (variation selectors). The soft hyphen is not among them: in a text from
 * a PDF it may be the stroke of 10-20.
 */
const WIDTHLESS = /[\u200B-\u200D\u2060\uFEFF\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

/**
 * What nobody can see, or read as a character: what has no width, controls, marks of direction, separators of lines,
 * blanks that are drawn as letters (U+2800, U+3164), private use, unassigned, lone surrogates, what stands for a lost
 * character or picture, strokes and a radical (U+2E80) of which there is no character.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800\u2E80\u31C0-\u31EF\uFFFC\uFFFD]/gu;

/**
 * The text without what differs in code points alone: ordinary characters for radicals and compatibility ideographs, and
 * nothing for what has no width. Typography, as width is: `fold` knows no difference. Lines stay what they are.
 */
export const plainCharacters = (text: string): string =>
  text.replace(WIDTHLESS, '').replace(OTHER_FORM, (char) => ordinaryForm(char).normalize('NFKC'));

const codeOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** White space that any text may have. */
const SPACES = '\t\n\r';

/** A character that cannot be taken: its place in the text, in UTF-16 units from 0, and its code (`U+202E`). */
interface Unreadable {
  at: number;
  code: string;
}

/**
 * The first character of a text that nobody can see or read, and that `plainCharacters` does not pass over; null where
 * there is none.
 * @param allowed controls that are white space here
 */
export function unreadable(text: string, allowed: string = SPACES): Unreadable | null {
  for (const { 0: char, index: at } of text.matchAll(UNSEEN))
    if (!allowed.includes(char) && plainCharacters(char) !== '') return { at, code: codeOf(char) };
  return null;
}

/** A text as it is told: `推进中〔U+200B〕`. What nobody sees is written by its code; U+FFFD is seen. */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (char, at: number) => {
    const endsLine = char === '\n' || (char === '\r' && text[at + 1] === '\n');
    return endsLine || char === '\t' || char === '\uFFFD' ? char : `〔${codeOf(char)}〕`;
  });
