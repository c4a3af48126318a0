import { clauseBefore } from './clauses.ts';
import { lexicon, skipSpaces, skipSpacesBack } from './lexicon.ts';
import type { Measure } from './measures.ts';
import { CHANGE_FROM, CHANGE_TO, CHANGE_VERBS, LIST_WORDS, RANGE_WORDS } from './quantity-words.ts';

const CLAUSE_MARK = /[，。；：！？\n]/u;
const changes = lexicon(CHANGE_VERBS.flatMap((verb) => CHANGE_TO.map((to) => verb + to)));

/** The words between two measures, without the white space around them. */
function between(text: string, left: Measure, right: Measure): string {
  return text.slice(skipSpaces(text, left.end), skipSpacesBack(text, right.start));
}

/** Gives `left` the unit, and where it has none the multiplier, of `right`. */
function shareUnit(left: Measure, right: Measure): Measure {
  const { number } = left;
  const exponent = number.exponent === 0 ? right.number.exponent : 0;
  const value = Number(`${number.value}e${exponent}`);
  return { ...left, unit: right.unit, kind: right.kind, number: { ...number, value } };
}

/** A verb of change with its 至 that ends at `end`; the empty string where there is none. */
export const changeBefore = (text: string, end: number): string => changes.before(text, end);

/** Whether the words before an offset are a verb of change with its 至. */
export const isChanged = (text: string, end: number): boolean =>
  changeBefore(text, skipSpacesBack(text, end)) !== '';

/** Whether 由 or 从 stands in what is said before an offset. */
const saysFrom = (text: string, end: number): boolean =>
  CHANGE_FROM.some((word) => clauseBefore(text, end).includes(word));

/** Bounds of ranges, and units, multipliers and 每-words that neighbours share. */
export function joinNeighbours(text: string, measures: readonly Measure[]): Measure[] {
  const joined = [...measures];
  // From the right: in `3、5、8公里` the last has the unit.
  for (let index = joined.length - 2; index >= 0; index -= 1) {
    const left = joined[index];
    const right = joined[index + 1];
    if (!left || !right) continue;
    const gap = between(text, left, right);
    const isRange = RANGE_WORDS.includes(gap);
    if (!isRange && !LIST_WORDS.includes(gap)) continue;
    const shared = left.unit === null && right.unit !== null ? shareUnit(left, right) : left;
    const bounded = isRange && !saysFrom(text, left.start) && shared.unit === right.unit;
    joined[index] = bounded ? { ...shared, comparator: 'gte' } : shared;
    if (bounded) joined[index + 1] = { ...right, comparator: 'lte' };
  }
  // From the left: 每-words hold for the whole list.
  for (let index = 1; index < joined.length; index += 1) {
    const left = joined[index - 1];
    const right = joined[index];
    if (!left || right?.per !== null || left.per === null || left.unit !== right.unit) continue;
    const gap = between(text, left, right);
    if ([...RANGE_WORDS, ...LIST_WORDS].includes(gap)) joined[index] = { ...right, per: left.per };
  }
  return joined;
}

/** A change: the positions of what was and of what will be. Each runs to before its end. */
export interface Change {
  from: { start: number; end: number };
  to: { start: number; end: number };
}

/** Whether a list goes on from `left` to `right`. */
const goesOn = (text: string, left: Measure, right: Measure): boolean =>
  LIST_WORDS.includes(between(text, left, right));

/** The same for what was: after 由 or 从 each number may have a name (`由城镇810元、农村660元提至880元`). */
function goesOnNamed(text: string, left: Measure, right: Measure): boolean {
  if (goesOn(text, left, right)) return true;
  const gap = between(text, left, right);
  const isNamed = gap.length <= 8 && LIST_WORDS.includes(gap.charAt(0)) && !CLAUSE_MARK.test(gap);
  return isNamed && left.unit === right.unit && saysFrom(text, left.start) && !isChanged(text, right.start);
}

/** From `index`, the end of the list that the measure there begins. */
function listEnd(
  text: string,
  measures: readonly Measure[],
  index: number,
  joins: typeof goesOn = goesOn,
): number {
  let end = index + 1;
  for (;;) {
    const left = measures[end - 1];
    const right = measures[end];
    if (!left || !right || !joins(text, left, right)) return end;
    end += 1;
  }
}

/** Whether a verb of change leads from the list that runs from `first` to `last` to the measure after it. */
function leadsTo(text: string, first: Measure, last: Measure, next: Measure): boolean {
  if (last.unit !== next.unit) return false;
  const gap = text.slice(last.end, next.start);
  if (!saysFrom(text, first.start))
    return /^[^，。；：！？、\n]{0,4}$/u.test(gap) && isChanged(text, next.start);
  return (
    RANGE_WORDS.includes(gap.trim()) || (/^[^。；：！？\n]{0,20}$/u.test(gap) && isChanged(text, next.start))
  );
}

/**
 * `由932元提至950元`, `分别从200元、250元提至220元、280元`, `1200元提高到1300元`. What was stands directly before the verb, or
 * further off after 由 or 从; both have one unit. `从30%到80%` is a change as well.
 */
export function findChanges(text: string, measures: readonly Measure[]): Change[] {
  const found: Change[] = [];
  for (let start = 0; start < measures.length;) {
    const end = listEnd(text, measures, start, goesOnNamed);
    const [first, last, next] = [measures[start], measures[end - 1], measures[end]];
    if (first && last && next && leadsTo(text, first, last, next)) {
      const to = { start: end, end: listEnd(text, measures, end) };
      found.push({ from: { start, end }, to });
      start = to.end;
    } else {
      start = end;
    }
  }
  return found;
}
