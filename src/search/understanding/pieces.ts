import { last } from './lists.ts';
import { foldText } from './fold.ts';
import { PASSED_OVER_WORDS } from './passed-over.ts';
import type { Term } from './query-plan.ts';
import {
  cityReadings,
  ofItself,
  officeReadings,
  readingsOf,
  withWholeNumbers,
  type Understanding,
} from './readings.ts';
import { readDeadline, readNumber, readYear } from './written-numbers.ts';

const HAN = /\p{Script=Han}/u;

/** Whether all of a text is made of words that are passed over. */
function isMadeOfNothing(folded: string): boolean {
  const isMade = [true];
  for (let end = 1; end <= folded.length; end += 1)
    isMade[end] = PASSED_OVER_WORDS.some(
      (word) => isMade[end - word.length] === true && folded.startsWith(word, end - word.length),
    );
  return isMade[folded.length] === true;
}

/** Whether a text says nothing of what is looked for; 新会 is a place, though 新 and 会 alone say nothing. */
export const saysNothing = (folded: string, { language }: Understanding): boolean =>
  !language.names.has(folded) && isMadeOfNothing(folded);

/** Whether a piece (folded) means something by itself: a word of the texts, or one that stands for some. */
export function isKnown(piece: string, { language, vocabulary }: Understanding): boolean {
  if (Array.from(piece).length < 2) return false;
  return (
    officeReadings(piece, language).length > 0 ||
    language.everyday.has(piece) ||
    language.names.has(piece) ||
    cityReadings(piece, language).length > 0 ||
    (/[日底末]前?$/u.test(piece) && readDeadline(piece) !== null) ||
    (/第|项|任务|编号/u.test(piece) && readNumber(piece) !== null) ||
    readYear(
      piece,
      language.cities.flatMap(({ years }) => years),
    ) !== null ||
    vocabulary.hasWords(piece)
  );
}

/** Pieces that make up the beginning of a text; the cheapest are taken. A piece costs 1, and a name earns so much that it is never parted: 新会 is not 新 and 会. */
interface Cut {
  pieces: string[];
  cost: number;
}

const NAME_COST = -10;

/** The fewest known pieces that make up a text, all else of it being passed over; null where there are none. */
function piecesOf(folded: string, understanding: Understanding): string[] | null {
  const cuts: (Cut | null)[] = [{ pieces: [], cost: 0 }];
  for (let end = 1; end <= folded.length; end += 1) {
    let best: Cut | null = null;
    const offer = (cut: Cut): void => {
      if (!best || cut.cost < best.cost) best = cut;
    };
    for (let start = 0; start < end; start += 1) {
      const before = cuts[start];
      if (!before) continue;
      const piece = folded.slice(start, end);
      const isName =
        understanding.language.names.has(piece) || officeReadings(piece, understanding.language).length > 0;
      // The head of an office is asked for by its name: 教育局长 is no 教育 and 局长.
      if (piece === '长' && last(before.pieces)?.endsWith('局'))
        offer({ ...before, cost: before.cost + NAME_COST });
      else if (!isName && PASSED_OVER_WORDS.includes(piece)) offer(before);
      else if (isKnown(piece, understanding))
        offer({ pieces: [...before.pieces, piece], cost: before.cost + (isName ? NAME_COST : 1) });
    }
    cuts.push(best);
  }
  const pieces = last(cuts)?.pieces ?? [];
  return pieces.length > 0 ? [...new Set(pieces)] : null;
}

/** 蓬江区教育局 is an office of its own: neither 蓬江区 nor 市教育局 answers for it. */
const isOtherOffice = (pieces: readonly string[], { language }: Understanding): boolean =>
  (last(pieces) ?? '').endsWith('局') && pieces.slice(0, -1).some((piece) => language.names.has(piece));

/** What a text that stands nowhere as it is can be looked for by: its pieces, as terms; none where it has none. */
export function piecesFor(text: string, understanding: Understanding): Term[] {
  // A number stays with what it counts.
  const scripts = text.match(/\p{Script=Latin}+|[^\p{Script=Latin}]+/gu) ?? [];
  const folded = foldText(text, understanding.language.simplified);
  const own = HAN.test(folded) ? piecesOf(folded, understanding) : null;
  const pieces = own ?? (scripts.length > 1 ? scripts : []);
  if ((pieces.length === 1 && pieces[0] === folded) || isOtherOffice(pieces, understanding)) return [];
  return pieces.map((piece) => ({
    typed: piece,
    readings: ofItself(withWholeNumbers(readingsOf(piece, understanding))),
    without: false,
    pieces: [],
  }));
}
