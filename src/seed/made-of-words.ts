import { openBefore } from './clauses.ts';
import { DENYING_WORDS } from './title-words.ts';

/** The shortest piece that a title may take from its content. */
const PIECE = 2;
const MARKS = '、，,；;。：:！!？?';
/** Behind one of these a number counts something new. */
const NEW_THING = `${MARKS}及和与或并0123456789`;
const LETTER_OR_MARK = /[\p{L}\p{N}%、，,；;。：:！!？?]|(?<=\d)\.(?=\d)/gu;
/** A number that only counts the items of a list. */
const ITEM_NUMBER = /[①-⓿⒈-⒛]/gu;
const NUMERAL = '〇零一二两三四五六七八九十百千万亿';
const IN_NUMBER = new RegExp(`^(?:\\d\\s*[.,]?\\s*\\d|[\\d${NUMERAL}][\\d${NUMERAL}%])$`, 'u');
const DENYING = new RegExp(`(?:${DENYING_WORDS.join('|')})$`, 'u');
const LONGEST_DENYING = Math.max(...DENYING_WORDS.map((word) => word.length));

/** The text as it is compared. */
const plain = (text: string): string => text.replace(ITEM_NUMBER, '。').normalize('NFKC');

/** A letter or digit of a text. */
interface Letter {
  char: string;
  /** Offset in the text. */
  at: number;
  /** Offset up to which a new thing was begun before it, outside of brackets. */
  newThing: number;
}

/** The letters, digits and decimal points of a text: what a title must share with its content. */
function lettersOf(text: string): Letter[] {
  const open = openBefore(text);
  const letters: Letter[] = [];
  let newThing = -1;
  for (const { 0: char, index: at } of text.matchAll(LETTER_OR_MARK)) {
    if (!MARKS.includes(char)) letters.push({ char, at, newThing });
    if (open[at] === 0 && NEW_THING.includes(char)) newThing = at;
  }
  return letters;
}

interface Strictness {
  /** No number is cut, and none comes to stand behind another thing than that which it counts. */
  numbers: boolean;
  /** No piece begins directly behind a word that denies it. */
  denials: boolean;
}

/**
 * Whether a title can be put together from pieces of a content, in their order. For each count of letters that are
 * placed, it is enough to know the latest place up to which they can be: what is left out after that is the least.
 */
function canBuild(title: string, content: string, { numbers, denials }: Strictness): boolean {
  const text = plain(content);
  const wanted = lettersOf(plain(title)).map(({ char }) => char);
  const letters = lettersOf(text);
  const charAt = (index: number): string => letters[index]?.char ?? '';
  const isCut = (index: number): boolean => {
    const [before, own] = [letters[index - 1], letters[index]];
    return before !== undefined && own !== undefined && IN_NUMBER.test(text.slice(before.at, own.at + 1));
  };
  const mayFollow = (index: number, end: number): boolean => {
    const own = letters[index];
    if (!own || (index === end && end > 0)) return own !== undefined;
    const last = letters[end - 1]?.at ?? -1;
    const isNumber = /\d/u.test(own.char);
    if (numbers && isNumber && end > 0 && own.newThing > last) return false;
    return !denials || !DENYING.test(text.slice(Math.max(last + 1, own.at - LONGEST_DENYING), own.at));
  };
  const reached: (number | undefined)[] = [0];
  const pending = new Map<number, number[]>();
  for (let index = 0; index < letters.length; index += 1) {
    for (const count of pending.get(index) ?? []) reached[count] = index;
    if (numbers && isCut(index)) continue;
    for (const [count, end] of reached.entries()) {
      if (end === undefined || charAt(index) !== wanted[count] || !mayFollow(index, end)) continue;
      for (let length = 1; charAt(index + length - 1) === wanted[count + length - 1]; length += 1) {
        if (length < PIECE || (numbers && isCut(index + length))) continue;
        if (count + length === wanted.length) return true;
        pending.set(index + length, [...(pending.get(index + length) ?? []), count + length]);
      }
    }
  }
  return false;
}

/** Whether the text is made of pieces of the content, in order, each at least two characters long, and no number is cut. */
export const isMadeOfWordsOf = (title: string, content: string): boolean =>
  piecesFault(title, content) === null;

/** Why a text is not made of pieces of the content that say what the content says, in Chinese; null where it is. */
export function piecesFault(title: string, content: string): string | null {
  if (canBuild(title, content, { numbers: true, denials: true })) return null;
  if (!canBuild(title, content, { numbers: false, denials: false }))
    return '用了具体内容里没有的字词，或次序不同';
  return canBuild(title, content, { numbers: true, denials: false })
    ? '漏掉了前面紧挨着的“不”“未”“仅”这类字，意思相反'
    : '的数字不完整，或离开了它在具体内容里所说的东西';
}
