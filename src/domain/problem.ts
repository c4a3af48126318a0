import { visible } from './characters.ts';
import { withoutPrivateData } from './private-data.ts';

/** One thing that is wrong with an input, told so that a clerk can mend it. Text and hint are Chinese. */
export interface Problem {
  /** Path of the file, as the reader would open it. */
  file: string;
  /** 1-based line; absent when the whole file is meant. */
  line?: number;
  /** Heading of the column, in a spreadsheet; `line` is then its row. */
  column?: string;
  /** Short English name of the broken rule, for tests and searching. */
  rule: string;
  /** What is wrong. */
  text: string;
  /** What to do about it. */
  hint: string;
}

/** A text as it is told: what nobody sees written out, what looks private masked. */
const told = (text: string): string => withoutPrivateData(visible(text));

/** The most characters of a sentence that are told: it may quote what somebody pasted. */
const LONGEST = 400;

/** A sentence as it is told, without its middle where it is too long to be read. */
function shortened(sentence: string): string {
  const text = told(sentence);
  if (text.length <= LONGEST) return text;
  const ends = Array.from(text.slice(0, LONGEST / 2)).slice(0, -1);
  return `${ends.join('')}……（共 ${text.length} 个字）……${Array.from(text.slice(-LONGEST / 4))
    .slice(1)
    .join('')}`;
}

/**
 * A problem in the usual `file:line: text` form, with the hint on a line of its own; of a spreadsheet, as its reader would
 * look for it: `第 12 行“完成率”：text`.
 */
export function formatProblem({ file, line, column, text, hint }: Problem): string {
  const cell = line === undefined || column === undefined ? null : `第 ${line} 行“${column}”：`;
  const place = line === undefined ? `${told(file)}: ` : `${told(file)}:${line}: `;
  return `${cell ?? place}${shortened(text)}\n    → ${shortened(hint)}`;
}

/** How many problems are told one by one: a longer list helps nobody. */
const TOLD = 100;

/** Problems as people read them: the first of them, and how many more there are. */
export function formatProblems(problems: readonly Problem[]): string {
  const told = problems.slice(0, TOLD).map(formatProblem);
  const more = problems.length - told.length;
  return [
    ...told,
    ...(more > 0 ? [`……还有 ${more} 个问题没有列出。\n    → 请先改正上面的，再运行一次。`] : []),
  ].join('\n');
}

/** Problems in reading order: by file as given first, then by line. Stable. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const order = new Map<string, number>();
  for (const { file } of problems) if (!order.has(file)) order.set(file, order.size);
  return problems.toSorted(
    (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** Each problem once, where several readers of a file have told it. Stable. */
export const distinct = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [formatProblem(problem), problem])).values(),
];

/** What is wrong with a line in another encoding, or cut within a character. */
export const NOT_UTF8 = {
  rule: 'not-utf8',
  text: '这一行不是 UTF-8 编码的文字。',
  hint: '请用编辑器把文件另存为 UTF-8（不要 GBK、ANSI），或检查文件是否传输不完整。',
};

/** The first line of a text that holds what no text does: what was lost, or a NUL, which is of another encoding. */
export function lostText(text: string, file: string, before = 0): Problem[] {
  const at = text.search(/[\0\uFFFD]/u);
  return at < 0 ? [] : [{ file, line: before + text.slice(0, at).split('\n').length, ...NOT_UTF8 }];
}
