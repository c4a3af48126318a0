import type { Collective } from './office.ts';
import { hasOfficeInside, isCollective, isNobody, isOfficeName, LONGEST_NAME } from './office-name.ts';
import { partNames } from './office-parting.ts';
import { endsInRole, marksOf, tokensOf, type Token } from './office-tokens.ts';
import { AND_OTHERS, type SaidRole } from './office-words.ts';

/** What is wrong with a list of offices, and the words of it that are. */
export interface ListFault {
  /**
   * `form`: no office; `unclear`: one office or several; `inside`: so too, for one that stands in brackets;
   * `role`: words that say a part, and not whose; `nobody`: it names nobody; `no-office`: collectives alone;
   * `no-lead`: none of the offices leads.
   */
  kind: 'form' | 'unclear' | 'inside' | 'role' | 'nobody' | 'no-office' | 'no-lead';
  text: string;
}

export interface OfficeList {
  /** As the list has them; those that lead first. */
  offices: { name: string; role: Collective['role'] }[];
  /** Bodies that the list means and does not name: 各县（市、区）政府, 相关街道. */
  collectives: Collective[];
  faults: ListFault[];
}

interface Item {
  name: string;
  isOffice: boolean;
  role?: Collective['role'];
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** Whether a text is a name, given those that people have confirmed. */
const nameTest =
  (confirmed: ReadonlySet<string>) =>
  (text: string): boolean =>
    confirmed.has(text) || isOfficeName(text) || isCollective(text);

/** Reads the tokens of a list, one after the other. */
class ListReader {
  readonly #isName: (text: string) => boolean;
  readonly #confirmed: ReadonlySet<string>;
  readonly items: Item[] = [];
  readonly faults: ListFault[] = [];
  /** The first name of which a word behind it would speak. */
  #open = 0;
  /** The part of the names that follow. */
  #ahead: SaidRole = null;
  /** It holds to the end of the clause; what a heading says holds to the next heading. */
  #isAheadInClause = false;
  /** The part of the next name alone. */
  #next: SaidRole = null;
  #before: Token | null = null;

  constructor(confirmed: ReadonlySet<string>) {
    this.#confirmed = confirmed;
    this.#isName = nameTest(confirmed);
  }

