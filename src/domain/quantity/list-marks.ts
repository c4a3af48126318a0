import { skipSpaces, skipSpacesBack } from './lexicon.ts';
import { isCounted } from './units.ts';

/** Where the items of a list are numbered: `1.建设…；2.改造…`, `⒈`, `①`. */
export interface ListMarks {
  /** Offset of a mark → the offset after it. */
  ends: ReadonlyMap<number, number>;
  /** Offsets of what is a list's mark or the first digits of a decimal: digits follow each of them, and no word any. */
  doubtful: ReadonlySet<number>;
}

interface Candidate {
  start: number;
  end: number;
  number: number;
  /** `.`, `、`, or a ring. */
  style: string;
  /** No number goes on after it. */
  isClear: boolean;
}

const MARK = /(?<![0-9A-Za-z])(?:(?<digits>\d{1,2})[^\S\n]*(?<style>[.、])|[⒈-⒛])/gu;
const OPENS_ITEM = /[。；：！？;:!?\n]/u;
const DATE = /^(?:19|20)\d\d\s*[年.\-/—–]/u;
const LONGEST_DATE = 12;
const WORD = /[\p{L}\p{Ps}\p{Pi}《"]/u;
const LOOK_ALIKE = /[lIOo]/u;

/** The signs for 1 of each style, in the order of Unicode; those for 2, 3 … follow them. */
const ONES = ['①', '⑴', '⓵', '❶', '➀', '➊'];
const RINGED = /[①-⑳⑴-⒇⓵-⓾❶-❿➀-➉➊-➓]/gu;

/** Whether an item may begin at an offset: at the start of the text, or after a mark that ends a sentence or a heading. */
export function opensItem(text: string, at: number): boolean {
  const before = skipSpacesBack(text, at);
  return before === 0 || OPENS_ITEM.test(text.charAt(before - 1));
}

function candidates(text: string): Candidate[] {
  return [...text.matchAll(MARK)].flatMap(({ 0: found, index: start, groups }) => {
    const end = start + found.length;
    const after = skipSpaces(text, end);
    const next = text.charAt(after);
    const isDate = DATE.test(text.slice(after, after + LONGEST_DATE));
    const isWord = WORD.test(next) && !LOOK_ALIKE.test(next);
    if (!opensItem(text, start) && (!isWord || isCounted(text, end))) return [];
    const number = Number(groups?.['digits'] ?? found.normalize('NFKC').slice(0, -1));
    return [{ start, end, number, style: groups?.['style'] ?? '.', isClear: isDate || isWord }];
  });
}

function ringedCandidates(text: string): Candidate[] {
  return [...text.matchAll(RINGED)].flatMap(({ 0: sign, index: start }) => {
    const first = ONES.findLast((one) => one <= sign) ?? sign;
    const number = 1 + sign.charCodeAt(0) - first.charCodeAt(0);
    const end = start + sign.length;
    // 3 in `③000` and `1③` is a broken digit, whatever stands elsewhere.
    const isBroken = /^(?:0\d|\p{No})/u.test(text.slice(end, end + 2)) || /\d/u.test(text.charAt(start - 1));
    return isBroken ? [] : [{ start, end, number, style: first, isClear: true }];
  });
}

/** Candidates of one style that count up from 1, each run of them by itself. */
function runs(all: readonly Candidate[]): Candidate[][] {
  const found: Candidate[][] = [];
  for (const candidate of all) {
    const run = found.at(-1);
    if (candidate.number === 1) found.push([candidate]);
    else if (run && candidate.number === run.length + 1) run.push(candidate);
  }
  return found.filter((run) => run.length > 1);
}

/**
 * The marks that number the items of lists in a text. A sign is one only among others that count up from 1; digits with a
 * point, only if a word follows one of them as well: `1. 5万` alone is a number.
 */
export function listMarks(text: string): ListMarks {
  const all = [...candidates(text), ...ringedCandidates(text)];
  const found = [...Map.groupBy(all, ({ style }) => style).values()].flatMap(runs);
  const isList = (run: readonly Candidate[]): boolean => run.some(({ isClear }) => isClear);
  return {
    ends: new Map(found.filter(isList).flatMap((run) => run.map(({ start, end }) => [start, end] as const))),
    doubtful: new Set(found.filter((run) => !isList(run)).flatMap((run) => run.map(({ start }) => start))),
  };
}
