import { plainCharacters } from './characters.ts';

/** A character of the Han script, as a character class for regular expressions. */
export const HAN = String.raw`\p{Script=Han}`;

/** The text's characters as code points. */
export const characters = (text: string): string[] => Array.from(text);

/**
 * What is left of a text when typography is taken away: ordinary characters for radicals, nothing for what has no width,
 * Unicode NFKC, without any white space.
 * Two texts with the same fold say the same thing, character for character
 * (the rule of the public record: content and source cell fold to the same string).
 */
export function fold(text: string): string {
  return plainCharacters(text).normalize('NFKC').replace(/\s+/gu, '');
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a Chinese text as the dictionary knows them, punctuation among them; joined, they are the text. */
export const segments = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

/**
 * The words of a Chinese text, punctuation among them; joined, they are the text. Single characters in a row are
 * taken together: they are mostly a word that the dictionary lacks (`医`, `保` → `医保`).
 */
export function words(text: string): string[] {
  const parts: string[] = [];
  let previousIsSingle = false;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const isSingle = isWordLike === true && characters(segment).length === 1;
    if (isSingle && previousIsSingle) parts.push((parts.pop() ?? '') + segment);
    else parts.push(segment);
    previousIsSingle = isSingle;
  }
  return parts;
}
