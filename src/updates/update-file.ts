import type { Problem } from '../domain/problem.ts';
import { updateSchema, type Update } from '../domain/update.ts';
import { NOT_UTF8 } from '../seed/lines.ts';
import { readYaml } from '../seed/yaml.ts';

/** How a fault is put right where the update was written: what its writer sees is not called the same everywhere. */
export interface Wording {
  percentWords: string;
  source: string;
  reason: string;
  /** Where a target is written more than once. */
  whichTarget: (times: number) => string;
  noTargets: string;
}

/** An update that was read, with where it stands. */
export interface PlacedUpdate {
  /** Path of the file, for messages. */
  file: string;
  /** Id of the edition that it was written for. */
  edition: string;
  update: Update;
  /** Free text, as Markdown; may be empty. */
  text: string;
  /** Where a field stands. */
  placeOf: (field: keyof Update) => Pick<Problem, 'line' | 'column'>;
  wording: Wording;
}

const IN_A_FILE: Wording = {
  percentWords: ' percentWords ',
  source: ' source 写上来源的标题 title 和网址 url',
  reason: ' reason ',
  whichTarget: (times) => `请用 place 写明是第几处（1 至 ${times}）。`,
  noTargets: '请删去 values',
};

const FRONT_MATTER = /^---\r?\n(?<head>[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n(?<body>[\s\S]*))?$/u;
const FIELDS = `可写的有 ${Object.keys(updateSchema.shape).join('、')}；task、date、status、by 必写。`;
/** The line of `---` stands before the first of the front matter. */
const LINES_BEFORE = 1;

/** The first line of a file that is in another encoding. */
function encodingProblems(content: string, file: string): Problem[] {
  const before = content.split('\uFFFD')[0] ?? '';
  if (before.length === content.length) return [];
  return [{ file, line: before.split('\n').length, ...NOT_UTF8 }];
}

/**
 * Files among the updates that are not read as one: what they say would be lost without a word.
 * @param paths inside `content/`, of what is not read as Markdown
 * @param label path of `content/`, for messages
 */
export const strayUpdates = (paths: readonly string[], label: string): Problem[] =>
  paths
    .filter((path) => path === 'updates' || path.startsWith('updates/'))
    .map((path) => ({
      file: `${label}/${path}`,
      rule: 'update-stray',
      text: '这里只读文件名以 .md（小写）结尾的文件，这个文件会被忽略。',
      hint: '是进展的，请把文件名改成以 .md 结尾；不是的，请移到别处。',
    }));

/**
 * Reads one file of `content/updates/`. Every fault is told with its line; the update is null where there is one.
 * @param path inside `updates/`, with forward slashes
 * @param label path of `updates/`, for messages
 */
export function readUpdateFile(
  path: string,
  content: string,
  label: string,
): { read: PlacedUpdate | null; problems: Problem[] } {
  const file = `${label}/${path}`;
  const foreign = encodingProblems(content, file);
  if (foreign.length > 0) return { read: null, problems: foreign };
  const groups = FRONT_MATTER.exec(content.replace(/^\uFEFF/u, ''))?.groups;
  if (!groups) {
    const problem = {
      file,
      line: 1,
      rule: 'update-head',
      text: '文件开头没有两行 --- 夹着的各项。',
      hint: '第一行写 ---，下面写 task、date、status、by 各项，之后再写一行 ---。',
    };
    return { read: null, problems: [problem] };
  }
  const { value, problems, lineOf } = readYaml(groups['head'] ?? '', updateSchema, file);
  const below = (line: number | undefined): number | undefined => line && line + LINES_BEFORE;
  if (value === null) {
    const placed = problems.map((problem) => {
      const line = below(problem.line);
      const hint = problem.rule === 'schema' ? FIELDS : problem.hint;
      return { ...problem, hint, ...(line === undefined ? {} : { line }) };
    });
    return { read: null, problems: placed };
  }
  const edition = path.split('/')[0] ?? '';
  const text = (groups['body'] ?? '').trim();
  const placeOf: PlacedUpdate['placeOf'] = (field) => {
    const line = below(lineOf([field]));
    return line === undefined ? {} : { line };
  };
  return { read: { file, edition, update: value, text, placeOf, wording: IN_A_FILE }, problems: [] };
}
