import * as z from 'zod';
import { inOneWidth } from './digit-signs.ts';
import { measureOf, type Measure } from './measures.ts';
import { findNumbers, type BrokenNumber } from './find-numbers.ts';
import { findChanges, joinNeighbours } from './relations.ts';
import { ROLES, roleOf, type Role } from './roles.ts';
import { COMPARATORS } from './quantity-words.ts';

/** A number with its unit in a task's content. */
export const quantitySchema = z.strictObject({
  /** The exact characters, from the comparator or 每-words to the unit. */
  text: z.string().min(1),
  /** Offsets in UTF-16 code units: `content.slice(start, end) === text`. */
  start: z.int().min(0),
  end: z.int().min(1),
  /** With its multiplier applied: 1.5万 → 15000. */
  value: z.number().min(0),
  /** The counter as it stands in the text; percentages have `%`. */
  unit: z.string().min(1),
  /** Each of what the value holds for (`每生每年`); null where it is one number for all. */
  per: z.string().min(1).nullable(),
  comparator: z.enum(COMPARATORS),
  role: z.enum(ROLES),
});

export type Quantity = z.infer<typeof quantitySchema>;

/** A measure and what it is in the promise. */
interface Judged extends Measure {
  role: Role;
}

function judged(text: string, measures: readonly Measure[]): Judged[] {
  const roles = measures.map((measure): Judged => ({ ...measure, role: roleOf(text, measure) }));
  for (const { from, to } of findChanges(text, measures)) {
    const per = measures[from.start]?.per ?? null;
    for (let index = from.start; index < to.end; index += 1) {
      const measure = roles[index];
      if (!measure) continue;
      const role = index < from.end ? 'baseline' : 'target';
      roles[index] = { ...measure, per: measure.per ?? per, role };
    }
  }
  return roles;
}

/** What is read of a text, and where a number is that cannot be read. */
interface Reading {
  quantities: Quantity[];
  broken: BrokenNumber[];
}

/** Every quantity of a text, and every number that extraction has broken so that it has several readings or none. */
export function readQuantities(text: string): Reading {
  const plain = inOneWidth(text);
  const { numbers, broken } = findNumbers(plain);
  const measures = joinNeighbours(
    plain,
    numbers.map((number) => measureOf(plain, number)),
  );
  const quantities = judged(
    plain,
    measures.filter(({ unit }) => unit !== null),
  ).flatMap(({ unit, start, end, number, per, comparator, role }) =>
    unit === null
      ? []
      : [{ text: text.slice(start, end), start, end, value: number.value, unit, per, comparator, role }],
  );
  return { quantities, broken };
}

/**
 * Every quantity of a text, in reading order. Names, idioms, dates, numbers without a unit and broken ones are none.
 * The grammar: comparator? 每-words? number multiplier? 余? unit comparator?, joined by ranges, lists and changes; its words
 * are in `quantity-words.ts`, what counts as what in `tests/fixtures/quantities/README.md`. Never throws.
 */
export const findQuantities = (text: string): Quantity[] => readQuantities(text).quantities;

/** What is promised, of all that is counted. */
export const targetsOf = (quantities: readonly Quantity[]): Quantity[] =>
  quantities.filter(({ role }) => role === 'target');
