import { clauseBefore } from './clauses.ts';
import { lexicon, skipSpacesBack } from './lexicon.ts';
import type { Measure } from './measures.ts';
import { isChanged } from './relations.ts';
import { BASELINE_AFTER, CONTEXT_BEFORE, SELECTED_NOUNS, TIME_LIMITS } from './quantity-words.ts';

/** What is promised; what it was; or what only says of whom, how long, under which condition. */
export const ROLES = ['target', 'baseline', 'context'] as const;

export type Role = (typeof ROLES)[number];

const baselines = lexicon(BASELINE_AFTER);
const contexts = lexicon(CONTEXT_BEFORE);
const selected = lexicon(SELECTED_NOUNS);

/** A duration is promised where it is shortened, limited, or compared with a word before it. */
function timeIsPromised(text: string, { number, start, end, comparator, hasSuffix }: Measure): boolean {
  if (text.charAt(end) === '的') return false;
  // Up to the number: 控制在 is a limit even where 以内 follows.
  const clause = clauseBefore(text, number.start);
  const isLimited = TIME_LIMITS.some((word) => clause.includes(word)) || isChanged(text, start);
  return isLimited || ((comparator === 'lte' || comparator === 'gte') && !hasSuffix);
}

/** `500平方米以上的市场`, `月收入低于2000元的家庭`, `20户以上自然村`. */
function picksOut(text: string, { kind, comparator, hasSuffix, end }: Measure): boolean {
  if (comparator === 'eq' || comparator === 'approx') return false;
  const isCondition = kind === 'size' || kind === 'money';
  if (isCondition && text.charAt(end) === '的') return true;
  const isGauge = isCondition || kind === 'people' || kind === 'rating';
  return isGauge && hasSuffix && selected.at(text, text.charAt(end) === '的' ? end + 1 : end) !== '';
}

/** The role of a measure that is no part of a change; the rules are those of `/methodology/`. */
export function roleOf(text: string, measure: Measure): Role {
  const { kind, start, end } = measure;
  if (baselines.at(text, end) !== '') return 'baseline';
  if (kind === 'age' || kind === 'rating') return 'context';
  if (contexts.before(text, skipSpacesBack(text, start)) !== '') return 'context';
  if (kind === 'time') return timeIsPromised(text, measure) ? 'target' : 'context';
  return picksOut(text, measure) ? 'context' : 'target';
}
