import { FACETS } from '../../domain/facet.ts';
import type { Answer } from '../finding/answer.ts';
import type { Query } from '../understanding/query.ts';
import { filled, quoted } from './page-parts.ts';

/** What a search came to, in words: what counts, and what else is to be said of it. */
export interface AnswerWords {
  main: string;
  more: string;
}

/**
 * That nothing was found, and of what that holds: of words that no task has, of the choices, or of words that stand in tasks
 * but in none together. It never says more than was looked at.
 */
function nothing({ missing }: Answer, { text, chosen }: Query, word: (name: string) => string): AnswerWords {
  if (missing.length > 0)
    return {
      main: filled(word('none'), { asked: quoted(missing) }),
      more: word(missing.length === 1 ? 'absent' : 'absentAll'),
    };
  const isChosen = FACETS.some((facet) => chosen[facet].length > 0);
  if (isChosen && text === '') return { main: word('noneChosen'), more: '' };
  const main = filled(word('none'), { asked: quoted([text]) });
  return { main, more: word(isChosen ? 'notChosen' : 'notTogether') };
}

/** @param word words that the page holds, by name */
export function answerWords(answer: Answer, query: Query, word: (name: string) => string): AnswerWords {
  const { total, isLeast } = answer;
  if (total === 0) return nothing(answer, query, word);
  return { main: filled(word(isLeast ? 'least' : 'found'), { count: total }), more: '' };
}

/**
 * What was understood in another way than it was typed, as one text; empty where nothing was.
 * @param unknown values in the address that are none of the facets
 */
export function toldOf(
  { apart, leftOut }: Pick<Answer, 'apart' | 'leftOut'>,
  unknown: readonly string[],
  word: (name: string) => string,
): string {
  return [
    ...apart.map(({ typed, pieces }) =>
      filled(word(pieces.length > 1 ? 'apart' : 'apartOne'), { typed, pieces: quoted(pieces) }),
    ),
    ...leftOut.map(({ typed, officials }) =>
      filled(word('leftOut'), { typed, officials: quoted(officials) }),
    ),
    ...(unknown.length > 0 ? [filled(word('unknown'), { values: quoted(unknown) })] : []),
  ].join('');
}
