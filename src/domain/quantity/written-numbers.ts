import { digitChains } from './digit-chains.ts';
import { groupsOf, isDate, isNamed, isYear, type Group } from './digit-groups.ts';
import { inOneWidth } from './digit-signs.ts';
import { skipSpaces, skipSpacesBack } from './lexicon.ts';
import { listMarks, opensItem } from './list-marks.ts';
import { readGroup, type Fault } from './read-group.ts';

/** A number in Arabic digits as it is written, whatever it means; or digits that are none. */
export interface Written {
  start: number;
  end: number;
  /** As JavaScript reads it; null where it is a date, or cannot be read. */
  literal: string | null;
  fault: Fault | null;
  /** The fault is one even where the digits count nothing. */
  isCertain: boolean;
}

/** A group of atoms with its place. */
interface Placed extends Group {
  start: number;
  end: number;
}

/** Whether digits are a date (`2022.9.30`, `20 22年`), or a sign that heads an item or a note (`①`); but ⑥ in `建设⑥个` was a digit. */
function isNone(text: string, { atoms, gaps, start, end }: Placed): boolean {
  const [only] = atoms;
  const isSign = gaps.length === 0 && only?.look === 'odd' && /^\P{Nd}$/u.test(only.text);
  if (isSign) return !/\p{Script=Han}/u.test(text.charAt(start - 1));
  const isBrokenYear = isYear(text.slice(start, end).replace(/\s/gu, ''));
  return (
    (isBrokenYear && text.charAt(skipSpaces(text, end)) === '年') ||
    (isDate({ atoms, gaps }) && gaps.length === 2)
  );
}

/** Whether the digits before a point are lost (`.5万`, `Z.5万`); a point that ends a word or a mark of a list is another. */
function followsPoint(text: string, start: number): boolean {
  const before = skipSpacesBack(text, start);
  return /(?:^|[^0-9A-Za-z.])[A-Za-z]?\.$/u.test(text.slice(Math.max(0, before - 3), before));
}

/** A point behind which digits are lost: `1.万`. */
const CUT_END = /^\s*\.\s*(?=[百千万亿%‰])/u;
const LONGEST_CUT = 8;

/** What is wrong with a number that can be read by itself: by what stands before it, or as the head of a list. */
function faultBefore(text: string, { gaps: [gap], start, end }: Placed, isDoubtful: boolean): Fault | null {
  if (isDoubtful && gap === 'point') return 'list';
  // `附件1 5个` is a name and a number.
  const isLoose = (gap === 'space' || gap === 'point') && /\s/u.test(text.slice(start, end));
  if (isLoose && isNamed(text, start)) return 'spaces';
  return followsPoint(text, start) ? 'cut' : null;
}

function written(text: string, group: Group, doubtful: ReadonlySet<number>): Written {
  const start = group.atoms[0]?.start ?? 0;
  const end = group.atoms.at(-1)?.end ?? 0;
  const placed = { ...group, start, end };
  const none: Written = { start, end, literal: null, fault: null, isCertain: false };
  if (isNone(text, placed)) return none;
  const read = readGroup(text, group);
  if ('fault' in read) return { ...none, ...read };
  const fault = faultBefore(text, placed, doubtful.has(start));
  if (fault !== null) return { ...none, fault };
  const cut = opensItem(text, start) ? undefined : CUT_END.exec(text.slice(end, end + LONGEST_CUT))?.[0];
  if (cut !== undefined) return { ...none, end: end + cut.length, fault: 'cut' };
  return { ...none, literal: read.literal };
}

/** Every number in Arabic digits, by the offset at which it begins; the digits of names that a letter leads are in none. */
export function writtenNumbers(text: string): Map<number, Written> {
  const marks = listMarks(text);
  return new Map(
    digitChains(text, marks)
      .flatMap((chain) => groupsOf(text, chain))
      .map((group) => written(text, group, marks.doubtful))
      .map((number) => [number.start, number] as const),
  );
}

/** The first number in Arabic digits, as JavaScript reads it; null where there is none that can be read. */
export function firstLiteral(text: string): string | null {
  const [first] = writtenNumbers(inOneWidth(text)).values();
  return first?.literal ?? null;
}

/** The value of a text that is one number in Arabic digits and nothing else; null where it is not, or may be several. */
export function readWholeNumber(text: string): number | null {
  const plain = inOneWidth(text);
  const start = skipSpaces(plain, 0);
  const found = writtenNumbers(plain).get(start);
  const isWhole = found !== undefined && skipSpaces(plain, found.end) === plain.length;
  return isWhole && found.literal !== null ? Number(found.literal) : null;
}
