import { CST, Lexer, Parser } from 'yaml';
import { cellProblems, LIMITS, overLimit, overLimits, type Where } from '../domain/limits.ts';
import { lostText, type Problem } from '../domain/problem.ts';
import { unreadableLines } from '../domain/unreadable-text.ts';

type PlaceOf = (offset: number) => Where;

/** White space and remarks are no parts of what a file says. */
const SILENT: readonly (string | null)[] = ['space', 'newline', 'comment', 'byte-order-mark'];
/** Signs of the lexer's own, which stand nowhere in the text. */
const UNWRITTEN: readonly (string | null)[] = ['doc-mode', 'flow-error-end', 'scalar'];

const depthOf = (open: readonly CST.Token[]): number => open.filter(CST.isCollection).length;

/**
 * The tokens of a text; or what is too much in its pieces (names, values and signs) and in how they stand in each other,
 * which are looked at one by one as they are put together.
 */
function readTokens(text: string, file: string, placeOf: PlaceOf): { tokens: CST.Token[] } | Problem[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let pieces = 0;
  let anchors = 0;
  let offset = 0;
  let isValue = false;
  for (const piece of new Lexer().lex(text)) {
    const type = CST.tokenType(piece);
    for (const token of parser.next(piece)) tokens.push(token);
    // Looked at while it is being built: to finish what is open, the parser calls itself as often.
    if (parser.stack.length > LIMITS.yamlDepth.most && depthOf(parser.stack) > LIMITS.yamlDepth.most)
      return [overLimit(LIMITS.yamlDepth, null, placeOf(offset))];
    if (UNWRITTEN.includes(type) && !isValue) {
      isValue = type === 'scalar';
      continue;
    }
    if (isValue || !SILENT.includes(type)) {
      pieces += 1;
      const wrong = cellProblems(piece, { file });
      if (wrong.length > 0) return wrong.map((problem) => ({ ...problem, ...placeOf(offset) }));
    }
    isValue = false;
    if (type === 'anchor' || type === 'alias') anchors += 1;
    if (pieces > LIMITS.yamlPieces.most) return [overLimit(LIMITS.yamlPieces, null, placeOf(offset))];
    if (anchors > LIMITS.yamlAnchors.most) return [overLimit(LIMITS.yamlAnchors, null, placeOf(offset))];
    offset += piece.length;
  }
  return { tokens: [...tokens, ...parser.end()] };
}

/** Lists and mappings with too many parts. */
function lengthProblems(tokens: readonly CST.Token[], placeOf: PlaceOf): Problem[] {
  const open = [...tokens];
  for (let token = open.pop(); token !== undefined; token = open.pop()) {
    if (token.type === 'document' && token.value) open.push(token.value);
    if (!CST.isCollection(token)) continue;
    const limit = token.type === 'block-map' ? LIMITS.yamlKeys : LIMITS.yamlItems;
    const { length } = token.items;
    if (length > limit.most) return [overLimit(limit, length, placeOf(token.offset))];
    for (const { key, value } of token.items) for (const part of [key, value]) if (part) open.push(part);
  }
  return [];
}

/**
 * What cannot be read in a YAML text, by line, or the first that is too much in it, before it is read as one: its reader
 * goes down a level with each that is written, and looks back over all names of a mapping with each.
 * @param before lines of the file that stand above the text
 */
export function yamlBounds(text: string, file: string, before = 0): Problem[] {
  const lines = text.split('\n').length;
  if (lines > LIMITS.yamlLines.most) return overLimits(LIMITS.yamlLines, lines, { file });
  const lost = lostText(text, file, before);
  if (lost.length > 0) return lost;
  const unread = unreadableLines(text, file, before);
  if (unread.length > 0) return unread;
  const placeOf: PlaceOf = (offset) => ({ file, line: before + text.slice(0, offset).split('\n').length });
  const read = readTokens(text, file, placeOf);
  return 'tokens' in read ? lengthProblems(read.tokens, placeOf) : read;
}
