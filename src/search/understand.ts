import { fold } from './fold.ts';
import type { Language, Official } from './language.ts';
import { PASSED_OVER_ENGLISH, PASSED_OVER_WORDS } from './passed-over.ts';
import { isPinyin, readPinyin } from './pinyin.ts';
import type { Plan, Reading, Term } from './plan.ts';
import { tokenise, type Token } from './tokens.ts';
import type { Field } from './task.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readDeadline, readNumber, readYear } from './written-numbers.ts';

/** What a query is understood by. */
export interface Understanding {
  language: Language;
  vocabulary: Vocabulary;
}

const LATIN = /^[\p{Script=Latin}'’\u0300-\u036F ]+$/u;
const HAN = /\p{Script=Han}/u;

const literal = (part: string): Reading => ({ kind: 'text', parts: [part], said: null });

const isLiteral = ({ said }: Reading): boolean => said === null;

/** A category's name is of many tasks: what only stands for a word of it says too little of each. */
const OWN_FIELDS: readonly Field[] = ['department', 'title', 'content', 'leader'];

const textOf = ({ parts, said }: Official): Reading => ({ kind: 'text', parts, fields: OWN_FIELDS, said });

const phrase = (text: string): Reading => ({ kind: 'text', parts: [text], said: text });

function uniqueReadings(readings: readonly (Reading | null)[]): Reading[] {
  const byKey = new Map(
    readings
      .filter((reading) => reading !== null)
      .map((reading) => [JSON.stringify({ ...reading, said: null }), reading]),
  );
  return [...byKey.values()];
}

/** A city's name, in full or without 市: all of its tasks. */
function cityReadings(folded: string, { cities }: Language): Reading[] {
  return cities
    .filter(({ name }) => [name, name.replace(/市$/u, '')].includes(folded))
    .flatMap(({ name, years }) => years.map((year): Reading => ({ kind: 'year', year, said: name })));
}

/** Names in which the city's own stands before the office's: 江门市教育局, 市卫健局. */
function withoutCity(folded: string, { cities }: Language): string[] {
  const short = cities.map(({ name }) => name.replace(/市$/u, '')).find((name) => folded.startsWith(name));
  const local = short === undefined ? folded : folded.slice(short.length);
  return [local, local.replace(/^市/u, '')].filter((name) => name !== folded && name.length > 1);
}

/** The offices that a name can mean, with the city's name before it or without. */
function officeReadings(folded: string, language: Language): Reading[] {
  const shorter = withoutCity(folded, language);
  return [
    ...[folded, ...shorter].flatMap((name) => (language.offices.get(name) ?? []).map(textOf)),
    ...shorter.filter((name) => language.names.has(name)).map(phrase),
  ];
}

/** What a word of letters can mean: an English word; else itself, where a text has it; else pinyin. */
function latinReadings(text: string, { language, vocabulary }: Understanding): Reading[] {
  const folded = fold(text, language.simplified).text;
  const english = (language.english.get(text.toLowerCase()) ?? []).map(textOf);
  const own = vocabulary.has(folded) ? [literal(folded)] : [];
  if (own.length + english.length > 0) return uniqueReadings([...own, ...english]);
  return readPinyin(text, vocabulary, language).flatMap((spelled) => [
    phrase(spelled),
    ...cityReadings(spelled, language),
  ]);
}

/** All that a word or phrase can mean. */
export function readingsOf(text: string, understanding: Understanding): Reading[] {
  const { language } = understanding;
  if (LATIN.test(text)) return latinReadings(text, understanding);
  const folded = fold(text, language.simplified).text;
  return uniqueReadings([
    literal(folded),
    ...officeReadings(folded, language),
    ...(language.everyday.get(folded) ?? []).map(textOf),
    readDeadline(folded),
    readNumber(folded),
    readYear(
      folded,
      language.cities.flatMap(({ years }) => years),
    ),
    ...cityReadings(folded, language),
  ]);
}

/** Whether all of a text is made of words that are passed over. */
const isMadeOfNothing = (folded: string): boolean =>
  folded === '' ||
  PASSED_OVER_WORDS.some((word) => folded.startsWith(word) && isMadeOfNothing(folded.slice(word.length)));

/** Whether a text says nothing of what is looked for; 新会 is a place, though 新 and 会 alone say nothing. */
const saysNothing = (folded: string, { language }: Understanding): boolean =>
  !language.names.has(folded) && isMadeOfNothing(folded);

/** Whether a piece (folded) means something by itself: a word of the texts, or one that stands for some. */
export function isKnown(piece: string, { language, vocabulary }: Understanding): boolean {
  if (Array.from(piece).length < 2) return false;
  return (
    officeReadings(piece, language).length > 0 ||
    language.everyday.has(piece) ||
    language.names.has(piece) ||
    cityReadings(piece, language).length > 0 ||
    (/[日底末]前?$/u.test(piece) && readDeadline(piece) !== null) ||
    vocabulary.hasWords(piece)
  );
}

/** Pieces of a text so far, and how good they are: a name is never passed over, and fewer pieces are better than more. */
interface Cut {
  pieces: string[];
  cost: number;
}

const NAME_COST = -10;

/** The fewest known pieces that make up a text, all else of it being passed over; null where there are none. */
function piecesOf(folded: string, understanding: Understanding): string[] | null {
  const cuts: (Cut | null)[] = [{ pieces: [], cost: 0 }];
  for (let end = 1; end <= folded.length; end += 1) {
    let best: Cut | null = null;
    const offer = (cut: Cut): void => {
      if (!best || cut.cost < best.cost) best = cut;
    };
    for (let start = 0; start < end; start += 1) {
      const before = cuts[start];
      if (!before) continue;
      const piece = folded.slice(start, end);
      const isName = understanding.language.names.has(piece);
      if (!isName && PASSED_OVER_WORDS.includes(piece)) offer(before);
      else if (isKnown(piece, understanding))
        offer({ pieces: [...before.pieces, piece], cost: before.cost + (isName ? NAME_COST : 1) });
    }
    cuts.push(best);
  }
  const pieces = cuts.at(-1)?.pieces ?? [];
  return pieces.length > 0 ? [...new Set(pieces)] : null;
}

/** 蓬江区教育局 is an office of its own: neither 蓬江区 nor 市教育局 answers for it. */
const isOtherOffice = (pieces: readonly string[], { language }: Understanding): boolean =>
  (pieces.at(-1) ?? '').endsWith('局') && pieces.slice(0, -1).some((piece) => language.names.has(piece));

function piecesFor(text: string, understanding: Understanding): Term[] {
  const scripts = text.match(/\p{Script=Han}+|\p{Script=Latin}+|[^\p{Script=Han}\p{Script=Latin}]+/gu) ?? [];
  const folded = fold(text, understanding.language.simplified).text;
  const own = HAN.test(folded) ? piecesOf(folded, understanding) : null;
  const pieces = own ?? (scripts.length > 1 ? scripts : []);
  if ((pieces.length === 1 && pieces[0] === folded) || isOtherOffice(pieces, understanding)) return [];
  return pieces.map((piece) => ({
    typed: piece,
    readings: readingsOf(piece, understanding),
    without: false,
    pieces: [],
  }));
}

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
