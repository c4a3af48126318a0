import * as z from 'zod';
import { lexicon } from './lexicon.ts';
import type { Quantity } from './quantity.ts';
import { PARTS_WORDS } from './vocabulary.ts';

/** A total that a text states together with its parts. Numbers are positions in the list of the text's quantities. */
export const sumSchema = z.strictObject({
  total: z.int().min(0),
  parts: z.array(z.int().min(0)).min(2),
  /** What the parts make, in the unit of the total. */
  sum: z.number(),
  /** `holds` where that is the total (near enough where it says 约); else the parts make `less` or `more`. */
  result: z.enum(['holds', 'less', 'more']),
});

export type Sum = z.infer<typeof sumSchema>;

const partsWords = lexicon(PARTS_WORDS);

/** How far a total may be from its parts: nothing, unless it says 约; then half of its last place, the tenth of 万 at most. */
function rounding({ text, value, comparator }: Quantity): number {
  const digits = /\d+(?:\.(?<decimals>\d+))?/u.exec(text.replaceAll(',', ''));
  if (comparator !== 'approx' || !digits || Number(digits[0]) === 0) return 0;
  const multiplier = value / Number(digits[0]);
  return multiplier === 1 ? 0 : multiplier / 10 ** Math.max(1, digits.groups?.['decimals']?.length ?? 0) / 2;
}

/** Where the parts of a total are said: in the brackets after it, or after 其中 to the end of the sentence. */
function partsSpan(text: string, total: Quantity): { start: number; end: number } | null {
  const inBrackets = text.charAt(total.end) === '（' && partsWords.at(text, total.end + 1) !== '';
  const after = inBrackets ? null : /^[^。；！？\n（]{0,30}?[，：（](?=其中)/u.exec(text.slice(total.end));
  if (!inBrackets && !after) return null;
  const start = total.end + (after?.[0].length ?? 1);
  const isOpen = text.charAt(start - 1) === '（';
  const length = text.slice(start).search(isOpen ? /）(?!）)/u : /[。；！？\n]/u);
  return { start, end: length < 0 ? text.length : start + length };
}

/**
 * The sums that a text states, in reading order: `2.83万批次（包含…8300批次，…20000批次）`, `1万个，其中小学6000个、初中4000个`. Only numbers
 * of one unit, one role and the same 每-words are added, and only two or more: 其中 with one part claims no sum.
 */
export function findSums(text: string, quantities: readonly Quantity[]): Sum[] {
  return quantities.flatMap((whole, total) => {
    const span = partsSpan(text, whole);
    if (!span) return [];
    // 其中 speaks of the nearest number before it that has the unit of the parts.
    const parts = quantities.flatMap((part, index) =>
      part.start >= span.start && part.end <= span.end && isAlike(part, whole) ? [index] : [],
    );
    const isNearest = !quantities.some(
      (other) => other.start >= whole.end && other.end <= span.start && isAlike(other, whole),
    );
    if (parts.length < 2 || !isNearest) return [];
    const sum = parts.reduce((all, index) => all + (quantities[index]?.value ?? 0), 0);
    const difference = sum - whole.value;
    const result = Math.abs(difference) <= rounding(whole) ? 'holds' : difference < 0 ? 'less' : 'more';
    return [{ total, parts, sum, result }];
  });
}

const isAlike = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit && a.per === b.per && a.role === b.role && a.unit !== '%';
