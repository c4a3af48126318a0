import { skipSpacesBack } from './lexicon.ts';
import { marredNumbers } from './marred-numbers.ts';
import { isName, quoted } from './names.ts';
import { numberAt, type FoundNumber } from './number-at.ts';
import { endOfNumerals } from './numerals.ts';
import { isCounted } from './units.ts';
import type { Fault } from './read-group.ts';
import { writtenNumbers } from './written-numbers.ts';

/** A number that cannot be read, or not with certainty. */
export interface BrokenNumber {
  start: number;
  end: number;
  fault: Fault;
}

interface FoundNumbers {
  /** Those that may count something. */
  numbers: FoundNumber[];
  /** Of their characters none is part of a number above. */
  broken: BrokenNumber[];
}

/** Whether digits that are no number would be read as one that counts something. */
const isMeant = (text: string, number: FoundNumber): boolean =>
  number.isCertain ||
  ((number.exponent > 0 || isCounted(text, number.end)) && !isName(text, { ...number, isChinese: false }));

/** Where the point stands before which digits are lost; the offset itself where they are lost behind it. */
function pointBefore(text: string, at: number): number {
  const before = skipSpacesBack(text, at) - 1;
  return text.charAt(before) === '.' ? before : at;
}

/** Takes out what was read of numbers that are marred, and adds those that have not been told. */
function withMarred(
  { numbers, broken }: FoundNumbers,
  text: string,
  isQuoted: (at: number) => boolean,
): FoundNumbers {
  const told = [...broken];
  const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
    a.start < b.end && b.start < a.end;
  for (const each of marredNumbers(text))
    if (!isQuoted(each.start) && !told.some((other) => overlaps(each, other))) told.push(each);
  return { numbers: numbers.filter((number) => !told.some((each) => overlaps(each, number))), broken: told };
}

const CHINESE = /[零〇一二两三四五六七八九十百千万]/gu;

/** The numbers of a text, in reading order; those of names, dates and formulas are left out. */
export function findNumbers(text: string): FoundNumbers {
  const isQuoted = quoted(text);
  const written = writtenNumbers(text);
  const chinese = [...text.matchAll(CHINESE)].map(({ index }) => index);
  const found: FoundNumbers = { numbers: [], broken: [] };
  let passed = 0;
  for (const at of [...written.keys(), ...chinese].toSorted((a, b) => a - b)) {
    if (at < passed) continue;
    const number = numberAt(text, at, written);
    // A run of numerals that is no number is passed as a whole.
    passed = number?.end ?? written.get(at)?.end ?? endOfNumerals(text, at);
    if (number === null || isQuoted(at)) continue;
    const { end, fault } = number;
    if (fault === null && !isName(text, number)) found.numbers.push(number);
    else if (fault !== null && isMeant(text, number))
      found.broken.push({ start: fault === 'cut' ? pointBefore(text, at) : number.start, end, fault });
  }
  return withMarred(found, text, isQuoted);
}
