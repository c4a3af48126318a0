import * as z from 'zod';
import { plainCharacters } from '../domain/characters.ts';
import { NOT_UTF8, type Problem } from '../domain/problem.ts';
import { FORM_HINT, readYaml, type YamlFile } from './yaml.ts';

/** A Markdown file in two: the YAML between its first two lines of `---`, and the Markdown below them. */
interface SplitFile {
  head: string;
  body: string;
}

const FRONT_MATTER = /^---\r?\n(?<head>[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n(?<body>[\s\S]*))?$/u;
/** The line of `---` stands before the first of the front matter. */
const LINES_BEFORE = 1;

/** Takes a Markdown file apart; null where it does not begin with front matter. A byte-order mark is passed over. */
export function splitFile(text: string): SplitFile | null {
  const groups = FRONT_MATTER.exec(text.replace(/^\uFEFF/u, ''))?.groups;
  return groups ? { head: groups['head'] ?? '', body: groups['body'] ?? '' } : null;
}

/** The first line of a file that is in another encoding. */
function encodingProblems(text: string, file: string): Problem[] {
  const before = text.split('\uFFFD')[0] ?? '';
  return before.length === text.length ? [] : [{ file, line: before.split('\n').length, ...NOT_UTF8 }];
}

const isNeeded = (field: z.core.$ZodType): boolean => !z.safeParse(field, undefined).success;

/** What may be written in a front matter, and what has to be. */
function fieldWords(schema: z.ZodObject): { may: string; must: string } {
  const fields = Object.entries<z.core.$ZodType>(schema.shape);
  const names = (of: typeof fields): string => of.map(([name]) => name).join('、');
  return { may: names(fields), must: names(fields.filter(([, field]) => isNeeded(field))) };
}

/** A Markdown file that was read: what its front matter says, and the Markdown below it. */
interface MarkdownFile<T> extends YamlFile<T> {
  body: string;
  /** How many lines of the file stand before its body. */
  above: number;
}

/**
 * Reads a Markdown file whose front matter has this form, radicals as the characters that they look like. Every fault is
 * told with its line in the file, in Chinese; the value is null where there is one.
 * @param file path, for messages
 * @param isSealed that the converter wrote it, as it stands: the source's characters are kept as they are
 */
export function readMarkdownFile<T>(
  text: string,
  schema: z.ZodType<T> & z.ZodObject,
  file: string,
  isSealed = false,
): MarkdownFile<T> {
  const refused = (problems: Problem[]): MarkdownFile<T> => ({
    value: null,
    body: '',
    above: 0,
    lineOf: () => undefined,
    problems,
  });
  const foreign = encodingProblems(text, file);
  if (foreign.length > 0) return refused(foreign);
  const { may, must } = fieldWords(schema);
  const split = splitFile(isSealed ? text : plainCharacters(text));
  if (!split)
    return refused([
      {
        file,
        line: 1,
        rule: 'front-matter',
        text: '文件开头没有两行 --- 夹着的各项。',
        hint: `第一行写 ---，下面写 ${must} 各项，之后再写一行 ---。`,
      },
    ]);
  const { value, problems, lineOf } = readYaml<T>(split.head, schema, file, isSealed);
  const below = (line: number | undefined): number | undefined => line && line + LINES_BEFORE;
  return {
    value,
    body: split.body,
    above: text.split('\n').length - split.body.split('\n').length,
    lineOf: (path) => below(lineOf(path)),
    problems: problems.map((problem) => {
      const line = below(problem.line);
      const isForm = problem.rule === 'schema' && problem.hint === FORM_HINT;
      const hint = isForm ? `可写的有 ${may}；${must} 必写。` : problem.hint;
      return { ...problem, hint, ...(line === undefined ? {} : { line }) };
    }),
  };
}
