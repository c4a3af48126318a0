/** Marks between which one thing is said, and those between which one of several is. */
const CLAUSE_END = /[，。；：！？\n]/u;
const ITEM_END = /[，。；：、！？\n]/u;

/** No clause is longer, in UTF-16 code units: farther is not looked, so that a text without marks is read as fast. */
const LONGEST = 500;

function backTo(mark: RegExp, text: string, end: number): string {
  const first = Math.max(0, end - LONGEST);
  let start = end;
  while (start > first && !mark.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

/** The part of the clause before an offset. */
export const clauseBefore = (text: string, end: number): string => backTo(CLAUSE_END, text, end);

/** The clause in which an offset lies, without the marks around it. */
export function clauseAround(text: string, at: number): string {
  const rest = text.slice(at).search(CLAUSE_END);
  return backTo(CLAUSE_END, text, at) + text.slice(at, rest < 0 ? undefined : at + rest);
}

/** The part before an offset of the clause, or of its item where it lists several. */
export const itemBefore = (text: string, end: number): string => backTo(ITEM_END, text, end);
