import { last } from './lists.ts';
import { foldText, plainForm } from './fold.ts';
import { PASSED_OVER_ENGLISH } from './passed-over.ts';
import { piecesFor, saysNothing } from './pieces.ts';
import { isPinyin, isSyllable } from './pinyin.ts';
import type { QueryPlan, Term } from './query-plan.ts';
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

const folded = (text: string, { language }: Pick<Understanding, 'language'>): string =>
  foldText(text, language.simplified);

function termOf({ text, exact, without }: Token, understanding: Understanding): Term {
  if (exact) {
    return { typed: text, readings: [literal(folded(text, understanding))], without, pieces: [] };
  }
  const readings = readingsOf(text, understanding);
  if (without) {
    // Nothing is left out for a number that it does not have, nor for another word than the one that was typed.
    const named = LATIN.test(text) ? readings : withoutOtherWords(readings);
    // 刘杰负责 is 刘杰, with a word that says nothing.
    const [piece, ...others] = understanding.vocabulary.hasWords(folded(text, understanding))
      ? []
      : piecesFor(text, understanding);
    const within = others.length === 0 ? (piece?.readings ?? []) : [];
    return { typed: text, readings: [...withWholeNumbers(named), ...within], without, pieces: [] };
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
function joinNames(tokens: readonly Token[], understanding: Understanding): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = last(joined);
    const text = (before?.text ?? '') + token.text;
    const mayJoin = before && !before.exact && !token.exact && !token.without;
    if (mayJoin && understanding.language.names.has(folded(text, understanding)))
      joined[joined.length - 1] = { ...before, text };
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
    const group = last(joined);
    if (phrase.isSpelled && group?.[0]?.isSpelled) group.push(phrase);
    else joined.push([phrase]);
  }
  return joined.flatMap((group) => {
    const texts = group.map(({ text }) => text);
    const hasLoose = group.some(({ text, length }) => length === 1 && isSyllable(text, language));
    return group.length > 1 && hasLoose ? [texts.join('')] : texts;
  });
}

/** Words of letters, of which a phrase of English is one, and so are the syllables of a Chinese one. */
function phrasesIn(words: readonly string[], understanding: Understanding): string[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < words.length; at += last(phrases)?.length ?? 1)
    phrases.push(phraseAt(words.slice(at), understanding));
  return joinSyllables(phrases, understanding);
}

/** Joins words of letters to phrases. A minus is of the whole phrase that begins with it. */
function joinLatin(tokens: readonly Token[], understanding: Understanding): Token[] {
  const joined: Token[] = [];
  let run: Token[] = [];
  const close = (): void => {
    const words = run.flatMap(({ text }) => text.split('-')).filter((word) => word !== '');
    for (const [at, text] of phrasesIn(words, understanding).entries())
      joined.push({ text, exact: false, without: at === 0 && run[0]?.without === true });
    run = [];
  };
  for (const token of tokens) {
    const isWord = !token.exact && LATIN.test(token.text);
    if (!isWord || token.without) close();
    if (isWord) run.push(token);
    else joined.push(token);
  }
  close();
  return joined;
}

/** What is counted with; 人 and 家 begin other words too (人社局), and are units only where nothing follows. */
const UNIT = '(?:[年月日号项件个所座处名套间张辆批亩倍次元米%]|公里|周岁|[万亿]|[人家](?!\\p{Script=Han}))';

/** Spaces inside a date, a number or a quantity go: `6 月 30 日`, `第 8 项`, `4 处`. Dates in English become Chinese ones. */
export const withoutGaps = (typed: string): string =>
  withChineseDates(plainForm(typed))
    .replace(new RegExp(`(\\d)\\s(?=\\d{3}${UNIT})`, 'gu'), '$1')
    .replace(/([第年月])\s+(?=\d)/gu, '$1')
    .replace(new RegExp(`(\\d)\\s+(?=${UNIT})`, 'gu'), '$1');

/**
 * What was typed, as the terms that a task must have, each with all that it can mean. Words that say nothing of what is
 * looked for are passed over, unless there are no others.
 */
export function understand(typed: string, understanding: Understanding): QueryPlan {
  const tokens = joinLatin(joinNames(tokenise(withoutGaps(typed)), understanding), understanding);
  const says = tokens.filter(
    ({ text, exact }) =>
      exact ||
      !(
        PASSED_OVER_ENGLISH.has(text.toLowerCase()) || saysNothing(folded(text, understanding), understanding)
      ),
  );
  return (says.length > 0 ? says : tokens).map((token) => termOf(token, understanding));
}
