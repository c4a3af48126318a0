import { fold } from './fold.ts';
import { PASSED_OVER_ENGLISH } from './passed-over.ts';
import { piecesFor, saysNothing } from './pieces.ts';
import { isPinyin, readPinyin } from './pinyin.ts';
import type { Plan, Reading, Term } from './plan.ts';
import { LATIN, literal, readingsOf, type Understanding } from './readings.ts';
import { tokenise, type Token } from './tokens.ts';

const isLiteral = ({ said }: Reading): boolean => said === null;

function termOf({ text, exact, without }: Token, understanding: Understanding): Term {
  if (exact) {
    const folded = fold(text, understanding.language.simplified).text;
    return { typed: text, readings: [literal(folded)], without, pieces: [] };
  }
  const readings = readingsOf(text, understanding);
  // What must not be there is taken at its word: a task is not left out for what only stands for it.
  if (without) return { typed: text, readings: readings.filter(isLiteral), without, pieces: [] };
  let pieces: Term[] | undefined;
  return {
    typed: text,
    readings,
    without,
    // Most terms are found as they are: taking one apart is for those that are not.
    get pieces() {
      return (pieces ??= piecesFor(text, understanding));
    },
  };
}

/** A person's name with a space in it, and what else is one word though it was typed in two. */
function joinNames(tokens: readonly Token[], { language }: Understanding): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const text = (last?.text ?? '') + token.text;
    const isPlain = last && !last.exact && !last.without && !token.exact && !token.without;
    if (isPlain && language.names.has(fold(text, language.simplified).text))
      joined[joined.length - 1] = { ...token, text };
    else joined.push(token);
  }
  return joined;
}

/** Words of letters that are one phrase of English, or the syllables of one Chinese phrase. */
function joinLatin(tokens: readonly Token[], understanding: Understanding): Token[] {
  const { language, vocabulary } = understanding;
  const isWord = (token: Token | undefined): token is Token =>
    token !== undefined && !token.exact && !token.without && LATIN.test(token.text);
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (!token) break;
    let words = 0;
    while (isWord(tokens[index + words])) words += 1;
    let taken = 1;
    let text = token.text;
    for (let length = words; length > 1; length -= 1) {
      const group = tokens.slice(index, index + length).map((each) => each.text);
      const phraseText = group.join(' ').toLowerCase();
      const spelled = group.join('');
      const isPhrase =
        language.english.has(phraseText) ||
        (group.every((each) => isPinyin(each, language)) &&
          !group.some((each) => language.english.has(each.toLowerCase())) &&
          readPinyin(spelled, vocabulary, language).length > 0);
      if (!isPhrase) continue;
      taken = length;
      text = language.english.has(phraseText) ? phraseText : spelled;
      break;
    }
    joined.push({ ...token, text });
    index += taken;
  }
  return joined;
}

/** Spaces inside a date or a number go: `6 月 30 日`, `第 8 项`. So do hyphens between letters: `after-school`. */
const withoutGaps = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/(?<=第)\s+(?=\d)|(?<=\d)\s+(?=[年月日号项件])|(?<=[年月])\s+(?=\d)/gu, '')
    .replace(/(?<=[a-z])-(?=[a-z])/giu, ' ');

/**
 * What was typed, as the terms that a task must have, each with all that it can mean. Words that say nothing of what is
 * looked for are passed over, unless there are no others.
 */
export function understand(typed: string, understanding: Understanding): Plan {
  const tokens = joinLatin(joinNames(tokenise(withoutGaps(typed)), understanding), understanding);
  const says = tokens.filter(
    ({ text, exact }) =>
      exact ||
      !(
        PASSED_OVER_ENGLISH.has(text.toLowerCase()) ||
        saysNothing(fold(text, understanding.language.simplified).text, understanding)
      ),
  );
  return (says.length > 0 ? says : tokens).map((token) => termOf(token, understanding));
}
