/** Which characters write a number in Arabic digits, and which only look as if they did; for patterns with the flag u. */

const LETTERS = 'lIOoıΟοОоІ丨|｜';
/** Letters and bars that are taken for 1 or 0, wherever they stand; behind a digit also the circles that stand for zero. */
export const EDGE_LOOK_ALIKE = `[${LETTERS}]`;
export const TRAILING_LOOK_ALIKE = `[${LETTERS}〇○◯]`;
/** Between digits there are more of them. */
export const INNER_LOOK_ALIKE = `[${LETTERS}〇○◯SsBZz]`;

/** A digit in a ring or in brackets, a raised one, a fraction, a Roman one, one of another script. */
export const ODD_DIGIT = String.raw`(?![0-9⒈-⒛])[\p{No}\p{Nd}Ⅰ-ⅿ]`;
/** A digit and its point in one character. */
export const POINTED_DIGIT = '[⒈-⒛]';

/** What is white inside a line, and what cannot be seen at all. */
export const SPACE = String.raw`(?:[^\S\n]|\p{Default_Ignorable_Code_Point})`;

/** What stands between two numbers and never inside one: signs of ranges, formulas, clocks and comparisons, brackets, quotation marks, units. */
const BETWEEN = String.raw`\p{L}\p{N}\s\p{Ps}\p{Pe}\p{Pd}\p{Sm}“”"%‰℃°:：*/／㌀-㏿`;
/** Any other sign: it parts two numbers, stands inside one, or is what became of a lost character. */
export const MARK = `(?:(?!\\p{Default_Ignorable_Code_Point})[^${BETWEEN}]|[∙⋅∘‚ʹʻʼʽˈ])`;

/** What a mark, or nothing but white space, between two digits may be. */
export type Gap = 'space' | 'comma' | 'apostrophe' | 'point' | 'spoken-point' | 'list' | 'stop' | 'other';

const GAPS: readonly (readonly [Gap, string])[] = [
  ['comma', ',，﹐٬‚'],
  ['apostrophe', "'’‘′`ʹʻʼʽˈ"],
  ['point', '.'],
  ['spoken-point', '点'],
  ['list', '、､﹑'],
  ['stop', '。｡；;！!？?'],
];

/** What the marks between two digits are, their white space left out. */
export function gapOf(marks: string): Gap {
  if (marks === '') return 'space';
  return GAPS.find(([, signs]) => marks.length === 1 && signs.includes(marks))?.[0] ?? 'other';
}

/** Signs that a PDF or a keyboard wrote in another width; each is one UTF-16 code unit, before and after. */
const OTHER_WIDTH = /[０-９．﹒％﹪＋﹢＝﹦＜﹤＞﹥＊﹡∗∕⁄]/gu;
const NOT_IN_NFKC: Readonly<Record<string, string>> = { '∗': '*', '∕': '/', '⁄': '/' };

/** The text with digits and signs as ASCII has them: as many characters as before, so that offsets hold. */
export const inOneWidth = (text: string): string =>
  text.replace(OTHER_WIDTH, (char) => NOT_IN_NFKC[char] ?? char.normalize('NFKC'));
