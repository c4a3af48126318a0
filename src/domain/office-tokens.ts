import { LONGEST_TEXT } from './office-parting.ts';
import * as words from './office-words.ts';
import type { SaidRole } from './office-words.ts';

/** A piece of a list of offices. */
export type Token =
  /** Names without a mark between them. */
  | { kind: 'names'; text: string }
  /** A mark between names; a strong one ends a clause. */
  | { kind: 'mark'; isStrong: boolean }
  /** Words that say a part: of those behind a heading or 会同, of the name before a bracket, of the clause before the word. */
  | {
      kind: 'role';
      form: 'heading' | 'with' | 'bracket' | 'word';
      says: SaidRole;
      text: string;
      /** A name follows without any space. */
      runsOn: boolean;
    };

/** An alternative of words, whose characters may have the spaces of an extraction between them. */
const anyOf = (list: readonly string[]): string =>
  list
    .toSorted((a, b) => b.length - a.length)
    .map((word) => Array.from(word).join(' ?'))
    .join('|');

const ROLES = words.ROLE_WORDS.map(
  ({ before, core, after }) => `(?:(?:${anyOf(before)}) ?)*(?:${anyOf(core)})(?: ?(?:${anyOf(after)}))*`,
);
const [LEAD = '', COOPERATING = '', NONE = ''] = ROLES;
const HEADED = [
  `${anyOf(words.HEADINGS.lead)}|${LEAD}`,
  `${anyOf(words.HEADINGS.cooperating)}|${COOPERATING}`,
  `${anyOf(words.HEADINGS.none)}|${NONE}`,
];
const inGroups = (forms: readonly string[]): string =>
  ['lead', 'cooperating', 'none'].map((name, index) => `(?<${name}>${forms[index] ?? ''})`).join('|');

const HEADING = new RegExp(`^(?:${inGroups(HEADED)})(?<mark> ?[：:] ?| |$)`, 'u');
/** 牵头单位市教育局: the noun makes it a heading. */
const NOUN_HEADING = new RegExp(`^(?:${inGroups(ROLES)})(?<=单 ?位|部 ?门)(?=.)`, 'u');
const IN_BRACKETS = new RegExp(`[（[【〔〈<] ?(?:${inGroups(HEADED)}) ?[）\\]】〕〉>]`, 'gu');
const NOUNS = [words.HEADINGS.lead, words.HEADINGS.cooperating, words.HEADINGS.none].map(
  (nouns) => `(?:${anyOf(nouns)})(?= ?[：:])`,
);
const WORD = new RegExp(
  `${inGroups(ROLES.map((words, index) => `${NOUNS[index] ?? ''}|${words}`))}|(?<with>${anyOf(words.WITH)})`,
  'gu',
);
const COLON = /^ ?[：:] ?/u;
/** A heading in brackets, with those whom it heads: 市教育局（配合单位：市财政局）. */
const HEADED_BRACKETS = new RegExp(
  `（(?<list>(?:${HEADED.join('|')}) ?[：:](?:[^（）]|（[^（）]*）)*)）`,
  'gu',
);
const DOUBTFUL = new RegExp(`^(?:${anyOf(words.DOUBTFUL)})`, 'u');

const saysOf = (groups: Partial<Record<string, string>> | undefined): SaidRole =>
  groups?.['lead'] !== undefined
    ? 'lead'
    : groups?.['cooperating'] !== undefined || groups?.['with'] !== undefined
      ? 'cooperating'
      : null;

type Role = Extract<Token, { kind: 'role' }>;

