import { foldText, type Simplified } from './fold.ts';
import type { Run } from './vocabulary.ts';

/** What people say for what the tables write: any of `official`; a space parts what must all be there. */
export interface Equivalent {
  say: readonly string[];
  official: readonly string[];
}

/** The kept lists of words, with what the site's own records add: as the site publishes it for the search. */
export interface LanguageData {
  /** A traditional character, then the simplified one, pair after pair. */
  simplified: string;
  /** Toneless syllable, ü as v → the characters that have it in the site's texts and in what people say. */
  readings: Readonly<Record<string, string>>;
  /** Offices, people and districts as the tables write them. */
  names: readonly string[];
  /** A city, and the years that it has a table of. */
  cities: readonly { name: string; years: readonly number[] }[];
  offices: readonly Equivalent[];
  everyday: readonly Equivalent[];
  english: readonly Equivalent[];
}

/** What stands for a word: the parts (folded) that must all be there, and how it is told. */
export interface Official {
  parts: readonly string[];
  said: string;
}

export interface Language {
  simplified: Simplified;
  /** Character → its syllables, in each way of typing ü. */
  readings: ReadonlyMap<string, readonly string[]>;
  /** All of these. */
  syllables: ReadonlySet<string>;
  /** Folded. */
  names: ReadonlySet<string>;
  cities: LanguageData['cities'];
  /** By what people say, folded. */
  offices: ReadonlyMap<string, readonly Official[]>;
  everyday: ReadonlyMap<string, readonly Official[]>;
  /** By the words of a phrase, lower case, parted by one space. */
  english: ReadonlyMap<string, readonly Official[]>;
  /** What people say for offices and for all else, as letters can spell it. */
  sayings: readonly Run[];
}

/** Traditional and simplified characters, told apart by their places: `髮发醫医`. */
function readPairs(pairs: string): Map<string, string> {
  const chars = Array.from(pairs);
  return new Map(
    chars.flatMap((char, index) => (index % 2 === 0 ? [[char, chars[index + 1] ?? char] as const] : [])),
  );
}

/** ü, written v here, is typed as v or u. */
const spellings = (syllable: string): string[] => [...new Set([syllable, syllable.replaceAll('v', 'u')])];

function byWord(
  equivalents: readonly Equivalent[],
  keyOf: (say: string) => string,
  simplified: Simplified,
): Map<string, Official[]> {
  const map = new Map<string, Official[]>();
  for (const { say, official } of equivalents) {
    const officials = official.map((said) => ({
      said: said.replaceAll(' ', '＋'),
      parts: said.split(' ').map((part) => foldText(part, simplified)),
    }));
    for (const word of say) map.set(keyOf(word), [...(map.get(keyOf(word)) ?? []), ...officials]);
  }
  return map;
}

/** Words of English as they are looked up: lower case, parted by one space, also where a hyphen joins them. */
export const englishKey = (words: string): string => words.toLowerCase().replaceAll('-', ' ');

/** A district's name without what it is; empty for all other names. */
const shortOf = (name: string): string[] => (/^.{2,}[区县市]$/u.test(name) ? [name.slice(0, -1)] : []);

export function readLanguage(data: LanguageData): Language {
  const simplified = readPairs(data.simplified);
  const folded = (word: string): string => foldText(word, simplified);
  const readings = new Map<string, string[]>();
  for (const [syllable, chars] of Object.entries(data.readings))
    for (const char of chars) readings.set(char, [...(readings.get(char) ?? []), ...spellings(syllable)]);
  const offices = byWord(data.offices, folded, simplified);
  const everyday = byWord(data.everyday, folded, simplified);
  return {
    simplified,
    readings,
    syllables: new Set([...readings.values()].flat()),
    // A district is called 新会 as often as 新会区.
    names: new Set(data.names.map(folded).flatMap((name) => [name, ...shortOf(name)])),
    cities: data.cities,
    offices,
    everyday,
    english: byWord(data.english, englishKey, simplified),
    sayings: [
      ...[...offices.keys()].map((word): Run => ({ words: [word], tier: 0 })),
      ...[...everyday.keys()].map((word): Run => ({ words: [word], tier: 2 })),
    ],
  };
}
