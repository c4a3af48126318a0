import { foldText } from './fold.ts';
import { englishKey, type Language, type Official } from './language.ts';
import { readPinyin } from './pinyin.ts';
import type { Reading, TextReading } from './query-plan.ts';
import type { Field } from './search-task.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readDeadline, readNumber, readYear } from './written-numbers.ts';

/** What a query is understood by. */
export interface Understanding {
  language: Language;
  vocabulary: Vocabulary;
}

/** Letters alone, with the marks that pinyin may have; a phrase of English may hold spaces. */
export const LATIN = /^[\p{Script=Latin}'’\u0300-\u036F -]+$/u;

/** It stands there just so (folded). */
export const literal = (part: string): Reading => ({ kind: 'text', parts: [part], said: null });

/** Where what stands for a word may be found. Not in a category's name: 接种 in that of ten tasks would give all ten for 打疫苗. */
const OWN_FIELDS: readonly Field[] = ['department', 'title', 'content', 'leader'];

const textOf = ({ parts, said }: Official): TextReading => ({
  kind: 'text',
  parts,
  fields: OWN_FIELDS,
  said,
});

/** What everyday words and English stand for must be a word: 急救 (first aid) is none in 应急救援. */
const wordOf = (official: Official): Reading => ({ ...textOf(official), whole: 'words' });

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
export function cityReadings(folded: string, { cities }: Language): Reading[] {
  return cities
    .filter(({ name }) => [name, name.replace(/市$/u, '')].includes(folded))
    .flatMap(({ name, years }) => years.map((year): Reading => ({ kind: 'year', year, said: name })));
}

/** Shorter forms of an office's name, without the city's before it: 市教育局 and 教育局 of 江门市教育局. */
function withoutCity(folded: string, { cities }: Language): string[] {
  const short = cities.map(({ name }) => name.replace(/市$/u, '')).find((name) => folded.startsWith(name));
  const local = short === undefined ? folded : folded.slice(short.length);
  return [local, local.replace(/^市/u, '')].filter((name) => name !== folded && name.length > 1);
}

/** The offices that a name can mean, with the city's name before it or without. */
export function officeReadings(folded: string, language: Language): Reading[] {
  const shorter = withoutCity(folded, language);
  return [
    ...[folded, ...shorter].flatMap((name) => (language.offices.get(name) ?? []).map(textOf)),
    ...shorter.filter((name) => language.names.has(name)).map(phrase),
  ];
}

/** What a word that people say stands for: an office, something of everyday life, or a city. */
const standsFor = (folded: string, language: Language): Reading[] => [
  ...officeReadings(folded, language),
  ...(language.everyday.get(folded) ?? []).map(wordOf),
  ...cityReadings(folded, language),
];

/** What letters spell, in full or by initials: a phrase of the texts; else what people say for one. */
export function spelledReadings(text: string, { language, vocabulary }: Understanding): Reading[] {
  const phrases = readPinyin(text, vocabulary, language);
  if (phrases.length > 0)
    return phrases.flatMap((spelled) => [phrase(spelled), ...cityReadings(spelled, language)]);
  const sayings = readPinyin(text, { runsFor: () => language.sayings }, language);
  return uniqueReadings(sayings.flatMap((spelled) => standsFor(spelled, language)));
}

/** What a word of letters can mean: an English word; else itself, where a text has it; else pinyin. */
function latinReadings(text: string, understanding: Understanding): Reading[] {
  const { language, vocabulary } = understanding;
  const folded = foldText(text, language.simplified);
  const english = (language.english.get(englishKey(text)) ?? []).flatMap((official) => [
    wordOf(official),
    ...cityReadings(official.parts.join(''), language),
  ]);
  const own = vocabulary.has(folded) ? [literal(folded)] : [];
  if (own.length + english.length > 0) return uniqueReadings([...own, ...english]);
  return spelledReadings(text, understanding);
}

/** All that a word or phrase can mean. */
export function readingsOf(text: string, understanding: Understanding): Reading[] {
  const { language } = understanding;
  if (LATIN.test(text)) return latinReadings(text, understanding);
  const folded = foldText(text, language.simplified);
  return uniqueReadings([
    literal(folded),
    ...standsFor(folded, language),
    readDeadline(folded),
    readNumber(folded),
    readYear(
      folded,
      language.cities.flatMap(({ years }) => years),
    ),
  ]);
}

/** The readings that are of the word itself or of a name for it, and of no other word. */
export const withoutOtherWords = (readings: readonly Reading[]): Reading[] =>
  readings.filter((reading) => reading.kind !== 'text' || reading.whole !== 'words');

/** The same readings, of which none is a number cut out of a longer one. */
export const withWholeNumbers = (readings: readonly Reading[]): Reading[] =>
  readings.map((reading) => (reading.kind === 'text' ? { whole: 'numbers', ...reading } : reading));

/** The same readings, of which none is a word of a category's name alone, nor of an office's. */
export const ofItself = (readings: readonly Reading[]): Reading[] =>
  readings.map((reading) =>
    reading.kind === 'text' ? { fields: OWN_FIELDS, named: true, ...reading } : reading,
  );
