import { readFileSync } from 'node:fs';
import hkVariants from 'opencc-js/dict/HKVariantsRev';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import twVariants from 'opencc-js/dict/TWVariantsRev';
import { pinyin } from 'pinyin-pro';
import { parse } from 'yaml';
import * as z from 'zod';
import { segments } from '../../domain/chinese-text.ts';
import { fold } from '../understanding/fold.ts';
import type { Equivalent, LanguageData } from '../understanding/language.ts';
import { WORD_MARK, type SearchTask } from '../understanding/search-task.ts';

/** The kept lists of words, in `src/search/making/words/`. */
const equivalentsSchema = z.array(
  z.strictObject({
    say: z.array(z.string().min(1)).min(1),
    official: z.array(z.string().min(1)).min(1),
  }),
);

/** Reads one of the kept lists. Throws with the file's name where it is not of its form. */
export function readEquivalents(path: string): Equivalent[] {
  const result = equivalentsSchema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** A text with a mark between its words: the browser need not know them. */
const marked = (text: string): string => segments(text).join(WORD_MARK);

/** A task as it is published for the search: its texts know their words. */
export const markWords = (task: SearchTask): SearchTask => ({
  ...task,
  title: marked(task.title),
  content: marked(task.content),
  category: marked(task.category),
  departments: task.departments.map(marked),
});

/** Traditional characters and their simplified form; the ways in which Hong Kong and Taiwan write them among them (衞, 裡). */
function traditional(): Map<string, string> {
  const pairs = (dictionary: string) =>
    dictionary
      .split('|')
      .map((entry) => entry.split(' '))
      .map(([from = '', to = '']) => [from, to] as const);
  const simple = new Map(pairs(tsCharacters));
  const variants = [...pairs(hkVariants), ...pairs(twVariants)].map(
    ([from, to]) => [from, simple.get(to) ?? to] as const,
  );
  return new Map([...variants, ...simple]);
}

/** Traditional characters whose simplified form, or that themselves, stand in the texts or in what people say. */
function simplifiedPairs(known: ReadonlySet<string>): string {
  return [...traditional()]
    .filter(([from, to]) => known.has(from) || known.has(to))
    .map(([from, to]) => from + to)
    .join('');
}

/** Syllable, ü as v → characters, by how the texts read them: 银行 and 行人 give 行 two. */
function readingsIn(texts: readonly string[], people: readonly string[]): Record<string, string> {
  const bySyllable = new Map<string, Set<string>>();
  const add = (char: string, syllable: string): void => {
    const plain = syllable.toLowerCase().replaceAll('ü', 'v');
    bySyllable.set(plain, (bySyllable.get(plain) ?? new Set()).add(char));
  };
  const read = (text: string, surname: boolean): void => {
    const syllables = pinyin(text, {
      toneType: 'none',
      type: 'array',
      v: true,
      ...(surname ? { surname: 'head' as const } : {}),
    });
    for (const [index, char] of Array.from(text).entries())
      if (/\p{Script=Han}/u.test(char)) add(char, syllables[index] ?? '');
  };
  for (const text of new Set(texts)) read(text, false);
  for (const name of new Set(people)) read(name, true);
  return Object.fromEntries(
    [...bySyllable]
      .filter(([syllable]) => /^[a-z]+$/u.test(syllable))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([syllable, chars]) => [syllable, [...chars].toSorted().join('')]),
  );
}

/** What the site adds to the kept lists. */
interface SiteWords {
  names: readonly string[];
  people: readonly string[];
  cities: LanguageData['cities'];
  /** Names that departments' own files have, each with its source. */
  nicknames: readonly Equivalent[];
}

const LISTS = 'src/search/making/words';

/**
 * All that the search needs to understand a query, as far as it can lead to one of the tasks: what stands for words that
 * none of them has is left out.
 */
export function languageData(tasks: readonly SearchTask[], site: SiteWords): LanguageData {
  const texts = tasks.flatMap(({ title, content, category, departments, leader, due }) => [
    title,
    content,
    category,
    ...departments,
    leader,
    due,
  ]);
  const list = (name: string): Equivalent[] => readEquivalents(`${LISTS}/${name}.yaml`);
  const offices = [...site.nicknames, ...list('offices')];
  const everyday = [...list('thesaurus'), ...list('elsewhere')];
  const english = list('english');
  const plain = (text: string): string => fold(text, new Map()).text;
  const folded = tasks.map(({ title, content, category, departments, leader }) =>
    plain([title, content, category, ...departments, leader].join('\n')),
  );
  const leads = (equivalents: readonly Equivalent[]): Equivalent[] =>
    equivalents.flatMap(({ say, official }) => {
      const there = official.filter((words) =>
        folded.some((text) => words.split(' ').every((part) => text.includes(plain(part)))),
      );
      return there.length > 0 ? [{ say, official: there }] : [];
    });
  const all = { offices: leads(offices), everyday: leads(everyday), english: leads(english) };
  const sayings = [...all.offices, ...all.everyday].flatMap(({ say }) => say);
  const known = new Set([...texts, ...sayings].join(''));
  return {
    simplified: simplifiedPairs(known),
    readings: readingsIn([...texts, ...sayings], site.people),
    names: site.names,
    cities: site.cities,
    ...all,
  };
}
