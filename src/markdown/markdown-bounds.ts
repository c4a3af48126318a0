import { LIMITS, marksIn, overLimits } from '../domain/limits.ts';
import { lostText, type Problem } from '../domain/problem.ts';
import { unreadableLines } from '../domain/unreadable-text.ts';
import { referenceProblems } from './references.ts';
import { yamlBounds } from './yaml-bounds.ts';

const LINE_END = /\r\n|[\n\r]/u;
/** What is between the two lines `---` at the beginning, and what is below them. */
const FRONT_MATTER =
  /^\uFEFF?---[ \t]*(?:\r\n|[\n\r])(?<head>(?:[\s\S]*?(?:\r\n|[\n\r]))?)---[ \t]*(?<body>(?:[\n\r][\s\S]*)?)$/u;

/** A sign of a quotation, a list or a footnote, with the white space before it. */
const CONTAINER = /^(?<space>[ \t]*)(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]]{1,999}\]:)/u;
/** Columns by which what stands in a list is indented at least. */
const INDENT = 2;
const TAB = 4;

/** How deep a line can be in quotations and lists: by the signs at its beginning, and by how far in they stand. */
function depthOf(line: string): number {
  let rest = line;
  let depth = 0;
  let columns = 0;
  for (let sign = CONTAINER.exec(rest); sign; sign = CONTAINER.exec(rest)) {
    const space = sign.groups?.['space'] ?? '';
    const width = space.length + (TAB - 1) * (space.split('\t').length - 1);
    // One space parts two signs.
    columns += depth === 0 ? width : Math.max(0, width - 1);
    depth += 1;
    rest = rest.slice(sign[0].length);
    if (depth > LIMITS.markdownDepth.most) break;
  }
  return depth === 0 ? 0 : depth + Math.floor(columns / INDENT);
}

/** The line below the heads of a table, which says how many columns it has. */
const DELIMITERS = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;
const columnsOf = (line: string): number =>
  line.includes('|') && DELIMITERS.test(line) ? line.split('|').length - 1 : 0;

/** An escaped mark is a character like any other. */
const ESCAPED = /\\[!-/:-@[-`{-~]/gu;
const marksOf = (line: string): number => marksIn(line.replace(ESCAPED, ''));

function bodyProblems(body: string, file: string, before: number): Problem[] {
  let depths = 0;
  let inFile = 0;
  let inParagraph = 0;
  for (const [index, line] of body.split(LINE_END).entries()) {
    const place = { file, line: before + index };
    const depth = depthOf(line);
    const marks = marksOf(line);
    depths += depth;
    inFile += marks;
    inParagraph = line.trim() === '' ? 0 : inParagraph + marks;
    const [problem] = [
      ...overLimits(LIMITS.markdownDepth, depth, place),
      ...overLimits(LIMITS.markdownSigns, depths, place),
      ...overLimits(LIMITS.paragraphMarks, inParagraph, place),
      ...overLimits(LIMITS.fileMarks, inFile, place),
      ...overLimits(LIMITS.tableColumns, columnsOf(line), place),
      ...referenceProblems(line, place),
    ];
    if (problem) return [problem];
  }
  return [];
}

/**
 * What cannot be read in a Markdown file that people keep, by line, or the first that is too much in it, front matter and
 * all, before it is read as one: its reader goes down a level with each that is written, and for a mark looks back over
 * all marks before it.
 */
export function markdownBounds(text: string, file: string): Problem[] {
  const lines = text.split(LINE_END).length;
  const [tooMuch] = [
    ...overLimits(LIMITS.keptBytes, Buffer.byteLength(text), { file }),
    ...overLimits(LIMITS.keptLines, lines, { file }),
    ...lostText(text, file),
  ];
  if (tooMuch) return [tooMuch];
  const unread = unreadableLines(text, file);
  if (unread.length > 0) return unread;
  const { head, body = text } = FRONT_MATTER.exec(text)?.groups ?? {};
  const wrong = head === undefined ? [] : yamlBounds(head, file, 1);
  return wrong.length > 0 ? wrong : bodyProblems(body, file, lines - body.split(LINE_END).length + 1);
}
