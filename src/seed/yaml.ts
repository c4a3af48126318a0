import { LineCounter, parseDocument, type Document } from 'yaml';
import * as z from 'zod';
import type { Problem } from '../domain/problem.ts';
import { NOT_UTF8 } from './lines.ts';

const localised = z.locales.zhCN().localeError;

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '一列（每行以“- ”开头）',
  object: '几行“名称: 值”',
};

/** Zod's Chinese leaves the names of types in English. */
export const chinese: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return '没有叫这个名字的项';
  if (issue.code !== 'invalid_type') return localised(issue);
  return issue.input === undefined ? '缺少这一项' : `应是${KINDS[issue.expected] ?? issue.expected}`;
};

/** The commonest slips in YAML, as a clerk would call them; the library's own words for the rest. */
const SLIPS: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对',
  DUPLICATE_KEY: '同一项写了两次',
  MISSING_CHAR: '缺少引号、括号或逗号',
  MULTIPLE_DOCS: '多了一行“---”',
  TAB_AS_INDENT: '缩进用了制表符（Tab），应该用空格',
};

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

/** Reads a YAML file that people keep by hand against its schema. Every fault has its line, and is told in Chinese. */
export function readYaml<T>(text: string, schema: z.ZodType<T>, file: string): YamlFile<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineOf = lineFinder(document, counter);
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0) {
    const line = counter.linePos(lost).line;
    return { value: null, lineOf, problems: [{ file, line, ...NOT_UTF8 }] };
  }
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, code, message }) => ({
      file,
      line: counter.linePos(pos[0]).line,
      rule: 'yaml',
      text: `不是合格的 YAML：${SLIPS[code] ?? message.split('\n')[0] ?? ''}。`,
      hint: '请检查这一行的缩进、冒号后的空格和引号。',
    }));
    return { value: null, lineOf, problems };
  }
  const result = schema.safeParse(document.toJS(), { error: chinese });
  if (result.success) return { value: result.data, lineOf, problems: [] };
  const faults = result.error.issues.flatMap((issue) =>
    partsOf(issue).map((path) => ({ path, message: issue.message })),
  );
  const problems = faults.map(({ path, message }): Problem => {
    const line = lineOf(path);
    return {
      file,
      ...(line === undefined ? {} : { line }),
      rule: 'schema',
      text: `${partName(path)}不对：${message}。`,
      hint: '请照文件里的说明改正这一处。',
    };
  });
  return { value: null, lineOf, problems };
}
