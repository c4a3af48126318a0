import { characters, words } from '../domain/chinese-text.ts';
import { findQuantities } from '../domain/quantity/quantity.ts';
import { openBefore, opens } from './clauses.ts';
import { saysSomething, withoutLabel } from './title-sense.ts';
import { TITLE_LENGTH } from './title.ts';

/** With which a title ends that only shows how its content begins. No other title does: `titleFault` refuses it. */
const ELLIPSIS = '…';
const ROOM = TITLE_LENGTH - ELLIPSIS.length;

/** So much of a content is enough to know where its first words end. */
const LOOKED_AT = 5 * TITLE_LENGTH;

/** A last part of so few characters, its mark among them, has hardly begun, and is left out. */
const HARDLY_BEGUN = 4;
const PART_MARK = /[、，；：。]/gu;

/** What may be a number without a unit that is known: a date, a range, a version, a numeral in words. */
const NUMBER =
  /\d+(?:[.,，:：/~～—–\-年月至\s]*\d+)*[%‰百千万亿年月日号]*|[〇零一二两三四五六七八九十百千万亿]{2,}/gu;
/** What leads to what would come next: marks, and words that join. */
const DANGLING =
  /(?:[^\p{L}\p{N}%‰℃”’）》」』】〕)]|以及|及|和|与|或|并|为|对|给|向|将|把|由|在|的|不|未|仅)+$/u;
/** What a text begins with that has lost its beginning. */
const STRAY = /^[\s，。；：、！？,.;:!?…—）”’》」]+/u;

const isMark = (char: string): boolean => !/[\p{L}\p{N}]/u.test(char);

/** Whether a title only shows how its content begins. */
export const isOpening = (title: string): boolean => title.endsWith(ELLIPSIS);

/** Stretches of a text, `[start, end)`, that are numbers with their units. */
function numbersOf(text: string): [number, number][] {
  return [
    ...findQuantities(text).map(({ start, end }): [number, number] => [start, end]),
    ...[...text.matchAll(NUMBER)].map(({ 0: { length }, index }): [number, number] => [
      index,
      index + length,
    ]),
  ];
}

/**
 * As many of the first words as there is room for, cut where nothing is open and within no number; nor directly behind one,
 * which would part it from what it counts, unless there is no other place.
 */
function firstWords(text: string): string {
  const open = openBefore(text);
  const numbers = numbersOf(text);
  const isBetween = (place: number): boolean =>
    open[place] === 0 && numbers.every(([start, last]) => place <= start || place >= last);
  let at = 0;
  let behindNumber = 0;
  let end = 0;
  for (const word of words(text)) {
    at += word.length;
    const own = at;
    if (characters(text.slice(0, own)).length > ROOM) break;
    if (!isBetween(own)) continue;
    behindNumber = own;
    if (isMark(text.charAt(own)) || numbers.every(([, last]) => own !== last)) end = own;
  }
  const upTo = (place: number): string => text.slice(0, place).replace(DANGLING, '');
  const shown = upTo(end) || upTo(behindNumber);
  const marks = [...shown.matchAll(PART_MARK)].filter(({ index }) => isBetween(index));
  const begun = upTo(marks.at(-1)?.index ?? shown.length);
  return shown.length - begun.length <= HARDLY_BEGUN && saysSomething(begun) ? begun : shown;
}

/** The text without the marks of the first quotation or bracket for which there is no room; undefined where there is none. */
function withoutMarks(text: string): string | undefined {
  const open = openBefore(text);
  for (let at = 0; at < Math.min(text.length, ROOM); at += 1) {
    if (!opens(text.charAt(at)) || open[at] !== 0) continue;
    const end = open.indexOf(0, at + 1);
    if (end >= 0 && characters(text.slice(0, end)).length <= ROOM) continue;
    // Without the mark, two numbers would be one.
    if (/^[\d.,].\d$/u.test(text.slice(at - 1, at + 2))) continue;
    const inside = end < 0 ? text.slice(at + 1) : text.slice(at + 1, end - 1) + text.slice(end);
    return text.slice(0, at) + inside;
  }
  return undefined;
}

/** As many of the first characters as there is room for, without marks at their end. */
const hardCut = (text: string): string =>
  characters(text)
    .slice(0, ROOM)
    .join('')
    .replace(/[^\p{L}\p{N}]+$/u, '');

/**
 * What stands for a title where a content has none: its first words and `…`. They end with a word, and never within a
 * number and what it counts, a quotation or a bracket. A quotation for which there is no room loses its marks where
 * nothing would be said without it.
 * @param content at least one letter or digit
 */
export function openingOf(content: string): string {
  const text = withoutLabel(content).replace(STRAY, '').slice(0, LOOKED_AT);
  let shown = '';
  for (let rest: string | undefined = text; rest !== undefined; rest = withoutMarks(rest)) {
    const found = firstWords(rest);
    if (found.length > shown.length) shown = found;
    if (saysSomething(shown)) break;
  }
  return (shown || hardCut(text) || hardCut(content)) + ELLIPSIS;
}
