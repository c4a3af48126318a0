import {
  EDGE_LOOK_ALIKE,
  gapOf,
  INNER_LOOK_ALIKE,
  MARK,
  ODD_DIGIT,
  POINTED_DIGIT,
  SPACE,
  TRAILING_LOOK_ALIKE,
  type Gap,
} from './digit-signs.ts';
import type { ListMarks } from './list-marks.ts';

/** Digits in a row, and what is taken for them. */
export interface Atom {
  start: number;
  end: number;
  text: string;
  /** `odd`: with digits in rings, raised ones and the like. `pointed`: `⒈`, with the point that follows it. */
  look: 'digits' | 'pointed' | 'odd' | 'look-alike';
  /** Nothing but a number looks like this, whatever follows it. */
  isCertain: boolean;
}

/** Atoms that only white space or marks part; `gaps[n]` is what stands between the atoms n and n + 1. */
export interface Chain {
  atoms: Atom[];
  gaps: Gap[];
}

const DIGIT = `(?:[0-9]|${ODD_DIGIT})`;
const START = new RegExp(`[A-Za-z0-9]|${EDGE_LOOK_ALIKE}|${POINTED_DIGIT}|${ODD_DIGIT}`, 'gu');
/** `G94`, `PM2. 5`, `m²`: digits that a letter leads belong to its name. */
const WORD = new RegExp(`[A-Za-z](?:[A-Za-z]|${DIGIT})*(?:(?<=[0-9])${SPACE}*\\.${SPACE}*\\d+)*`, 'uy');
const PLAIN = new RegExp(`${DIGIT}+`, 'uy');
/** The year in `GB3838-2002Ⅲ类`. */
const BEFORE_CLASS = /[0-9]+(?=[Ⅰ-ⅿ]+[类级型])/uy;
const POINTED = new RegExp(POINTED_DIGIT, 'uy');
const LOOKING_ALIKE = new RegExp(
  `${EDGE_LOOK_ALIKE}*${DIGIT}+(?:${INNER_LOOK_ALIKE}+${DIGIT}+)*${TRAILING_LOOK_ALIKE}*(?![A-Za-z0-9])`,
  'uy',
);
/** `Z20元`, `7S周岁`: what no name of a road or a train goes before. */
const BEFORE_UNIT = new RegExp(
  `(?<![A-Za-z0-9])(?:[SsBZz][0-9]+|[0-9]+[SsBZz])(?=${SPACE}*(?:元|%|周?岁))`,
  'uy',
);
const LETTER = new RegExp(INNER_LOOK_ALIKE, 'u');
/** `1O0`, but `3B5` and `3|5` only where they count something. */
const CERTAINLY_ALIKE = new RegExp(`[0-9](?![SsBZz|｜])${INNER_LOOK_ALIKE}+[0-9]`, 'u');
/** A letter in the place of a digit: `l.5`, `l,500`, `l 500`, and behind a point `1.O`. */
const BEFORE_POINT = new RegExp(`(?<![A-Za-z0-9])${EDGE_LOOK_ALIKE}+(?=${SPACE}*\\.${SPACE}*[0-9])`, 'uy');
const BEFORE_DIGITS = new RegExp(
  `(?<![A-Za-z0-9])${EDGE_LOOK_ALIKE}(?=${SPACE}*[,，]${SPACE}*[0-9]{3}(?![0-9])|${SPACE}+[0-9])`,
  'uy',
);
/** No digit is left: `lO%`, `IOO个`, `l个`; but II类 is a Roman numeral. */
const ALONE = new RegExp(
  `(?<![A-Za-z0-9])(?:[lI丨](?=${EDGE_LOOK_ALIKE}*[Oo])${EDGE_LOOK_ALIKE}+|[lI丨|｜](?=${SPACE}*[个所家座处名户元万亿%]))(?![A-Za-z0-9])`,
  'uy',
);
const AFTER_POINT = new RegExp(`${EDGE_LOOK_ALIKE}+(?![A-Za-z0-9])`, 'uy');
const SPACES = new RegExp(SPACE, 'gu');
const GAP = new RegExp(`${SPACE}*(?:(?:${MARK}|点)${SPACE}*){0,2}`, 'uy');
const ODD_BEFORE_DIGIT = new RegExp(`(?![0-9])${ODD_DIGIT}[0-9]`, 'u');

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function atomAt(text: string, at: number, before: Gap | null): Atom | null {
  const atom = (found: string, look: Atom['look'], isCertain: boolean): Atom => ({
    start: at,
    end: at + found.length,
    text: found,
    look,
    isCertain,
  });
  const pointed = matchAt(POINTED, text, at);
  if (pointed !== '') return atom(pointed, 'pointed', false);
  const plain = matchAt(BEFORE_CLASS, text, at) || matchAt(PLAIN, text, at);
  const alike = matchAt(LOOKING_ALIKE, text, at) || matchAt(BEFORE_UNIT, text, at);
  if (alike.length > plain.length && LETTER.test(alike))
    return atom(alike, 'look-alike', CERTAINLY_ALIKE.test(alike));
  if (plain !== '')
    return atom(plain, /^[0-9]+$/u.test(plain) ? 'digits' : 'odd', ODD_BEFORE_DIGIT.test(plain));
  const lone = matchAt(BEFORE_POINT, text, at) || (before === 'point' ? matchAt(AFTER_POINT, text, at) : '');
  if (lone !== '') return atom(lone, 'look-alike', true);
  const leading = matchAt(BEFORE_DIGITS, text, at) || matchAt(ALONE, text, at);
  return leading === '' ? null : atom(leading, 'look-alike', false);
}

/** The gap after an atom; null where no digit can follow. */
function gapAfter(text: string, { end, look }: Atom): { gap: Gap; end: number } | null {
  const between = matchAt(GAP, text, end);
  const marks = (look === 'pointed' ? '.' : '') + between.replace(SPACES, '');
  // `8点，3个` is a time and a number.
  if (marks.length > 1 && marks.includes('点')) return null;
  if (between === '' && marks === '')
    return matchAt(POINTED, text, end) === '' ? null : { gap: 'other', end };
  return { gap: gapOf(marks), end: end + between.length };
}

/** The digits of a text, each chain as long as it goes. Marks of lists, and digits that a letter leads, are in none. */
export function digitChains(text: string, { ends }: ListMarks): Chain[] {
  const chains: Chain[] = [];
  for (let at = 0; ;) {
    START.lastIndex = at;
    const start = START.exec(text)?.index;
    if (start === undefined) return chains;
    const first = ends.has(start) ? null : atomAt(text, start, null);
    if (!first) {
      at = ends.get(start) ?? start + Math.max(1, matchAt(WORD, text, start).length);
      continue;
    }
    const chain: Chain = { atoms: [first], gaps: [] };
    let last = first;
    for (;;) {
      const between = gapAfter(text, last);
      const next = between && !ends.has(between.end) ? atomAt(text, between.end, between.gap) : null;
      if (!between || !next) break;
      chain.gaps.push(between.gap);
      chain.atoms.push(next);
      last = next;
    }
    chains.push(chain);
    at = last.end;
  }
}
