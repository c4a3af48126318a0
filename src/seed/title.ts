import { characters, words } from '../domain/chinese-text.ts';
import { clausesOf, isBalanced, type Clause } from './clauses.ts';
import { piecesFault } from './made-of-words.ts';
import {
  anyOf,
  beginsWithAct,
  continues,
  excepts,
  hasWork,
  isFreeForAll,
  isPredicate,
  isPurpose,
  lettersIn,
  limits,
  saysSomething,
  withoutLabel,
} from './title-sense.ts';
import { ACTS, MORE_THAN_PLACES, PEOPLE_WORDS, WORKS } from './title-words.ts';

/** The longest short title, in characters. Lists on a phone show it in at most two lines. */
export const TITLE_LENGTH = 26;

/** The fewest letters and digits of a title, unless it is a whole sentence that begins with an act (新建幼儿园). */
const FEWEST_LETTERS = 6;

const TRIAL = new RegExp(`^试点${anyOf(ACTS, WORKS)}`, 'u');
const NO_PLACE = new RegExp(anyOf(ACTS, WORKS, MORE_THAN_PLACES, PEOPLE_WORDS), 'u');

const fits = (text: string): boolean => characters(text).length <= TITLE_LENGTH;

/** Whether a text up to the end of one of its clauses can be its title. */
function isGood(text: string, clauses: readonly Clause[], last: number): boolean {
  const wordsOf = ({ start, end }: Clause): string => text.slice(start, end);
  const [first, ...others] = clauses.slice(0, last + 1);
  const own = clauses[last];
  if (!first || !own) return false;
  const title = text.slice(first.start, own.end);
  const isSentence = own.endsSentence && clauses.slice(0, last).every(({ endsSentence }) => !endsSentence);
  const isWorded = lettersIn(title) >= FEWEST_LETTERS || (isSentence && beginsWithAct(title));
  if (!fits(title) || !isWorded || !isBalanced(title) || continues(title) || !saysSomething(title))
    return false;
  // The next item of a list is another thing.
  if (others.some((clause) => withoutLabel(wordsOf(clause)) !== wordsOf(clause))) return false;
  if (own.endsSentence ? isPurpose(wordsOf(own)) : !hasWork(wordsOf(own))) return false;

  const later = clauses.slice(last + 1);
  const ofSentence = own.endsSentence
    ? []
    : later.slice(0, later.findIndex((clause) => clause.endsSentence) + 1);
  if (ofSentence[0] && isPredicate(wordsOf(ofSentence[0]))) return false;
  const next = later.slice(0, ofSentence.length + 1);
  if (next.some((clause) => limits(wordsOf(clause)))) return false;
  if (ofSentence.some((clause) => excepts(wordsOf(clause)))) return false;
  return !isFreeForAll(title, text.slice(own.end));
}

/** The beginning of a text that can be its title; undefined where there is none. */
function goodBeginning(text: string): string | undefined {
  const clauses = clausesOf(text);
  const sentence = clauses.findIndex(({ endsSentence }) => endsSentence);
  for (const last of [sentence, ...clauses.keys()]) {
    const title = text.slice(clauses[0]?.start, clauses[last]?.end);
    if (isGood(text, clauses, last) && titleFault(title, text) === null) return title;
    if (last !== sentence && !fits(title)) break;
  }
  return undefined;
}

/** A text from where its first clause tries something (`试点开展…`), if nothing but places stands before that. */
function fromTrial(text: string): string | undefined {
  let places = '';
  for (const word of words(text.slice(0, clausesOf(text)[0]?.end))) {
    const rest = text.slice(places.length);
    if (TRIAL.test(rest)) return NO_PLACE.test(places) ? undefined : rest;
    places += word;
  }
  return undefined;
}

/**
 * A short name for a task: the beginning of its content, up to one of its marks. It is the leading sentence where that
 * is short enough; else as few clauses as it takes to come to the work. A beginning loses nothing that stands before
 * the work: neither for whom it is and who does it, nor 不 or 仅. It is no title where it names nothing but acts and
 * numbers; where what follows takes some of it back (`，仅限…`, `除…外`); where it promises something for free to
 * nobody, and the content goes on to say to whom. Only the places that hold a trial are left out (`试点开展…`): a trial
 * says of itself that it is not for all. Undefined where the content has no such beginning: `openingOf` then stands for it.
 */
export function shortTitle(content: string): string | undefined {
  const text = withoutLabel(content);
  return goodBeginning(text) ?? goodBeginning(fromTrial(text) ?? '');
}

/** What is wrong with a title, whoever wrote it, in Chinese; null where nothing is. */
export function titleFault(title: string, content: string): string | null {
  if (!fits(title)) return `超过 ${TITLE_LENGTH} 个字`;
  if (/[，。；：、！？,.;:!?…—\s]$/u.test(title)) return '末尾有标点或空格';
  if (/^[，。；：、！？,.;:!?…—）”’》」\s]/u.test(title)) return '开头有标点或空格';
  return piecesFault(title, content) ?? (saysSomething(title) ? null : '没有说是什么事');
}
