import { isAlias, isNode, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type * as z from 'zod';
import { plainCharacters } from '../domain/characters.ts';
import type { Problem } from '../domain/problem.ts';
import { chinese } from './schema-words.ts';
import { misreadings, misreadText } from './misreadings.ts';
import { yamlBounds } from './yaml-bounds.ts';

const QUOTE = '要把整个值加上引号';

/** Slips in YAML as a clerk would call them, by the library's codes. */
const SLIPS: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: '双引号里的“\\”要写成“\\\\”',
  BAD_INDENT: '缩进不对，或括号不成对',
  BAD_SCALAR_START: `值以 @、%、\` 这样的符号开头，${QUOTE}`,
  BLOCK_AS_IMPLICIT_KEY: `一行里有两处“: ”，或下一行缩进不对；值里有冒号和空格的，${QUOTE}`,
  DUPLICATE_KEY: '同一项写了两次',
  MISSING_CHAR: '缺少“: ”（半角冒号和空格，不是全角的“：”）、引号、括号或逗号',
  MULTILINE_IMPLICIT_KEY: '名称后面缺少“: ”（半角冒号和空格，不是全角的“：”）',
  MULTIPLE_DOCS: '多了一行“---”或“...”',
  TAB_AS_INDENT: '缩进用了制表符（Tab），应该用空格',
  TAG_RESOLVE_FAILED: `值以“!”开头，${QUOTE}`,
  UNEXPECTED_TOKEN: `有多出来的符号或文字；值里有引号、括号等符号的，${QUOTE}`,
};
/** What to do about a part that is not as its file asks for it. */
export const FORM_HINT = '请照文件里的说明改正这一处。';
/** Never the library's own words: they are English. */
const OTHER_SLIP = '这里读不懂';

/** The parts that an issue is about: an unknown name itself, not the mapping that it stands in. */
const partsOf = (issue: z.core.$ZodIssue): PropertyKey[][] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

/** Where a part stands, in words: `第 2 条的“from”`. */
const partName = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' ? `第 ${part + 1} 条` : `“${String(part)}”`)).join('的') ||
  '内容';

/** A YAML file that was read: its value, and where each part of it stands. */
export interface YamlFile<T> {
  value: T | null;
  /** 1-based line of the part at a path; of the nearest part above it where the path leads nowhere. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
  problems: Problem[];
}

function lineFinder(document: Document, counter: LineCounter): YamlFile<unknown>['lineOf'] {
  const find = (path: readonly PropertyKey[]): number | undefined => {
    const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
    const start =
      node !== null && typeof node === 'object' && 'range' in node
        ? (node.range as number[] | null)?.[0]
        : undefined;
    if (start !== undefined) return counter.linePos(start).line;
    return path.length === 0 ? undefined : find(path.slice(0, -1));
  };
  return find;
}

/**
 * Parts that stand for another part of the file (`*x`), or may be stood for (`&x`): text that begins with such a sign and
 * has no quotation marks. What it said would be lost.
 */
function aliases(document: Document): { sign: string; at: number }[] {
  const found: { sign: string; at: number }[] = [];
  visit(document, (_key, node) => {
    if (!isNode(node)) return;
    const at = node.range?.[0] ?? 0;
    if (isAlias(node)) found.push({ sign: `*${node.source}`, at });
    else if (node.anchor !== undefined) found.push({ sign: `&${node.anchor}`, at });
  });
  return found;
}

/** All that keeps a text from being YAML, or what we take of it, by line. */
function slips(document: Document, text: string, counter: LineCounter, file: string): Problem[] {
  const slip = (at: number, said: string, hint: string): Problem & { line: number } => ({
    file,
    line: counter.linePos(at).line,
    rule: 'yaml',
    text: `不是合格的 YAML：${said}。`,
    hint,
  });
  const errors: readonly YAMLError[] = [...document.errors, ...document.warnings];
  return [
    ...errors.map(({ pos, code }) =>
      slip(pos[0], SLIPS[code] ?? OTHER_SLIP, '请检查这一行的缩进、冒号后的空格和引号。'),
    ),
    ...aliases(document).map(({ sign, at }) =>
      slip(at, `“${sign}”没有加引号，会被当作引用`, `请把整个值加上引号，例如 "${sign}"。`),
    ),
    // What is no YAML may be read in any way.
    ...(errors.length > 0 ? [] : misreadings(document, text)).map(({ at, ...told }) => ({
      file,
      line: counter.linePos(at).line,
      rule: 'yaml-misread',
      ...told,
    })),
  ].toSorted((a, b) => a.line - b.line);
}

/**
 * Reads a YAML file that people keep by hand against its schema, radicals as the characters that they look like. Every
 * fault has its line, and is told in Chinese.
 * @param isSealed that the converter wrote it, as it stands: it was made of what had been looked at
 */
export function readYaml<T>(
  written: string,
  schema: z.ZodType<T>,
  file: string,
  isSealed = false,
): YamlFile<T> {
  const wrong = isSealed ? [] : yamlBounds(written, file);
  if (wrong.length > 0) return { value: null, lineOf: () => undefined, problems: wrong };
  const text = isSealed ? written : plainCharacters(written);
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'error' });
  const lineOf = lineFinder(document, counter);
  const problems = isSealed ? [] : slips(document, text, counter, file);
  if (problems.length > 0) return { value: null, lineOf, problems };
  const result = schema.safeParse(document.toJS(), { error: chinese });
  if (result.success) return { value: result.data, lineOf, problems: [] };
  const faults = result.error.issues.flatMap((issue) =>
    partsOf(issue).map((path): Problem => {
      const line = lineOf(path);
      const misread = issue.code === 'invalid_type' ? misreadText(document, path) : null;
      return {
        file,
        ...(line === undefined ? {} : { line }),
        rule: 'schema',
        text: `${partName(path)}不对：${misread?.text ?? issue.message}。`,
        hint: misread?.hint ?? FORM_HINT,
      };
    }),
  );
  return { value: null, lineOf, problems: faults };
}
