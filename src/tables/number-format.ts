/** Signs of a number format: what is quoted, escaped, a width or a bracket is one sign, as is every other character. */
const SIGNS = /"[^"]*"|[\\_*].|\[[^\]]*\]|./gsu;

const signsOf = (format: string): string[] => [...format.matchAll(SIGNS)].map(([sign]) => sign);

/**
 * How a number format shows a number with a `%`: as a `share` of one, in hundredths, or as it is, with the sign `beside`
 * it (`0.0"%"`); null where no sign follows the number. The first section of a format is that of positive numbers.
 */
export function percentOf(format: string): 'share' | 'beside' | null {
  const signs = signsOf(format);
  const end = signs.indexOf(';');
  const own = end < 0 ? signs : signs.slice(0, end);
  if (own.includes('%')) return 'share';
  return /^(?:"%"|\\%)$/u.test(own.at(-1) ?? '') ? 'beside' : null;
}

/**
 * The formats that are known by a number alone, as a Chinese spreadsheet shows them (ECMA-376, part 1, 18.8.30, with
 * those of zh-CN). What is not here shows a number as it is.
 */
const BUILT_IN = new Map<number, string>(
  Object.entries({
    '0%': [9],
    '0.00%': [10],
    'yyyy/m/d': [14],
    'd-mmm-yy': [15],
    'd-mmm': [16],
    'mmm-yy': [17],
    'h:mm AM/PM': [18],
    'h:mm:ss AM/PM': [19],
    'h:mm': [20],
    'h:mm:ss': [21],
    'yyyy/m/d h:mm': [22],
    'yyyy"年"m"月"': [27, 36, 50, 52, 57],
    'm"月"d"日"': [28, 29, 51, 53, 54, 58],
    'm-d-yy': [30],
    'yyyy"年"m"月"d"日"': [31],
    'h"时"mm"分"': [32],
    'h"时"mm"分"ss"秒"': [33],
    '上午/下午h"时"mm"分"': [34, 55],
    '上午/下午h"时"mm"分"ss"秒"': [35, 56],
    'mm:ss': [45],
    '[h]:mm:ss': [46],
    'mm:ss.0': [47],
    '@': [49],
  }).flatMap(([format, numbers]) => numbers.map((number) => [number, format] as const)),
);

/** The format that a spreadsheet knows by its number. */
export const builtInFormat = (number: number): string => BUILT_IN.get(number) ?? 'General';

/** What of a day a format can show. */
export type DayPart = 'year' | 'month' | 'day' | 'time';

/** Words in a format whose letters stand for no part of a day: how programs name the plain format, and halves of a day. */
const NO_PARTS = /General|G\/通用格式|AM\/PM|A\/P|E[+-]/giu;
/** Runs of a letter that stand for a part of a day, and times that run on beyond a day: `[h]`. */
const RUNS = /\[(?:h+|m+|s+)\]|(?<letter>[ybegmdhsa])\k<letter>*/giu;
const CONDITION = /^\[(?<sign><=|>=|<>|<|>|=)(?<limit>-?\d+(?:\.\d+)?)\]$/u;
const COMPARED: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
};

/** Whether a section's own condition holds; null where it has none. */
function holds(value: number, section: readonly string[]): boolean | null {
  const [groups] = section.map((sign) => CONDITION.exec(sign)?.groups).filter((found) => found !== undefined);
  return groups ? (COMPARED[groups['sign'] ?? '']?.(value, Number(groups['limit'])) ?? null) : null;
}

/** The signs of the section that a number is shown by: a format has one for each kind of number. */
function sectionOf(format: string, value: number): string[] {
  const sections: string[][] = [[]];
  for (const sign of signsOf(format))
    if (sign === ';') sections.push([]);
    else sections.at(-1)?.push(sign);
  const [first = [], second, third] = sections;
  const byFirst = holds(value, first);
  if (byFirst !== null) {
    if (byFirst) return first;
    return second && third && holds(value, second) === false ? third : (second ?? first);
  }
  if (value < 0) return second ?? first;
  return value === 0 ? (third ?? first) : first;
}

/** What of a day a format shows a number as; empty where it shows a number. */
export function dayParts(format: string, value: number): ReadonlySet<DayPart> {
  const letters = sectionOf(format, value)
    // What is quoted parts the letters on either side of it.
    .map((sign) => (/^(?:"|[\\_*].|\[(?!(?:h+|m+|s+)\]))/isu.test(sign) ? ' ' : sign))
    .join('')
    .replaceAll(NO_PARTS, ' ');
  const runs = [...letters.matchAll(RUNS)].map(([run]) => run.toLowerCase());
  return new Set(
    runs.flatMap((run, index): DayPart[] => {
      const letter = run.startsWith('[') ? 'h' : run.charAt(0);
      if (letter === 'y' || letter === 'b' || letter === 'e') return ['year'];
      // From the third letter on, it is the name of a day of the week.
      if (letter === 'd') return run.length < 3 ? ['day'] : [];
      if (letter === 'h' || letter === 's') return ['time'];
      if (letter !== 'm') return [];
      const isMinute = /^\[?h/u.test(runs[index - 1] ?? '') || /^\[?s/u.test(runs[index + 1] ?? '');
      return [isMinute ? 'time' : 'month'];
    }),
  );
}
