import { words } from '../domain/chinese-text.ts';

/**
 * The pieces of a heading that a line may not break inside: words, with the punctuation that belongs to them, and
 * numbers with the word that follows (`2022年`). Joined, they are the text.
 */
export function phrases(text: string): string[] {
  const pieces: string[] = [];
  for (const word of words(text)) {
    const last = pieces.at(-1);
    const holds =
      last !== undefined && (/[“‘（《「\d]$/u.test(last) || /^[，。、；：！？”’）》」]/u.test(word));
    if (holds) pieces.push((pieces.pop() ?? '') + word);
    else pieces.push(word);
  }
  return pieces;
}
