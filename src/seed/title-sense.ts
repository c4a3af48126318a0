import { characters, segments } from '../domain/chinese-text.ts';
import { findQuantities } from '../domain/quantity/quantity.ts';
import {
  ACTS,
  CONDITIONS,
  CONTINUING_WORDS,
  EMPTY_WORDS,
  FREE_WORDS,
  HANGING_ENDS,
  HANGING_WORDS,
  LIMITING_WORDS,
  OBJECT_WORDS,
  PEOPLE_WORDS,
  PLACE_WORDS,
  PREDICATE_WORDS,
  PUBLIC_WORDS,
  USES,
  WORK_NAMES,
  WORKS,
} from './title-words.ts';

/** The shortest name of something. */
const NAME = /\p{L}{2}/u;
/** The fewest letters of an act and what it is done to. */
const ACT_AND_NAME = 4;

/** What a list puts before its items: `★`, `（一）`, `1.`, `①`, `一是`; no number that counts, and no `一、二级`. */
const LABEL =
  /^(?:[\s★☆△▲▽▼○●◎◇◆□■※*·•▪►☑√]|[-—–]+(?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}(?:[.．、](?!\d)|[）)])|[一二三四五六七八九十]{1,3}(?:、(?![一二三四五六七八九十])|是(?!否))|[①-⑳⒈-⒛])+/u;

/** One of the words, the longest that fits. */
export const anyOf = (...lists: (readonly string[])[]): string =>
  `(?:${lists
    .flat()
    .toSorted((a, b) => b.length - a.length)
    .join('|')})`;

const SAYING_NOTHING = new RegExp(anyOf(ACTS, EMPTY_WORDS), 'gu');
const VERB = new RegExp(anyOf(ACTS, WORKS), 'u');
const VERB_FIRST = new RegExp(`^${anyOf(EMPTY_WORDS)}*${anyOf(ACTS, WORKS)}`, 'u');
const LEADING = new RegExp(`^${anyOf(OBJECT_WORDS, PLACE_WORDS)}`, 'u');
const OBJECT = new RegExp(`^${anyOf(OBJECT_WORDS)}`, 'u');
const HANGING = new RegExp(`^${anyOf(HANGING_WORDS)}|(?<!以)${anyOf(HANGING_ENDS)}$`, 'u');
const USE = new RegExp(anyOf(USES), 'u');
const WORK_NAME = new RegExp(`${anyOf(WORK_NAMES)}$`, 'u');
const PREDICATE = new RegExp(`^${anyOf(PREDICATE_WORDS)}`, 'u');
/** 发放对象：… */
const CONDITION = new RegExp(`^.{0,4}${anyOf(CONDITIONS)}$`, 'u');
const LIMITING = new RegExp(`^${anyOf(LIMITING_WORDS)}|${anyOf(CONDITIONS)}[为是限]`, 'u');
/** 除, but not the end of a verb: 拆除, 消除. */
const EXCEPT = /(?<![拆消清扫解免铲排废])除/u;
const FREE = new RegExp(anyOf(FREE_WORDS), 'u');
const PEOPLE = new RegExp(anyOf(PEOPLE_WORDS), 'u');
/** 纳入低保的困难家庭: it only says who. */
const WHICH_PEOPLE = new RegExp(`的[^的]*${anyOf(PEOPLE_WORDS)}$`, 'u');
const NAMED = new RegExp(anyOf(PEOPLE_WORDS, PUBLIC_WORDS), 'u');

/** How many letters and digits a text has. */
export const lettersIn = (text: string): number => characters(text.replace(/[^\p{L}\p{N}]/gu, '')).length;

/** The text without what a list puts before its items. */
export const withoutLabel = (text: string): string => text.replace(LABEL, '');

function withoutQuantities(text: string): string {
  const found = findQuantities(text);
  const kept = found.map(({ start }, index) => text.slice(found[index - 1]?.end ?? 0, start));
  return [...kept, text.slice(found.at(-1)?.end ?? 0)].join('，').replace(/\d+/gu, '，');
}

/** Whether a text names something besides acts, numbers and words that go with anything: 改造1150户 names nothing. */
export const saysSomething = (text: string): boolean =>
  NAME.test(withoutQuantities(text).replace(SAYING_NOTHING, '，'));

/** Whether a text begins with an act: 新建幼儿园. */
export const beginsWithAct = (text: string): boolean => VERB_FIRST.test(text);

/** Whether a text hangs on something that was said before it. */
export const continues = (text: string): boolean => CONTINUING_WORDS.includes(segments(text)[0] ?? '');

/** Whether a clause has come to the work: it does not only say for whom, how, where, when or on what condition it is done. */
export function hasWork(clause: string): boolean {
  if ([HANGING, CONDITION, WHICH_PEOPLE].some((pattern) => pattern.test(clause))) return false;
  const [leading = ''] = LEADING.exec(clause) ?? [];
  const rest = clause.slice(leading.length);
  if (VERB_FIRST.test(rest) && (leading === '' || leading === '将')) return true;
  // What stands before 的 only says which; without it, an act directly behind 为, 在 is of the purpose or the place.
  const which = rest.lastIndexOf('的');
  if (VERB_FIRST.test(rest) && which < 0) return false;
  const own = rest.slice(which + 1);
  const at = own.search(VERB);
  if (leading === '') return at >= 0 || USE.test(own) || WORK_NAME.test(own);
  const work = own.slice(at);
  return at >= 0 && lettersIn(work) >= ACT_AND_NAME && (OBJECT.test(clause) || saysSomething(work));
}

/** Whether a clause says what those or that named before it will get. */
export const isPredicate = (clause: string): boolean => PREDICATE.test(clause);

/** Whether a clause only says what for: 为进一步提高健康水平. */
export const isPurpose = (clause: string): boolean =>
  /^为了?/u.test(clause) && beginsWithAct(clause.replace(/^为了?/u, '')) && !hasWork(clause);

/** Whether a clause takes back some of what was said before it: 仅限…, 不含…. */
export const limits = (clause: string): boolean => LIMITING.test(clause) || CONDITION.test(clause);

/** Whether a clause makes an exception: 除节假日外, 节假日除外. */
export function excepts(clause: string): boolean {
  const at = clause.search(EXCEPT);
  return clause.includes('以外') || (at >= 0 && clause.includes('外', at));
}

/** Whether a title promises something for free to nobody, while what follows it names those who get it. */
export const isFreeForAll = (title: string, following: string): boolean =>
  FREE.test(title) && !NAMED.test(title) && PEOPLE.test(following);
