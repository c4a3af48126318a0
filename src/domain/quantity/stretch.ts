import { words } from '../chinese-text.ts';
import { targetsOf, type Quantity } from './quantity.ts';

/** A stretch of a text around one of its quantities: what is counted, in the text's own words. */
export interface Stretch {
  start: number;
  end: number;
  /** Words of the same clause before it were left out. */
  isCut: boolean;
}

const CLAUSE_END = /[，。；！？\n]/u;
const OPENING = '“‘（《「(';
const CLOSING = '”’）》」)';
/** What parts two things that are counted: a comma of lists, or a word right before the next number. */
const ITEM = /、/u;
const AND = /(?:和|及|以及|与)$/u;
/** Words with which a clause goes on from the one before; the promise begins after them. */
const LEADING = /^(?:其中|同时|并且|并|以及|另外|此外|全年|年内|力争|确保|计划|预计)/u;
/** With fewer characters beside the number a clause does not say what is counted: `达80%`. */
const LEAST = 2;
/** With fewer before the number there is a verb alone: `建设6个`. */
const NAMED = 4;
/** With more before the number, lists on a phone would be longer than the promise. */
const MOST_BEFORE = 36;
/** A heading before a colon belongs to its clause where it is so short. */
const HEADING = 16;

/** For every offset how many brackets and quotation marks are open there. */
function depths(text: string): number[] {
  let depth = 0;
  return Array.from({ length: text.length }, (_, at) => {
    const char = text.charAt(at);
    if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    const own = depth;
    if (OPENING.includes(char)) depth += 1;
    return own;
  });
}

const han = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/**
 * What a quantity counts, as a stretch of the content: its clause, or its item where the clause lists several numbers
 * (`新建公园6个、绿道26公里`), with the clause before where it would say nothing by itself. Nothing in it is changed.
 * @param quantities of the content, in reading order
 */
export function stretchAround(content: string, quantities: readonly Quantity[], quantity: Quantity): Stretch {
  const depth = depths(content);
  const outer = depth[quantity.start] ?? 0;
  /** A mark of this level, or the edge of the brackets in which the quantity stands. */
  const isMark = (at: number, mark: RegExp): boolean => {
    const own = depth[at] ?? 0;
    return own < outer || (own === outer && mark.test(content.charAt(at)));
  };
  const back = (from: number, mark: RegExp, least = 0): number => {
    let at = from;
    while (at > least && !isMark(at - 1, mark)) at -= 1;
    return at;
  };
  const forth = (from: number, mark: RegExp, most = content.length): number => {
    let at = from;
    while (at < most && !isMark(at, mark)) at += 1;
    return at;
  };
  const said = (from: number, to: number): number =>
    han(content.slice(from, quantity.start)) + han(content.slice(quantity.end, to));

  let start = back(quantity.start, CLAUSE_END);
  let end = forth(quantity.end, CLAUSE_END);
  const others = quantities.filter((other) => other !== quantity && other.start >= start && other.end <= end);
  const before = others.findLast((other) => other.end <= quantity.start);
  const after = others.find((other) => other.start >= quantity.end);
  const between = before ? content.slice(before.end, quantity.start) : '';
  const itemStart = before ? forth(before.end, ITEM, quantity.start) : quantity.start;
  const from = AND.test(between)
    ? quantity.start
    : before && itemStart < quantity.start
      ? itemStart + 1
      : start;
  const following = after ? content.slice(quantity.end, after.start) : '';
  const itemEnd = after ? back(after.start, ITEM, quantity.end) : quantity.end;
  const and = AND.exec(following);
  const cut = and ? quantity.end + and.index : after && itemEnd > quantity.end ? itemEnd - 1 : end;
  // What is counted may stand behind the last of several: 建设6个、26条车道抓拍设施点.
  const isNamed =
    han(content.slice(quantity.end, cut)) >= LEAST || han(content.slice(from, quantity.start)) >= NAMED;
  const to = isNamed ? cut : end;
  if (said(from, to) >= LEAST) [start, end] = [from, to];

  const colon = content.slice(start, quantity.start).lastIndexOf('：');
  if (colon > HEADING) start += colon + 1;
  while (start > 0 && said(start, end) < LEAST && !/[。！？\n]/u.test(content.charAt(start - 1)))
    start = back(start - 1, CLAUSE_END);
  start += LEADING.exec(content.slice(start, quantity.start))?.[0].length ?? 0;

  const lead = content.slice(start, quantity.start);
  if (lead.length <= MOST_BEFORE) return { start, end, isCut: false };
  let kept = '';
  for (const word of words(lead).toReversed()) {
    if (kept.length + word.length > MOST_BEFORE) break;
    kept = word + kept;
  }
  const trimmed = kept.replace(/^[，、：；]+/u, '');
  return { start: quantity.start - trimmed.length, end, isCut: true };
}

/** The first targets of a content whose stretches are not one and the same, at most so many. */
export function distinctStretches(
  { content, quantities }: { content: string; quantities: readonly Quantity[] },
  most: number,
): Quantity[] {
  const seen = new Set<number>();
  const first = targetsOf(quantities).filter((quantity) => {
    const { start } = stretchAround(content, quantities, quantity);
    if (seen.has(start)) return false;
    seen.add(start);
    return true;
  });
  return first.slice(0, most);
}
