/** So many characters on from each place are one word of the index: what begins so, stands there. */
export const GRAM = 4;

const RADIX = 36;
const DIGITS = 3;
/** What stands for the end of a text, so that no word is the beginning of another. */
const END = RADIX ** DIGITS - 1;

const codeOf = (char: string): number => char.codePointAt(0) ?? 0;

/** A character in three letters or digits: what Pagefind would else cut by the browser's dictionary, it leaves whole. */
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
  /** So many characters on from where the part begins, each must stand, or what begins so: none is left out. */
  words: readonly { word: string; at: number }[];
  /** Whether a text that has them so holds the part: it need not be read to know. */
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
    // Two characters far apart may be spelled alike: no Chinese ones are.
    isSure: codes.every((code) => code < END),
  };
}
