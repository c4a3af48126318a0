import hkVariants from 'opencc-js/dict/HKVariantsRev';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import twVariants from 'opencc-js/dict/TWVariantsRev';

/** Traditional characters and their simplified form; the ways in which Hong Kong and Taiwan write them among them (衞, 裡). */
function traditional(): Map<string, string> {
  const pairs = (dictionary: string) =>
    dictionary
      .split('|')
      .map((entry) => entry.split(' '))
      .map(([from = '', to = '']) => [from, to] as const);
  const simple = new Map(pairs(tsCharacters));
  const variants = [...pairs(hkVariants), ...pairs(twVariants)].map(
    ([from, to]) => [from, simple.get(to) ?? to] as const,
  );
  return new Map([...variants, ...simple]);
}

/** Traditional characters whose simplified form, or that themselves, stand in the texts or in what people say. */
export function simplifiedPairs(known: ReadonlySet<string>): string {
  return [...traditional()]
    .filter(([from, to]) => known.has(from) || known.has(to))
    .map(([from, to]) => from + to)
    .join('');
}
