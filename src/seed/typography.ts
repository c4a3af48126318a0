import { plainCharacters } from '../domain/characters.ts';
import { HAN } from '../domain/chinese-text.ts';

/**
 * Characters that an extraction from PDF leaves in a form that no Chinese text wants: full-width digits, Latin
 * letters and signs. All are the same under NFKC.
 */
const WRONG_FORM = /[０-９Ａ-Ｚａ-ｚ％＋－＝＜＞／＊＃＆＠＄＿]/gu;

/** Half-width punctuation and its Chinese form. NFKC folds the one to the other. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

const HALF_WIDTH = /[,;:!?()]/u;
const hasHan = new RegExp(HAN, 'u');
const hasOnlyAscii = /^[\u0021-\u007E]+$/u;
const word = /^[A-Za-z0-9]$/u;
const printableAscii = /^[\u0021-\u007E]$/u;

/** White space goes, except one space between two ASCII characters, where it may part words or numbers. */
function withoutAlignment(text: string): string {
  return text.trim().replace(/\s+/gu, (_space, offset: number, whole: string) => {
    const before = whole.charAt(offset - 1);
    const after = whole.slice(offset).trimStart().charAt(0);
    return printableAscii.test(before) && printableAscii.test(after) ? ' ' : '';
  });
}

/** Whether the mark at this offset stands between Latin words or inside a number (`1,000`, `AI, IT`, `8:30`, `http://`). */
function standsInLatin(text: string, offset: number): boolean {
  const after = text.slice(offset + 1).trimStart();
  return word.test(text.charAt(offset - 1)) && (word.test(after.charAt(0)) || after.startsWith('//'));
}

/** Brackets, and whether they stand in Latin by themselves and by what is beside them. */
interface Brackets {
  start: number;
  end: number;
  isLatin: boolean;
}

/** Brackets that stand against such as become Chinese do so too, one after the other: `(a)(b)字`. */
function passOn(all: readonly Brackets[]): void {
  for (const [index, brackets] of all.entries()) {
    const before = all[index - 1];
    if (before?.end === brackets.start && !before.isLatin) brackets.isLatin = false;
  }
  for (const [index, brackets] of [...all.entries()].toReversed()) {
    const after = all[index + 1];
    if (after?.start === brackets.end && !after.isLatin) brackets.isLatin = false;
  }
}

/** Offsets of brackets that enclose ASCII only and have no Chinese character beside them: `f(x)`. */
function latinBrackets(text: string): Set<number> {
  const all = [...text.matchAll(/\(([^()]*)\)/gu)].map(({ index: start, 0: whole }) => {
    const end = start + whole.length;
    const around = text.charAt(start - 1) + text.charAt(end);
    const isLatin = hasOnlyAscii.test(whole.replaceAll(' ', '')) && /^[\u0021-\u007E]*$/u.test(around);
    return { start, end, isLatin };
  });
  passOn(all);
  return new Set(all.filter(({ isLatin }) => isLatin).flatMap(({ start, end }) => [start, end - 1]));
}

/** One pass: each mark judged by its neighbours as they are. */
function withFullWidthMarks(text: string): string {
  if (!HALF_WIDTH.test(text)) return text;
  const kept = latinBrackets(text);
  const wide = text.replace(/[,;:!?()]/gu, (mark, offset: number) => {
    const inLatin = mark === '(' || mark === ')' ? kept.has(offset) : standsInLatin(text, offset);
    return inLatin ? mark : (FULL_WIDTH[mark] ?? mark);
  });
  // A mark that has become full-width needs no space beside it.
  return wide.replace(/ ?([，；：！？（）]) ?/gu, '$1');
}

/**
 * A cell's text in Chinese typography: ordinary characters for radicals, alignment spaces gone, digits and letters half-width, punctuation
 * full-width except inside Latin text and numbers. Line feeds count as white space.
 * Guarantee: `fold(normaliseTypography(x)) === fold(x)`.
 */
export function normaliseTypography(text: string): string {
  const tight = withoutAlignment(plainCharacters(text).replace(WRONG_FORM, (char) => char.normalize('NFKC')));
  if (!hasHan.test(tight)) return tight;
  // A mark that changes is a new neighbour to the next one: on until nothing changes.
  let before = tight;
  for (let after = withFullWidthMarks(before); after !== before; after = withFullWidthMarks(before)) {
    before = after;
  }
  return before;
}

/** A name's text (person, office): the same, and without any white space at all. */
export function normaliseName(text: string): string {
  return normaliseTypography(text).replace(/\s+/gu, '');
}
