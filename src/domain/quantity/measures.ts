import { itemBefore } from './clauses.ts';
import { lexicon, skipSpaces, skipSpacesBack } from './lexicon.ts';
import type { FoundNumber } from './number-at.ts';
import { distantPer, fractionAfter, perBefore } from './per.ts';
import { unitAt, type FoundUnit } from './units.ts';
import {
  CHANGE_TO,
  CHANGE_VERBS,
  COMPARATORS_AFTER,
  COMPARATORS_BEFORE,
  FALSE_COMPARATORS,
  MAKING_VERBS,
  NOT_WITHIN,
  WEAK_COMPARATORS,
  WITHIN,
  type Comparator,
  type UnitKind,
} from './quantity-words.ts';

/** A number with what stands around it. */
export interface Measure {
  number: FoundNumber;
  /** Null while only a neighbour has one (`3、5、8公里`). */
  unit: string | null;
  kind: UnitKind | null;
  comparator: Comparator;
  /** The comparator stands after the unit: 以上, 以内. */
  hasSuffix: boolean;
  /** The 每-words; null where there are none. */
  per: string | null;
  /** From the comparator to the unit or the comparator after it. */
  start: number;
  end: number;
}

type Before = Exclude<Comparator, 'eq'>;
const comparatorOf = new Map<string, Before>(
  (Object.keys(COMPARATORS_BEFORE) as Before[]).flatMap((code) =>
    COMPARATORS_BEFORE[code].map((word) => [word, code] as const),
  ),
);
const comparators = lexicon(comparatorOf.keys());
const falseComparators = lexicon(FALSE_COMPARATORS);
const suffixes = lexicon(Object.keys(COMPARATORS_AFTER));
const verbs = lexicon([
  ...MAKING_VERBS,
  ...CHANGE_VERBS.flatMap((verb) => ['', ...CHANGE_TO].map((to) => verb + to)),
]);

/** A comparator that ends at `end`, unless it is the end of another word. */
function comparatorBefore(text: string, end: number): string {
  return falseComparators.before(text, end) === '' ? comparators.before(text, end) : '';
}

/** What stands directly before a number: where it begins, its comparators from the nearest on, its 每-words. */
interface Preceding {
  start: number;
  words: string[];
  per: string | null;
}

/** Reads leftwards from a number: comparators and 每-words in any order. */
function readBefore(text: string, end: number): Preceding {
  const words: string[] = [];
  let per: string | null = null;
  let start = end;
  for (;;) {
    const stop = skipSpacesBack(text, start);
    const every = per === null ? perBefore(text, stop) : stop;
    const word = comparatorBefore(text, stop);
    if (every < stop) {
      per = text.slice(every, stop);
      start = every;
    } else if (word !== '' && words.length < 2) {
      words.push(word);
      start = stop - word.length;
    } else {
      return { start, words, per };
    }
  }
}

/** Reads rightwards from a unit: 以上, and 内 after a duration or a size. */
function readAfter(text: string, unit: FoundUnit): { end: number; word: string } {
  const at = skipSpaces(text, unit.end);
  const word = suffixes.at(text, at);
  if (word !== '') return { end: at + word.length, word };
  const within =
    (unit.kind === 'time' || unit.kind === 'size') &&
    text.startsWith(WITHIN, at) &&
    !NOT_WITHIN.includes(text.charAt(at + WITHIN.length));
  return within ? { end: at + WITHIN.length, word: '以内' } : { end: unit.end, word: '' };
}

/** `不低于低保标准的1.6倍`: a ratio is compared with what stands between. */
function ratioStart(text: string, start: number): { start: number; word: string } | null {
  const clause = itemBefore(text, skipSpacesBack(text, start));
  if (!clause.endsWith('的')) return null;
  for (let end = clause.length - 1; end > 0; end -= 1) {
    const word = comparatorBefore(clause, end);
    if (word.length > 1)
      return { start: skipSpacesBack(text, start) - clause.length + end - word.length, word };
  }
  return null;
}

/** `至少建成1个`, `至少增加到5个`: the comparator of a number before which the verb stands; the empty string where there is none. */
function beyondVerb(text: string, start: number): string {
  const end = skipSpacesBack(text, start);
  const verb = verbs.before(text, end);
  const word = verb === '' ? '' : comparatorBefore(text, end - verb.length);
  // 约, 达 and the like before a verb mostly belong to another word.
  return word.length > 1 ? word : '';
}

/** Of several comparators the one that says most: the suffix beside 达到, else the nearest to the number. */
function decide(words: readonly string[], suffix: string, isMore: boolean): Comparator {
  const strong = words.find((word) => !WEAK_COMPARATORS.includes(word));
  const before = comparatorOf.get(strong ?? words[0] ?? '');
  const after = COMPARATORS_AFTER[suffix];
  if (strong === undefined && after !== undefined) return after;
  if (before === 'approx' && after !== undefined) return after;
  if (before !== undefined) return before;
  return isMore ? 'gt' : 'eq';
}

/** Reads what stands around a number. */
export function measureOf(text: string, number: FoundNumber): Measure {
  const found: FoundUnit | null = number.isPercent
    ? { unit: '%', kind: 'share', end: number.end }
    : unitAt(text, skipSpaces(text, number.end));
  const before = readBefore(text, number.start);
  if (!found) {
    const comparator = decide(before.words, '', number.isMore);
    const { start, per } = before;
    return { number, unit: null, kind: null, comparator, hasSuffix: false, per, start, end: number.end };
  }
  const fraction = fractionAfter(text, found.end);
  const after = readAfter(text, { ...found, end: found.end + fraction.length });
  const ratio = found.kind === 'ratio' && before.words.length === 0 ? ratioStart(text, before.start) : null;
  const distant = ratio?.word ?? beyondVerb(text, before.start);
  const words = before.words.length > 0 || distant === '' ? before.words : [distant];
  // `每千人口拥有3岁以下婴幼儿托位数`: an age counts nothing.
  const distantEach = found.kind === 'age' ? null : distantPer(text, before.start, found.unit);
  const per = before.per ?? (fraction === '' ? distantEach : fraction);
  return {
    number,
    unit: found.unit,
    kind: found.kind,
    comparator: decide(words, after.word, number.isMore),
    hasSuffix: after.word !== '',
    per,
    start: ratio?.start ?? before.start,
    end: after.end,
  };
}
