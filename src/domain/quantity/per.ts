/** 每-words: for each of what a number holds. */
import { itemBefore } from './clauses.ts';
import { lexicon, skipSpacesBack } from './lexicon.ts';
import {
  FREQUENCY_PER,
  FREQUENCY_UNITS,
  MAKING_VERBS,
  PER_NOUNS,
  PER_UNITS,
  POPULATION_PER,
} from './quantity-words.ts';

const nouns = lexicon(PER_NOUNS);
const perUnits = lexicon(PER_UNITS);
const populations = lexicon(POPULATION_PER);
const frequencies = lexicon(FREQUENCY_PER);
const verbs = lexicon(MAKING_VERBS);

/** Where the 每-words begin that end at `end` (`每生每年`, `每名学生`, `每千人`); `end` itself where there are none. */
export function perBefore(text: string, end: number): number {
  const stop = skipSpacesBack(text, end);
  const noun = nouns.before(text, stop);
  for (const nounLength of noun === '' ? [0] : [noun.length, 0]) {
    const unit = perUnits.before(text, stop - nounLength);
    // 每个镇, 每千名老年人: the noun may stand with a counter or alone (每镇).
    for (const unitLength of unit === '' ? [0] : [unit.length, 0]) {
      const every = stop - nounLength - unitLength - 1;
      if (nounLength + unitLength > 0 && text.charAt(every) === '每') return perBefore(text, every);
    }
  }
  return end;
}

/** `元/人·月`: the 每-words as a fraction, after the unit. */
export function fractionAfter(text: string, at: number): string {
  if (!/^[/／]$/u.test(text.charAt(at))) return '';
  const first = perUnits.at(text, at + 1);
  if (first === '') return '';
  const next = at + 1 + first.length;
  const second = /^[·・/／.]$/u.test(text.charAt(next)) ? perUnits.at(text, next + 1) : '';
  return text.slice(at, second === '' ? next : next + 1 + second.length);
}

/** 每-words that stand further off in the same clause. */
export function distantPer(text: string, start: number, unit: string | null): string | null {
  const clause = itemBefore(text, start);
  const each = /各(?<verb>\p{Script=Han}{0,2})$/u.exec(clause)?.groups?.['verb'];
  if (each !== undefined && (each === '' || verbs.at(each, 0) === each)) return '各';
  const at = clause.lastIndexOf('每');
  if (at < 0) return null;
  const after = clause.slice(at + 1);
  const multiplier = populations.at(after, 0);
  if (multiplier !== '') {
    const counter = perUnits.at(after, multiplier.length);
    const noun = nouns.at(after, multiplier.length + counter.length);
    return counter + noun === '' ? null : `每${multiplier}${counter}${noun}`;
  }
  const frequency = frequencies.at(after, 0);
  return frequency !== '' && unit !== null && FREQUENCY_UNITS.includes(unit) ? `每${frequency}` : null;
}
