/** The index has a word of so many characters for each place of a text: 幼儿园学位 is 幼儿园学, 儿园学位, 园学位, 学位, 位. */
export const GRAM = 4;

const RADIX = 36;
const DIGITS = 3;
/** Fills up the words at the end of a text (学位··), so that none of them is the beginning of another. */
const END = RADIX ** DIGITS - 1;

const codeOf = (char: string): number => char.codePointAt(0) ?? 0;

/** A character as three letters or digits (园 is `h65`): Pagefind would cut Chinese by the browser's dictionary, but leaves this whole. */
const spell = (code: number): string => (code % END).toString(RADIX).padStart(DIGITS, '0');
const SPELLED_END = END.toString(RADIX);

/** The words under which a folded text stands in the index, one for each of its characters. */
export function gramsOf(folded: string): string[] {
  const spelled = Array.from(folded, (char) => spell(codeOf(char)));
  const padded = [...spelled, ...Array.from({ length: GRAM - 1 }, () => SPELLED_END)];
  return spelled.map((_, at) => padded.slice(at, at + GRAM).join(''));
}

/** What to ask the index for, so as to find the texts that hold a folded part. */
interface Lookup {
  /** Words to look up, and how many characters after the first each must stand: 幼儿园学位 is 幼儿园学 at 0 and 儿园学位 at 1. */
  words: readonly { word: string; at: number }[];
  /** Whether a text with these words at these places is sure to hold the part; else it has to be read to know. */
  isSure: boolean;
}

export function lookupOf(folded: string): Lookup {
  const codes = Array.from(folded, codeOf);
  const last = Math.max(0, codes.length - GRAM);
  const starts = codes.map((_, at) => at).filter((at) => at === last || (at < last && at % GRAM === 0));
  return {
    words: starts.map((at) => ({
      word: codes
        .slice(at, at + GRAM)
        .map(spell)
        .join(''),
      at,
    })),
    // Spelling has room for 46,655 characters, so that rare signs share one with others: all common Chinese ones have their own.
    isSure: codes.every((code) => code < END),
  };
}
