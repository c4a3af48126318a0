import { clauseBefore } from './clauses.ts';
import type { Atom, Chain } from './digit-chains.ts';
import type { Gap } from './digit-signs.ts';
import { lexicon, skipSpaces, skipSpacesBack } from './lexicon.ts';
import { opensItem } from './list-marks.ts';
import { LABELS, MULTIPLIERS, SPREADING } from './quantity-words.ts';
import { isTelephone } from './telephone.ts';
import { isCounted, unitAt } from './units.ts';

/** The atoms of one number, and what stands between them. */
export interface Group {
  atoms: Atom[];
  gaps: Gap[];
}

const labels = lexicon(LABELS);
export const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/u.test(digits);

const YEAR_GOES_ON = /^(?:\s*年|[.\-/]\d{1,2}(?!\d)|\s*[-—–~～至到]\s*(?:19|20)\d\d\s*年)/u;
const LONGEST_DATE = 16;

/** Whether a date begins: `2022年`, `2022.9`, `6月`. */
function opensDate(text: string, { end, text: digits }: Atom, gap: Gap): boolean {
  if (isYear(digits)) return YEAR_GOES_ON.test(text.slice(end, end + LONGEST_DATE));
  const after = skipSpaces(text, end);
  const isMonth = text.charAt(after) === '月' && !text.startsWith('月龄', after);
  return isMonth && gap !== 'space' && digits.length <= 2;
}

const OPERATOR = /\d\s*[:：/+×*=∶月]$/u;
const LONGEST_OPERATOR = 4;

/** Whether the words before a number say that it is a name, a day or part of a formula: `附件1`, `9月28`, `1+7`. */
export function isNamed(text: string, start: number): boolean {
  const before = skipSpacesBack(text, start);
  return (
    labels.before(text, before) !== '' ||
    isTelephone(text, start) ||
    OPERATOR.test(text.slice(Math.max(0, before - LONGEST_OPERATOR), before))
  );
}

/** `2022.9`, `2022.9.30` */
export const isDate = ({ atoms, gaps }: Group): boolean =>
  isYear(atoms[0]?.text ?? '') && gaps.length > 0 && gaps.length <= 2 && gaps.every((gap) => gap === 'point');

/**
 * Whether `a、b` may as well be one number with a wrong mark (`1、5万`, `1、500个`), or a number behind the mark of a list
 * (`1、1500个`); but `10、20万` and `3、4岁` are two.
 */
function mayBeOne(text: string, left: readonly Atom[], right: readonly Atom[]): boolean {
  const [start = 0, end = 0] = [left[0]?.start, right.at(-1)?.end];
  const [a = '', b = ''] = [left, right].map((atoms) => atoms.map((atom) => atom.text).join('.'));
  if (!isCounted(text, end)) return false;
  const before = clauseBefore(text, start).replace(/各[级类地县市区镇街]/gu, '');
  if (Number(b) !== 0 && SPREADING.some((word) => before.includes(word))) return false;
  const at = skipSpaces(text, end);
  const kind = MULTIPLIERS[text.charAt(at)] === undefined ? unitAt(text, at)?.kind : undefined;
  const isNext = Number(b) === Number(a) + 1;
  if (isNext && (kind === 'age' || kind === 'rating' || kind === 'time')) return false;
  if (a.includes('.') || b.includes('.') || (a.length < 3 && opensItem(text, start))) return true;
  const isAlike = a.length === b.length && a.length > 2;
  const isRound = a.endsWith('0') && b.endsWith('0') && Number(b) > Number(a);
  return !isAlike && !(isRound && (a.length === b.length || b.length !== 3));
}

/** Whether the mark of a list stands between two numbers alone, not more, of which `mayBeOne` holds. */
function pairs(text: string, group: Group, { atoms, gaps }: Chain, index: number): boolean {
  const isPlain = (each: Gap): boolean => each === 'point';
  const rest = gaps.slice(index + 1);
  const isPair = gaps.indexOf('list') === index && rest.every(isPlain) && group.gaps.every(isPlain);
  return isPair && mayBeOne(text, group.atoms, atoms.slice(index + 1));
}

/** Whether the gap after a group of atoms parts two numbers, each of which is written by itself. */
function parts(text: string, group: Group, chain: Chain, index: number): boolean {
  const [gap, right] = [chain.gaps[index], chain.atoms[index + 1]];
  if (gap === undefined || !right) return true;
  if (opensDate(text, right, gap) || isTelephone(text, right.start)) return true;
  if (gap === 'space' || gap === 'point') return false;
  if (gap === 'spoken-point') return !isCounted(text, right.end);
  if (isDate(group) || isNamed(text, group.atoms[0]?.start ?? 0)) return true;
  return gap === 'list' && !pairs(text, group, chain, index);
}

/** The numbers that a chain of digits writes, one after the other. */
export function groupsOf(text: string, chain: Chain): Group[] {
  const groups: Group[] = [];
  for (const [index, atom] of chain.atoms.entries()) {
    const group = groups.at(-1);
    const gap = chain.gaps[index - 1];
    if (!group || gap === undefined || parts(text, group, chain, index - 1)) {
      groups.push({ atoms: [atom], gaps: [] });
    } else {
      group.atoms.push(atom);
      group.gaps.push(gap);
    }
  }
  return groups;
}
