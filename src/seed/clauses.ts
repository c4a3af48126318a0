const OPENING = '“‘（《「『【〔(';
const CLOSING = '”’）》」』】〕)';

/** Marks that end a sentence, a number that begins the next item of a list among them, and those that part it. */
const SENTENCE_MARKS = '。！？①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const CLAUSE_MARKS = `${SENTENCE_MARKS}，；：`;

/** A part of a text up to one of its marks: where it begins, and where it ends without the mark. */
export interface Clause {
  start: number;
  end: number;
  /** It is the last of its sentence. */
  endsSentence: boolean;
}

/** Whether the character opens a quotation or a bracket. */
export const opens = (char: string): boolean => char !== '' && OPENING.includes(char);

/** For each offset of a text, its end among them, how many quotations and brackets are open before it. */
export function openBefore(text: string): number[] {
  let depth = 0;
  const open = [0];
  for (let at = 0; at < text.length; at += 1) {
    if (opens(text.charAt(at))) depth += 1;
    else if (CLOSING.includes(text.charAt(at))) depth = Math.max(0, depth - 1);
    open.push(depth);
  }
  return open;
}

/** Whether each quotation mark and bracket of a text is closed, and none that was not opened. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (opens(char)) depth += 1;
    else if (CLOSING.includes(char)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether a mark stands between two digits, as the one of thousands does, with or without white space. */
const isInNumber = (text: string, at: number): boolean =>
  /^\s{0,2}\d/u.test(text.slice(at + 1, at + 4)) && /\d\s{0,2}$/u.test(text.slice(Math.max(0, at - 3), at));

/** The clauses of a text. What stands in quotation marks or brackets, or between two digits, is no mark. */
export function clausesOf(text: string): Clause[] {
  const open = openBefore(text);
  const clauses: Clause[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const isEnd = at === text.length;
    const isMark = CLAUSE_MARKS.includes(text.charAt(at)) && open[at] === 0;
    if (!isEnd && (!isMark || isInNumber(text, at))) continue;
    const endsSentence = isEnd || SENTENCE_MARKS.includes(text.charAt(at));
    const last = clauses.at(-1);
    if (at > start) clauses.push({ start, end: at, endsSentence });
    else if (last && endsSentence) last.endsSentence = true;
    start = at + 1;
  }
  return clauses;
}
