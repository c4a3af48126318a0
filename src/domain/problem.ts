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

/**
 * A problem in the usual `file:line: text` form, with the hint on a line of its own; of a spreadsheet, as its reader would
 * look for it: `第 12 行“完成率”：text`.
 */
export function formatProblem({ file, line, column, text, hint }: Problem): string {
  const cell = line === undefined || column === undefined ? null : `第 ${line} 行“${column}”：`;
  const place = line === undefined ? `${file}: ` : `${file}:${line}: `;
  return `${cell ?? place}${text}\n    → ${hint}`;
}

/** Problems in reading order: by file as given first, then by line. Stable. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return problems.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0),
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
