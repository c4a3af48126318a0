import { clauseBefore } from './clauses.ts';
import { inOneWidth } from './digit-signs.ts';
import { skipSpaces } from './lexicon.ts';
import { readQuantities, type Quantity } from './quantity.ts';
import { RANGE_WORDS } from './quantity-words.ts';
import { unitAt } from './units.ts';
import type { Fault } from './read-group.ts';
import { firstLiteral } from './written-numbers.ts';

/** A number of which a reader would ask what it is: it cannot be read, or what it says is no promise. */
export interface DoubtfulNumber {
  /** The exact characters, up to the unit. */
  text: string;
  start: number;
  fault: Fault | 'zero' | 'fraction';
}

/** What is counted by ones has no fractions, unless of an average or a rate. */
const COUNTED_BY_ONES = new Set([
  ...Array.from('个项件家所间座栋幢套台辆条处宗场次批份张株户人名岁'),
  ...['批次', '人次', '户次', '场次', '周岁'],
]);
const RATE = /均|每(?:[十百千万]|人)|[十百千万](?:人|户|名)/u;

function faultOf(
  text: string,
  quantity: Quantity,
  next: Quantity | undefined,
): DoubtfulNumber['fault'] | null {
  const { value, unit, role, per, start, end } = quantity;
  const literal = firstLiteral(quantity.text) ?? '';
  if (role === 'target' && value === 0) {
    const isRange = next !== undefined && RANGE_WORDS.includes(text.slice(end, next.start).trim());
    return isRange ? null : 'zero';
  }
  // `1.500元`, `10.00万`: the point may stand for a comma, or too much.
  const isPrecise = Number(literal) === value && /\.(?:0+|\d+00)$/u.test(literal);
  if (isPrecise) return 'fraction';
  const isRate = per !== null || RATE.test(clauseBefore(text, start));
  const isFraction =
    COUNTED_BY_ONES.has(unit.replace(/（.*/u, '')) && literal.includes('.') && Number(literal) === value;
  return isFraction && !isRate ? 'fraction' : null;
}

/** The end of the unit that follows an offset; the offset where there is none. */
const unitEnd = (text: string, end: number): number => unitAt(text, skipSpaces(text, end))?.end ?? end;

/** The numbers of a text that must be asked about before it is published, in reading order. */
export function findDoubtfulNumbers(text: string): DoubtfulNumber[] {
  const { quantities, broken } = readQuantities(text);
  const plain = inOneWidth(text);
  const unread = broken.map(({ start, end, fault }) => ({
    text: text.slice(start, unitEnd(plain, end)),
    start,
    fault,
  }));
  const read = quantities.flatMap((quantity, index) => {
    const fault = faultOf(text, quantity, quantities[index + 1]);
    return fault === null ? [] : [{ text: quantity.text, start: quantity.start, fault }];
  });
  return [...unread, ...read].toSorted((a, b) => a.start - b.start);
}
