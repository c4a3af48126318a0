import { isUtf8 } from 'node:buffer';
import { plainCharacters, unreadable } from '../domain/characters.ts';
import { cellProblems, LIMITS, overLimits } from '../domain/limits.ts';
import { NOT_UTF8, type Problem } from '../domain/problem.ts';
import { unreadableLine } from '../domain/unreadable-text.ts';

/** One physical line of the source, without its line terminator. */
export interface SourceLine {
  /** 1-based. */
  number: number;
  text: string;
  /** It is blank, or a form feed stands before its words: a page may have ended before it. */
  opensPage: boolean;
  /** It is blank, or a form feed stands after its words: a page may have ended after it. */
  endsPage: boolean;
}

/** A line that another encoding has written, whatever part of it happens to be readable. */
const isForeign = (raw: Uint8Array): boolean => !isUtf8(raw) || raw.includes(0);

/** A file that is in another encoding as a whole is one problem, not one for every line. */
function foreignFile(lines: readonly Uint8Array[], file: string): Problem | null {
  const foreign = lines.filter(isForeign).length;
  if (foreign < 4 || foreign * 2 < lines.filter(({ length }) => length > 1).length) return null;
  return {
    file,
    line: lines.findIndex(isForeign) + 1,
    rule: 'not-utf8',
    text: `整个文件不是 UTF-8 编码：从这一行起有 ${foreign} 行读不出来。`,
    hint: NOT_UTF8.hint,
  };
}

const LINE_FEED = 0x0a;
function lineCount(bytes: Uint8Array): number {
  let count = 1;
  for (const byte of bytes) if (byte === LINE_FEED) count += 1;
  return count;
}

/** What is too much in a line: cells, or the text of one. */
function sizeProblems(text: string, file: string, line: number): Problem[] {
  const cells = text.split('\t', LIMITS.rowCells.most + 1);
  if (cells.length <= LIMITS.rowCells.most)
    return cells.flatMap((cell) => cellProblems(cell, { file, line }));
  return overLimits(LIMITS.rowCells, text.split('\t').length, { file, line });
}

function byteLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

/** Controls that are white space in a line: what parts its cells, and what parts pages. */
const SPACES = '\t\f';

/**
 * Splits the source's bytes into lines. Accepts CRLF, a byte-order mark and form feeds.
 * A line that is no UTF-8, or holds a character that nobody can see or read, is a problem; a file that is in another encoding
 * throughout is one problem, and has no lines; nor has one that is too large.
 */
export function readLines(bytes: Uint8Array, file: string): { lines: SourceLine[]; problems: Problem[] } {
  const tooMany = overLimits(LIMITS.sourceLines, lineCount(bytes), { file });
  if (tooMany.length > 0) return { lines: [], problems: tooMany };
  const problems: Problem[] = [];
  const oversized: Problem[][] = [];
  const rawLines = byteLines(bytes);
  const foreign = foreignFile(rawLines, file);
  if (foreign) return { lines: [], problems: [foreign] };
  const lines = rawLines.map((raw, index) => {
    const number = index + 1;
    if (!isUtf8(raw)) {
      problems.push({ file, line: number, ...NOT_UTF8 });
    }
    const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(raw).replace(/\r$/u, '');
    const text = index === 0 ? decoded.replace(/^\uFEFF/u, '') : decoded;
    const unread = unreadable(text, SPACES);
    if (unread && isUtf8(raw)) {
      problems.push({ file, line: number, ...unreadableLine(unread.at, unread.code) });
    }
    const tooLong = sizeProblems(text, file, number);
    if (tooLong.length > 0) oversized.push(tooLong);
    const plain = plainCharacters(text);
    const isBlank = plain.trim() === '';
    return {
      number,
      text,
      opensPage: isBlank || plain.slice(0, -plain.trimStart().length).includes('\f'),
      endsPage: isBlank || plain.slice(plain.trimEnd().length).includes('\f'),
    };
  });
  // What is too much is not looked into.
  return oversized.length > 0
    ? { lines: [], problems: [...problems, ...oversized.flat()] }
    : { lines, problems };
}
