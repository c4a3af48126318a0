/** A character of the Han script, as a character class for regular expressions. */
export const HAN = String.raw`\p{Script=Han}`;

/** The text's characters as code points. */
export const characters = (text: string): string[] => Array.from(text);

/**
 * What is left of a text when typography is taken away: Unicode NFKC, without any white space.
 * Two texts with the same fold say the same thing, character for character
 * (the rule of the public record: content and source cell fold to the same string).
 */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
