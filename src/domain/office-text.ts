import type { Collective } from './office.ts';
import { isCollective } from './office-name.ts';
import { marksOf } from './office-tokens.ts';

type Part = Collective['role'];

/** What is put behind a name where its part cannot be told by its place. */
const SAID: Readonly<Record<Part, string>> = { lead: '（牵头）', cooperating: '（配合）' };
const WITH_PART = /（(?:牵头|配合)）$/u;

/**
 * The offices of a task as one text, those that lead first, then the collectives: 市教育局、市财政局、各县（市、区）政府. Their parts
 * are said where it is not the first alone that leads.
 */
export function officesText(all: readonly { name: string; role: Part }[]): string {
  const isUsual = all.every(({ role }, index) => (role === 'lead') === (index === 0));
  return all.map(({ name, role }) => (isUsual ? name : `${name}${SAID[role]}`)).join('、');
}

/** The names of people or offices in such a text: those that can have a page. */
export function listedNames(text: string): string[] {
  const marks = marksOf(text);
  return [...marks, text.length]
    .map((end, index) =>
      text.slice(index === 0 ? 0 : (marks[index - 1] ?? 0) + 1, end).replace(WITH_PART, ''),
    )
    .filter((name) => !isCollective(name));
}