  read(token: Token): void {
    if (token.kind === 'names') this.#readNames(token.text);
    else if (token.kind === 'role') this.#readRole(token);
    else {
      if (this.#before === null || this.#before.kind === 'mark') this.#fault('form', '');
      if (token.isStrong) this.#endClause();
    }
    this.#before = token;
  }

  finish(): void {
    if (this.#before === null || this.#before.kind === 'mark') this.#fault('form', '');
  }

  #fault(kind: ListFault['kind'], text: string): void {
    this.faults.push({ kind, text });
  }

  #endClause(): void {
    this.#open = this.items.length;
    if (this.#isAheadInClause) this.#ahead = null;
    this.#isAheadInClause = false;
  }

  #readNames(text: string): void {
    if (isNobody(text.replaceAll(' ', ''))) return;
    const others = AND_OTHERS.exec(text);
    const listed = (others ? text.slice(0, others.index) : text).trim();
    const named = listed === '' && others ? [] : partNames(listed, this.#isName);
    const names = named ?? partNames(text, this.#isName);
    if (names === null || names === 'unclear') {
      this.#fault(names ?? 'form', text);
      return;
    }
    const left = named && others?.groups?.['others'] ? [others[0].replace(/^等+/u, '')] : [];
    for (const name of [...names, ...left]) this.#add(name);
  }

  #add(name: string): void {
    const role = this.#next ?? this.#ahead;
    this.#next = null;
    if (hasOfficeInside(name) && !this.#confirmed.has(name)) this.#fault('inside', name);
    this.items.push({ name, isOffice: !isCollective(name), ...(role === null ? {} : { role }) });
  }

  #readRole({ form, says, text, runsOn }: Extract<Token, { kind: 'role' }>): void {
    if (form === 'heading' || form === 'with') {
      if (form === 'heading') this.#open = this.items.length;
      this.#ahead = says;
      this.#isAheadInClause = form === 'with';
    } else if (form === 'bracket' && this.#before?.kind !== 'names') this.#next = says;
    else {
      const of = form === 'bracket' && !text.includes('共同') ? this.items.length - 1 : this.#open;
      this.#say(says, this.items.slice(Math.max(of, 0)), text);
      // 配合 before a name may mean that the one helps the other.
      if (form === 'word' && says === 'cooperating' && runsOn) this.#fault('role', text);
      if (form === 'word') this.#open = this.items.length;
    }
  }

  #say(says: SaidRole, items: readonly Item[], text: string): void {
    const unsaid = items.filter(({ role }) => role === undefined);
    if (says === null) return;
    if (unsaid.length === 0 && items.every(({ role }) => role !== says) && this.faults.length === 0)
      this.#fault('role', text);
    for (const item of unsaid) item.role = says;
  }
}

/** Gives a part to those of whom no word says one: where none leads, the first does; all others cooperate. */
function withRoles(items: readonly Item[]): (Item & { role: Collective['role'] })[] {
  const isSaid = items.some(({ role }) => role === 'lead');
  const first = items.find(({ role }) => role === undefined);
  const firstOffice = items.find(({ role, isOffice }) => isOffice && role === undefined);
  return items.map((item) => ({
    ...item,
    role: item.role ?? (!isSaid && (item === first || item === firstOffice) ? 'lead' : 'cooperating'),
  }));
}

/**
 * Reads the cell of a table that says which offices answer for a task: `市教育局牵头，市财政局、各县（市、区）政府配合`. Names are
 * parted by marks, by white space or a word for and with an office on both sides, or by words that say a part. Where no
 * word says who leads, the first does.
 * @param text in Chinese typography, with its white space as single spaces; see `settleSpaces`
 * @param confirmed names that people say are each one office, though no rule knows them
 */
export function readOfficeList(text: string, confirmed: ReadonlySet<string> = NO_NAMES): OfficeList {
  const isName = nameTest(confirmed);
  if (isNobody(text.replaceAll(' ', '')))
    return { offices: [], collectives: [], faults: [{ kind: 'nobody', text }] };
  const areNames = (names: string): boolean =>
    partNames(names.replace(AND_OTHERS, '').trim(), isName) !== null;
  const reader = new ListReader(confirmed);
  for (const token of tokensOf(text, areNames)) reader.read(token);
  reader.finish();
  const items = withRoles(reader.items);
  const named = (wantsOffice: boolean) =>
    items
      .filter(({ isOffice }) => isOffice === wantsOffice)
      .map(({ name, role }) => ({ name, role }))
      .toSorted((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  const [offices, collectives] = [named(true), named(false)];
  const faults = [...reader.faults];
  if (faults.length === 0 && offices.length === 0)
    faults.push({ kind: collectives.length > 0 ? 'no-office' : 'nobody', text });
  else if (faults.length === 0 && offices[0]?.role !== 'lead') faults.push({ kind: 'no-lead', text });
  return { offices, collectives, faults };
}

/**
 * The text of a list with the white space alone that may part two names: 市 教 育 局  市财政局 becomes 市教育局 市财政局.
 * @param text in Chinese typography, any white space in it
 */
export function settleSpaces(text: string): string {
  const isName = nameTest(NO_NAMES);
  const single = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/（[^（）]*）/gu, (brackets) => brackets.replaceAll(' ', ''));
  const marks = marksOf(single);
  const settle = (run: string): string => {
    let settled = '';
    let name = '';
    for (const piece of run.split(' ').filter((each) => each !== '')) {
      const end = name.slice(-2 * LONGEST_NAME);
      const mayEnd = isName(end.replace(/^.*[：:]/u, '')) || endsInRole(end);
      settled += mayEnd ? ` ${piece}` : piece;
      name = mayEnd ? piece : name + piece;
    }
    const names = partNames(settled, isName);
    return names !== null && names !== 'unclear' && names.join('') === settled.replaceAll(' ', '')
      ? names.join(' ')
      : settled;
  };
  return [...marks, single.length]
    .map((end, index) => {
      const start = index === 0 ? 0 : (marks[index - 1] ?? 0) + 1;
      return settle(single.slice(start, end)) + single.charAt(end);
    })
    .join('');
}
