import { fold } from './fold.ts';
import { PASSED_OVER_ENGLISH } from './passed-over.ts';
import { piecesFor, saysNothing } from './pieces.ts';
import { isPinyin, isSyllable } from './pinyin.ts';
import type { Plan, Term } from './plan.ts';
import {
  LATIN,
  literal,
  readingsOf,
  spelledReadings,
  withoutOtherWords,
  withWholeNumbers,
  type Understanding,
} from './readings.ts';
import { tokenise, type Token } from './tokens.ts';
import { withChineseDates } from './written-numbers.ts';

function termOf({ text, exact, without }: Token, understanding: Understanding): Term {
  if (exact) {
    const folded = fold(text, understanding.language.simplified).text;
    return { typed: text, readings: [literal(folded)], without, pieces: [] };
  }
  const readings = readingsOf(text, understanding);
  if (without) {
    // Nothing is left out for a number that it does not have, nor for another word than the one that was typed.
    const named = LATIN.test(text) ? readings : withoutOtherWords(readings);
    return { typed: text, readings: withWholeNumbers(named), without, pieces: [] };
  }
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

/** Words that one phrase has at the most. */
const LONGEST_PHRASE = 12;

/** Words of letters that are looked for as one. */
interface Phrase {
  text: string;
  length: number;
  /** Whether it may be Chinese, spelled. */
  isSpelled: boolean;
}

/** The longest phrase that some words of letters begin with, of English or spelled in Chinese; else the first word. */
function phraseAt(words: readonly string[], understanding: Understanding): Phrase {
  const { language } = understanding;
  const isSpelled = (word: string): boolean =>
    isPinyin(word, language) && !language.english.has(word.toLowerCase());
  for (let length = Math.min(words.length, LONGEST_PHRASE); length > 1; length -= 1) {
    const group = words.slice(0, length);
    const phrase = group.join(' ').toLowerCase();
    if (language.english.has(phrase)) return { text: phrase, length, isSpelled: false };
    const text = group.join('');
    if (group.every(isSpelled) && spelledReadings(text, understanding).length > 0)
      return { text, length, isSpelled: true };
  }
  const [text = ''] = words;
  return { text, length: 1, isSpelled: isSpelled(text) };
}

/**
 * Syllables side by side of which one is of no phrase are one word that stands nowhere: each by itself would mean every
 * character of its sound (`dian ti` is no 点 and 提).
 */
function joinSyllables(phrases: readonly Phrase[], { language }: Understanding): string[] {
  const joined: Phrase[][] = [];
  for (const phrase of phrases) {
    const last = joined.at(-1);
    if (phrase.isSpelled && last?.[0]?.isSpelled) last.push(phrase);
    else joined.push([phrase]);
  }
  return joined.flatMap((group) => {
    const texts = group.map(({ text }) => text);
    const hasLoose = group.some(({ text, length }) => length === 1 && isSyllable(text, language));
    return group.length > 1 && hasLoose ? [texts.join('')] : texts;
  });
}

/** Words of letters that are one phrase of English, or the syllables of one Chinese phrase. */
function joinLatin(tokens: readonly Token[], understanding: Understanding): Token[] {
  const isWord = ({ text, exact, without }: Token): boolean => !exact && !without && LATIN.test(text);
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const others = tokens.slice(at).findIndex((token) => !isWord(token));
    const end = others < 0 ? tokens.length : at + others;
    const words = tokens.slice(at, end).map(({ text }) => text);
    const phrases: Phrase[] = [];
    for (let word = 0; word < words.length; word += phrases.at(-1)?.length ?? 1)
      phrases.push(phraseAt(words.slice(word), understanding));
    for (const text of joinSyllables(phrases, understanding))
      joined.push({ text, exact: false, without: false });
    joined.push(...tokens.slice(end, end + 1));
    at = end + 1;
  }
  return joined;
}

/**
 * Spaces inside a date or a number go: `6 月 30 日`, `第 8 项`. So do hyphens between letters: `after-school`. Dates in English
 * become Chinese ones.
 */
export const withoutGaps = (typed: string): string =>
  withChineseDates(typed.normalize('NFKC'))
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
