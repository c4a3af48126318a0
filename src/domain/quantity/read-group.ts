import type { Atom } from './digit-chains.ts';
import type { Group } from './digit-groups.ts';
import type { Gap } from './digit-signs.ts';
import { skipSpacesBack } from './lexicon.ts';
import { opensItem } from './list-marks.ts';
import { comesInFractions } from './units.ts';

/** Why digits are no number that can be read. */
export type Fault = 'look-alike' | 'odd' | 'marks' | 'spaces' | 'list' | 'mixed' | 'zeros' | 'cut' | 'unit';

/** What a number says, as JavaScript reads it; or why it says nothing, and whether it is a number whatever follows it. */
type GroupReading = { literal: string } | { fault: Fault; isCertain: boolean };

const fault = (reason: Fault, isCertain = false): GroupReading => ({ fault: reason, isCertain });

/** Digits that white space parts: whole, one by one (`9 5`) or by thousands (`3 000`); null where they may be several numbers. */
function withoutSpaces(digits: string): string | null {
  const isOne = /^(?:\S*|\d(?: \d)+|\d{1,3}(?: \d{3})+)$/u.test(digits);
  return isOne ? digits.replaceAll(' ', '') : null;
}

/** Whether thousands marks stand where they must, all of one kind. */
const isGrouped = (whole: string, [first = '', ...more]: readonly string[]): boolean =>
  /^\d+$/u.test(first) &&
  (more.length === 0 || first.length <= 3) &&
  more.every((digits) => /^\d{3}$/u.test(digits)) &&
  !(whole.includes(',') && whole.includes("'"));

const SHORT_DATE = /^[1-3]\d\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])$/u;

/** Several points are usual in `22.9.30`, in `1.2.3 建设` where an item may begin, and in `version 1.6.0`. */
const mayHavePoints = (text: string, start: number, written: string): boolean =>
  SHORT_DATE.test(written) ||
  opensItem(text, start) ||
  /[A-Za-z]/u.test(text.charAt(skipSpacesBack(text, start) - 1));

/** Digits in ASCII with their marks: `8,300`, `1 234.5`. */
function readMarks(text: string, written: string, start: number, end: number): GroupReading {
  const [whole = '', fraction, ...more] = written.split('.');
  if (more.length > 0) return fault('marks', !mayHavePoints(text, start, written));
  // `1 5万` may have lost its point.
  if (/^\d(?: \d)+$/u.test(written) && /^\s*[万亿]/u.test(text.slice(end))) return fault('spaces');
  const thousands = whole.split(/[,']/u).map(withoutSpaces);
  const decimals = fraction === undefined ? '' : withoutSpaces(fraction);
  const groups = thousands.filter((digits) => digits !== null);
  if (groups.length < thousands.length || decimals === null) return fault('spaces');
  if (!isGrouped(whole, groups) || !/^\d*$/u.test(decimals)) return fault('marks');
  const integer = groups.join('');
  if (/^0\d/u.test(integer)) return fault('zeros');
  return { literal: decimals === '' ? integer : `${integer}.${decimals}` };
}

const SIGNS: Partial<Record<Gap, string>> = {
  space: ' ',
  comma: ',',
  apostrophe: "'",
  point: '.',
  'spoken-point': '.',
};

/** `⒈` → `1`: its point is the gap after it. */
const plainDigits = ({ look, text }: Atom): string =>
  look === 'pointed' ? text.normalize('NFKC').replace('.', '') : text;

/** What a group of atoms says: a literal, or why there is none. */
export function readGroup(text: string, { atoms, gaps }: Group): GroupReading {
  const [start = 0, end = 0] = [atoms[0]?.start, atoms.at(-1)?.end];
  const look = (['look-alike', 'odd'] as const).find((each) => atoms.some((atom) => atom.look === each));
  if (look !== undefined)
    return fault(
      look,
      atoms.some((atom) => atom.look === look && atom.isCertain),
    );
  if (gaps.includes('list')) return fault('list');
  const signs = gaps.map((gap) => SIGNS[gap]);
  // 点 before what comes whole is that of a time.
  const isTime = gaps.includes('spoken-point') && !comesInFractions(text, end);
  if (signs.includes(undefined) || isTime) return fault('marks');
  const written = atoms.map((atom, index) => plainDigits(atom) + (signs[index] ?? '')).join('');
  return readMarks(text, written, start, end);
}
