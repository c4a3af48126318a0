/** Marks between which one thing is said, and those between which one of several is. */
const CLAUSE_END = /[，。；：！？\n]/u;
const ITEM_END = /[，。；：、！？\n]/u;

/** No clause is longer, in UTF-16 code units: farther is not looked, so that a text without marks is read as fast. */
const LONGEST = 500;

/** Whether the mark at an offset parts the thousands of a number: `55，327`. */
const partsThousands = (text: string, at: number): boolean =>
  /^\d，\s?\d{3}(?!\d)/u.test(text.slice(Math.max(0, at - 1), at + 6));

function backTo(mark: RegExp, text: string, end: number): string {
  const first = Math.max(0, end - LONGEST);
  let start = end;
  const isEnd = (at: number): boolean => mark.test(text.charAt(at)) && !partsThousands(text, at);
  while (start > first && !isEnd(start - 1)) start -= 1;
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
