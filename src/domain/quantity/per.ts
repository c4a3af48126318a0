/** 每-words: for each of what a number holds. */
import { itemBefore } from './clauses.ts';
import { lexicon, skipSpacesBack } from './lexicon.ts';
import {
  DIVISORS,
  FREQUENCY_PER,
  FREQUENCY_UNITS,
  MAKING_VERBS,
  PER_NOUNS,
  PER_UNITS,
  POPULATION_PER,
  UNITS,
} from './quantity-words.ts';

const nouns = lexicon(PER_NOUNS);
const perUnits = lexicon(PER_UNITS);
const divisors = lexicon([...PER_UNITS, ...DIVISORS, ...UNITS.size]);
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

const STROKE = /^[/／]$/u;
const GOES_ON = /^[/／·・•‧∙⋅.每]$/u;

/** The end of what is counted by behind a stroke (`人`, `每人`, `千名老年人`); the offset itself where there is nothing such. */
function divisorEnd(text: string, at: number): number {
  const start = text.charAt(at) === '每' ? at + 1 : at;
  const unit = divisors.at(text, start);
  const noun = nouns.at(text, start + unit.length);
  return unit === '' && noun === '' ? at : start + unit.length + noun.length;
}

/** `元/人·月`, `微克/立方米`: the 每-words as a fraction, after the unit. */
export function fractionAfter(text: string, at: number): string {
  let end = at;
  while (end === at ? STROKE.test(text.charAt(end)) : GOES_ON.test(text.charAt(end))) {
    const next = divisorEnd(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return text.slice(at, end);
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
