import { pinyin } from 'pinyin-pro';

/** Syllable, ü as v → characters, by how the texts read them: 银行 and 行人 give 行 two. */
export function readingsIn(texts: readonly string[], people: readonly string[]): Record<string, string> {
  const bySyllable = new Map<string, Set<string>>();
  const add = (char: string, syllable: string): void => {
    const plain = syllable.toLowerCase().replaceAll('ü', 'v');
    bySyllable.set(plain, (bySyllable.get(plain) ?? new Set()).add(char));
  };
  const read = (text: string, surname: boolean): void => {
    const syllables = pinyin(text, {
      toneType: 'none',
      type: 'array',
      v: true,
      ...(surname ? { surname: 'head' as const } : {}),
    });
    for (const [index, char] of Array.from(text).entries())
      if (/\p{Script=Han}/u.test(char)) add(char, syllables[index] ?? '');
  };
  for (const text of new Set(texts)) read(text, false);
  for (const name of new Set(people)) read(name, true);
  return Object.fromEntries(
    [...bySyllable]
      .filter(([syllable]) => /^[a-z]+$/u.test(syllable))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([syllable, chars]) => [syllable, [...chars].toSorted().join('')]),
  );
}
