import { diffArrays } from 'diff';
import { segments } from './chinese-text.ts';

/** A stretch of two wordings: in both, in the old one alone, or in the new one alone. */
export interface Stretch {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * What a new wording takes from an old one and puts into it, word by word. What is `same` and `removed` is the old text,
 * what is `same` and `added` the new, character for character.
 */
export function wordingChanges(was: string, now: string): Stretch[] {
  return diffArrays(segments(was), segments(now)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