/** The first words in a text that say a part, and where they stand. */
function firstRole(
  text: string,
  areNames: (text: string) => boolean,
): { role: Role; start: number; end: number } | null {
  const found: { role: Role; start: number; end: number }[] = [];
  const take = (match: RegExpMatchArray, form: Role['form']): void => {
    const start = match.index ?? 0;
    const colon = COLON.exec(text.slice(start + match[0].length))?.[0] ?? '';
    const end = start + match[0].length + colon.length;
    const runsOn = end < text.length && !/^[ （[【〔〈<]/u.test(text.slice(end));
    found.push({
      role: {
        kind: 'role',
        form: colon === '' ? form : 'heading',
        says: saysOf(match.groups),
        text: match[0],
        runsOn,
      },
      start,
      end,
    });
  };
  const [bracket] = text.matchAll(IN_BRACKETS);
  if (bracket) take(bracket, 'bracket');
  for (const match of text.matchAll(WORD)) {
    const before = text.slice(0, match.index).trim();
    const behind = text.slice(match.index + match[0].length).trim();
    const isWith = match.groups?.['with'] !== undefined;
    const isSure = isWith
      ? behind !== '' && (before === '' || areNames(before)) && areNames(behind.split(' ')[0] ?? '')
      : !DOUBTFUL.test(match[0]) ||
        COLON.test(behind) ||
        (areNames(before) && (behind === '' || areNames(behind.split(' ')[0] ?? '')));
    // 会同县 is a place.
    if (!isSure || (isWith && /^会同 ?县/u.test(text.slice(match.index)))) continue;
    take(match, isWith ? 'with' : 'word');
    break;
  }
  return found.toSorted((a, b) => a.start - b.start)[0] ?? null;
}

/** The tokens of a text without marks. */
function tokensOfClause(clause: string, areNames: (text: string) => boolean): Token[] {
  if (clause.length > LONGEST_TEXT) return [{ kind: 'names', text: clause }];
  const tokens: Token[] = [];
  let rest = clause.trim();
  const heading = HEADING.exec(rest) ?? NOUN_HEADING.exec(rest);
  if (heading && heading[0].length < rest.length) {
    const says = saysOf(heading.groups);
    tokens.push({ kind: 'role', form: 'heading', says, text: heading[0].trim(), runsOn: false });
    rest = rest.slice(heading[0].length);
  }
  rest = rest.replace(words.BEFORE_NAME, '');
  for (let next = firstRole(rest, areNames); next; next = firstRole(rest, areNames)) {
    const before = rest.slice(0, next.start).trim();
    if (before !== '') tokens.push({ kind: 'names', text: before });
    tokens.push(next.role);
    rest = rest.slice(next.end).trim();
  }
  return rest === '' ? tokens : [...tokens, { kind: 'names', text: rest }];
}

/** Where a text has marks that are in no bracket. */
export function marksOf(text: string): number[] {
  const marks: number[] = [];
  let next = '';
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const char = text.charAt(at);
    if (char === '（' || char === '）') next = char;
    else if (next !== '）' && (words.MARKS.weak + words.MARKS.strong).includes(char)) marks.push(at);
  }
  return marks.toReversed();
}

/**
 * Cuts the text of a list into names, marks and words that say a part.
 * @param areNames whether a text can be read as names alone
 */
export function tokensOf(text: string, areNames: (text: string) => boolean): Token[] {
  const opened = text.replace(HEADED_BRACKETS, '；$<list>；').replace(/^；|；(?=[、，；。])|[；。]$/gu, '');
  const marks = marksOf(opened);
  return [...marks, opened.length].flatMap((end, index): Token[] => {
    const start = index === 0 ? 0 : (marks[index - 1] ?? 0) + 1;
    const clause = tokensOfClause(opened.slice(start, end), areNames);
    if (end === opened.length) return clause;
    return [...clause, { kind: 'mark', isStrong: words.MARKS.strong.includes(opened.charAt(end)) }];
  });
}

const ENDS_IN_ROLE = new RegExp(`(?:${ROLES.join('|')}|[：:）])$`, 'u');

/** Whether a text ends with words that say a part, so that a name may follow. */
export const endsInRole = (text: string): boolean => ENDS_IN_ROLE.test(text);
