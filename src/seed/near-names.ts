/** How two names are nearly the same. */
type Nearness = 'one-character' | 'same-reading';

const without = (name: readonly string[], at: number): string => name.toSpliced(at, 1).join('');

/** Whether one character too many, too few, another, or two that changed places are all that two names differ by. */
export function isOneApart(a: string, b: string): boolean {
  const [one, other] = [Array.from(a), Array.from(b)];
  if (a === b || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const rest = (name: readonly string[], from: number): string => name.slice(from).join('');
  if (one.length > other.length) return rest(one, start + 1) === rest(other, start);
  if (one.length < other.length) return rest(one, start) === rest(other, start + 1);
  const isSwapped = one[start] === other[start + 1] && one[start + 1] === other[start];
  return (
    rest(one, start + 1) === rest(other, start + 1) ||
    (isSwapped && rest(one, start + 2) === rest(other, start + 2))
  );
}

/** How two names are nearly the same; null where they are clearly not. */
export function nearness(a: string, b: string, readingOf: (name: string) => string): Nearness | null {
  if (isOneApart(a, b)) return 'one-character';
  const reading = readingOf(a);
  return a !== b && reading !== '' && reading === readingOf(b) ? 'same-reading' : null;
}

/** More pairs than anybody looks up one by one: then something else is wrong with the table. */
const MOST_PAIRS = 1000;

/**
 * Pairs of names that are nearly the same, each in the order given. Two names that are one character apart have a text in
 * common that either lacks a character of, or is: so not every name is held against every other.
 */
export function nearPairs(
  names: readonly string[],
  readingOf: (name: string) => string,
  isAsked: (a: string, b: string) => boolean,
): [string, string][] {
  const sharing = new Map<string, string[]>();
  const pairs: [string, string][] = [];
  for (const name of names) {
    const characters = Array.from(name);
    const keys = new Set([
      `=${name}`,
      ...characters.map((_character, at) => `=${without(characters, at)}`),
      `~${readingOf(name)}`,
    ]);
    const others = new Set([...keys].flatMap((key) => sharing.get(key) ?? []));
    for (const other of others)
      if (nearness(other, name, readingOf) !== null && isAsked(other, name)) pairs.push([other, name]);
    if (pairs.length >= MOST_PAIRS) return pairs;
    for (const key of keys) {
      const found = sharing.get(key);
      if (found) found.push(name);
      else sharing.set(key, [name]);
    }
  }
  return pairs;
}
