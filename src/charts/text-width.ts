/** How wide text is drawn, near enough to wrap it: layouts run without a browser to measure in. */

const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60“”‘’…—]/u;
const ASCII_EM = 0.58;

/** Marks that must not begin a line, and marks that must not end one. */
const NO_START = '，。、；：！？”’）》」%';
const NO_END = '“‘（《「';

/** Width of a text in em: 1 for a Chinese character, a little more than half for others. */
export function widthInEm(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (WIDE.test(char) ? 1 : ASCII_EM), 0);
}

/** Units that a line break may stand between: single Chinese characters, with their marks, and whole Latin words. */
function units(text: string): string[] {
  const parts: string[] = [];
  for (const token of text.match(/[A-Za-z0-9.%+]+|\s+|./gsu) ?? []) {
    const last = parts.at(-1);
    const joins = last !== undefined && (NO_START.includes(token) || NO_END.includes(last.slice(-1)));
    if (joins) parts[parts.length - 1] = last + token;
    else parts.push(token);
  }
  return parts;
}

/** Fills lines of at most `maxEm` with pieces in order. A piece wider than a line has one to itself. */
function fill(pieces: readonly string[], maxEm: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of pieces) {
    if (line !== '' && widthInEm(line + unit) > maxEm) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else {
      line += unit;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * Breaks a text into lines of at most `maxEm`, never before closing or after opening punctuation, and in a word
 * only where the word alone is too wide. Breaks at a comma where that needs no more lines.
 */
export function wrap(text: string, maxEm: number): string[] {
  const fitting = units(text.trim()).flatMap((unit) => (widthInEm(unit) > maxEm ? Array.from(unit) : [unit]));
  const lines = fill(fitting, maxEm);
  const clauses = fill(text.trim().split(/(?<=[，；]”?)(?!”)/u), maxEm);
  const clausesFit = clauses.length <= lines.length && clauses.every((line) => widthInEm(line) <= maxEm);
  return clausesFit ? clauses : lines;
}

/** Coordinates with two decimals: the same bytes on every machine, and no noise in them. */
export const round = (value: number): number => Math.round(value * 100) / 100;
