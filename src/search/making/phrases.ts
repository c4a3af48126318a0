import { foldText } from '../understanding/fold.ts';
import type { Equivalent } from '../understanding/language.ts';

const plain = (text: string): string => foldText(text, new Map());

/** Leaves of equivalents what leads to a task: phrases whose words all stand in one of these texts. */
export function leadsInto(texts: readonly string[]): (equivalents: readonly Equivalent[]) => Equivalent[] {
  const folded = texts.map(plain);
  // No folded text has a line feed: what is found in this is found in one of them. Most phrases are in none, and one look
  // tells it.
  const together = folded.join('\n');
  const stands = (phrase: string): boolean => {
    const parts = phrase.split(' ').map(plain);
    return (
      parts.every((part) => together.includes(part)) &&
      (parts.length === 1 || folded.some((text) => parts.every((part) => text.includes(part))))
    );
  };
  return (equivalents) =>
    equivalents.flatMap(({ say, official }) => {
      const there = official.filter(stands);
      return there.length > 0 ? [{ say, official: there }] : [];
    });
}
