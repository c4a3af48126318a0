import { lexicon, skipSpaces } from './lexicon.ts';
import { NOT_A_UNIT, UNITS, type UnitKind } from './quantity-words.ts';

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
