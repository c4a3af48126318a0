import * as z from 'zod';
import { lexicon } from './lexicon.ts';
import type { Quantity } from './quantity.ts';
import { PARTS_WORDS } from './quantity-words.ts';
import { firstLiteral } from './written-numbers.ts';

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
const SOME = '其中';
const SOME_FOLLOW = /^[^。；！？\n（]{0,30}?[，：（](?=其中)/u;

/** How far a total may be from its parts: nothing, unless it says 约; then half of its last place, the tenth of 万 at most. */
function rounding({ text, value, comparator }: Quantity): number {
  const literal = firstLiteral(text);
  if (comparator !== 'approx' || literal === null || Number(literal) === 0) return 0;
  const multiplier = value / Number(literal);
  const [, decimals = ''] = literal.split('.');
  return multiplier === 1 ? 0 : multiplier / 10 ** Math.max(1, decimals.length) / 2;
}

/** The offset of the bracket that closes the one before `start`; the text's end where none does. */
function closingBracket(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text.charAt(at) === '（') depth += 1;
    if (text.charAt(at) === '）') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** Where the parts of a total are said. `isWhole`: the text says that they are all of it; 其中 names some, and they may overlap. */
interface Parts {
  start: number;
  end: number;
  isWhole: boolean;
}

/** In the brackets after a total, or after 其中 to the end of its sentence. */
function partsOf(text: string, total: Quantity): Parts | null {
  if (text.charAt(total.end) === '（') {
    const start = total.end + 1;
    const word = partsWords.at(text, start);
    return word === '' ? null : { start, end: closingBracket(text, start), isWhole: word !== SOME };
  }
  const after = SOME_FOLLOW.exec(text.slice(total.end))?.[0];
  if (after === undefined) return null;
  const start = total.end + after.length;
  const length = after.endsWith('（')
    ? closingBracket(text, start) - start
    : text.slice(start).search(/[。；！？\n]|$/u);
  return { start, end: start + length, isWhole: false };
}

/**
 * The sums that a text states, in reading order: `2.83万批次（包含…8300批次，…20000批次）`, `1万个，其中小学6000个、初中4000个`. Only numbers
 * of one unit, one role and the same 每-words are added, and only two or more. What 其中 names is a sum only if it adds up:
 * to say of a promise that its parts are wrong, the text must have said that they are all.
 */
export function findSums(text: string, quantities: readonly Quantity[]): Sum[] {
  return quantities.flatMap((whole, total) => {
    const said = partsOf(text, whole);
    if (!said) return [];
    const alike = quantities
      .map((quantity, index) => ({ quantity, index }))
      .filter(({ quantity }) => quantity.start >= whole.end && isAlike(quantity, whole));
    const inside = alike.filter(({ quantity }) => quantity.start >= said.start && quantity.end <= said.end);
    // 其中 speaks of the nearest number before it that has the unit of the parts.
    const isNearest = alike.every(({ quantity }) => quantity.start >= said.start);
    if (inside.length < 2 || !isNearest) return [];
    const sum = inside.reduce((all, { quantity }) => all + quantity.value, 0);
    const difference = sum - whole.value;
    const result = Math.abs(difference) <= rounding(whole) ? 'holds' : difference < 0 ? 'less' : 'more';
    if (result !== 'holds' && !said.isWhole) return [];
    return [{ total, parts: inside.map(({ index }) => index), sum, result }];
  });
}

const isAlike = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit && a.per === b.per && a.role === b.role && a.unit !== '%';
