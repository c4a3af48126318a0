import { beginsName, canPart, LONGEST_NAME } from './office-name.ts';
import { AND } from './office-words.ts';

/** A word for and, with the spaces around it. */
const AND_BETWEEN = new RegExp(` ?(?:${AND}) ?`, 'gu');

const tight = (text: string): string => text.replaceAll(' ', '');

/** No text without marks names so many that it is longer; what is has lost what parted it. */
export const LONGEST_TEXT = 600;

/** A name that may stand from one cut to another, and in how many ways the rest can be parted behind it: 2 is several. */
interface Part {
  name: string;
  /** Index of the cut at which it ends; that of the last part is the number of cuts. */
  end: number;
  ways: number;
  next: Part | null;
}

/** Whether a text goes on over white space before which a name may end and behind which one of its own begins. */
const goesOver = (text: string, isName: (text: string) => boolean): boolean => {
  const spaces = [...text.matchAll(/ /gu)].map(({ index }) => index);
  return spaces.some(
    (end) =>
      beginsName(tight(text.slice(end))) &&
      [0, ...spaces].some((start) => start < end && isName(tight(text.slice(start, end)))),
  );
};

/** White space and words for and: a name may end before each and another begin behind it, or neither. */
const cutsOf = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(AND_BETWEEN), ...text.matchAll(/ /gu)]
    .map(({ index, 0: cut }) => ({ start: index, end: index + cut.length }))
    .toSorted((a, b) => a.end - b.end || a.start - b.start);

/** What each name can be followed by, the last names first. */
function partsFrom(text: string, isName: (text: string) => boolean): Part[] {
  const cuts = cutsOf(text);
  const ends = [...cuts.map(({ start }) => start), text.length];
  const from: Part[][] = [];
  for (let at = cuts.length; at >= 0; at -= 1) {
    const start = at === 0 ? 0 : (cuts[at - 1]?.end ?? 0);
    const parts: Part[] = [];
    for (let end = at; end <= cuts.length; end += 1) {
      const own = text.slice(start, ends[end]);
      const name = tight(own);
      if (name.length > LONGEST_NAME) break;
      if (!isName(name) || goesOver(own, isName)) continue;
      const following = (from[end + 1] ?? []).filter((each) => canPart(name, each.name));
      const ways = end === cuts.length ? 1 : following.reduce((sum, each) => sum + each.ways, 0);
      if (ways > 0) parts.push({ name, end, ways: Math.min(ways, 2), next: following[0] ?? null });
    }
    from[at] = parts;
  }
  return from[0] ?? [];
}

/**
 * The names in a text without marks, in which white space may part two names or stand within one. Spaces between all
 * characters alike are an extraction's and part nothing.
 * @returns null where it cannot be read as names; `unclear` where it can in several ways
 */
export function partNames(text: string, isName: (text: string) => boolean): string[] | 'unclear' | null {
  if (text.length > LONGEST_TEXT) return null;
  const whole = tight(text);
  if (/^\S(?: \S)*$/u.test(text) && isName(whole)) return [whole];
  const firsts = partsFrom(text, isName);
  if (firsts.length === 0) return null;
  if (firsts.reduce((sum, { ways }) => sum + ways, 0) > 1) return 'unclear';
  const names: string[] = [];
  for (let part: Part | null = firsts[0] ?? null; part; part = part.next) names.push(part.name);
  return names;
}
