import { lexicon, skipSpaces } from './lexicon.ts';
import {
  FRACTIONAL,
  LIST_WORDS,
  MORE,
  MULTIPLIERS,
  NOT_A_UNIT,
  RANGE_WORDS,
  UNITS,
  type UnitKind,
} from './quantity-words.ts';

export interface FoundUnit {
  /** With an alternative in brackets: `套（间）`. */
  unit: string;
  kind: UnitKind;
  end: number;
}

const kinds = new Map<string, UnitKind>(
  (Object.keys(UNITS) as UnitKind[]).flatMap((kind) => UNITS[kind].map((unit) => [unit, kind] as const)),
);
const units = lexicon(kinds.keys());

/** The unit at an offset, or null where there is none. */
export function unitAt(text: string, at: number): FoundUnit | null {
  const unit = units.at(text, at);
  const kind = kinds.get(unit);
  if (kind === undefined) return null;
  const end = at + unit.length;
  if (NOT_A_UNIT[unit]?.some((word) => text.startsWith(word, end))) return null;
  const bracket = skipSpaces(text, end);
  const other = text.charAt(bracket) === '（' ? units.at(text, bracket + 1) : '';
  const close = bracket + 1 + other.length;
  if (other === '' || text.charAt(close) !== '）') return { unit, kind, end };
  return { unit: `${unit}（${other}）`, kind, end: close + 1 };
}

const joints = lexicon([...RANGE_WORDS, ...LIST_WORDS]);

/** Whether what ends at an offset would count something as a number: a multiplier or a unit follows, or a number that has one. */
export function isCounted(text: string, end: number): boolean {
  const at = skipSpaces(text, end);
  const next = MORE.includes(text.charAt(at)) ? skipSpaces(text, at + 1) : at;
  if (MULTIPLIERS[text.charAt(next)] !== undefined || unitAt(text, next) !== null) return true;
  const joint = joints.at(text, at);
  return joint !== '' && /^[0-9]$/u.test(text.charAt(skipSpaces(text, at + joint.length)));
}

/** Whether what is counted at an offset comes in fractions, so that 点 before it is a point and no time of day. */
export function comesInFractions(text: string, end: number): boolean {
  const at = skipSpaces(text, end);
  const kind = unitAt(text, at)?.kind;
  return MULTIPLIERS[text.charAt(at)] !== undefined || (kind !== undefined && FRACTIONAL.includes(kind));
}
