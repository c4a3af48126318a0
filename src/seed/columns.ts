import type { Column } from '../domain/edition.ts';
import type { Problem } from '../domain/problem.ts';
import { normaliseName } from './typography.ts';

/** The names that cities give to each column. The first of a row is Jiangmen's; a new city needs a word here. */
const COLUMN_NAMES: Readonly<Record<Column, readonly string[]>> = {
  category: ['项目分类', '类别', '大类'],
  number: ['序号'],
  content: ['具体内容', '工作任务', '实事项目'],
  leader: ['分管市领导', '牵头领导'],
  departments: ['责任单位', '牵头单位'],
  deadline: ['完成时限', '完成时间', '时间节点'],
};

const COLUMNS = Object.keys(COLUMN_NAMES) as Column[];

const meanings: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => COLUMN_NAMES[column].map((name) => [name, column] as const)),
);

/** Which column stands where: the table's own names, left to right, with their meaning. */
export interface Header {
  line: number;
  columns: { column: Column; name: string }[];
}

/** Whether a line's cells are column names rather than a task: one known name is enough, no task has one as a cell. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => meanings.has(normaliseName(cell)));
}

/** Reads a header line. A name that is unknown or repeated, or a column that is missing, is a problem. */
export function readHeader(
  cells: readonly string[],
  file: string,
  line: number,
): { header: Header | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const columns: Header['columns'] = [];
  for (const [index, cell] of cells.entries()) {
    const name = normaliseName(cell);
    const column = meanings.get(name);
    if (column === undefined) {
      problems.push({
        file,
        line,
        rule: 'unknown-column',
        text: `表头第 ${index + 1} 格“${name}”不是认得的栏目。`,
        hint: `认得的栏目：${[...meanings.keys()].join('、')}。是新的叫法就请开发者加进栏目名称表。`,
      });
    } else if (columns.some((known) => known.column === column)) {
      problems.push({
        file,
        line,
        rule: 'repeated-column',
        text: `表头第 ${index + 1} 格“${name}”与前面的一栏重复。`,
        hint: '每一栏在表头只应出现一次，请对照原件。',
      });
    } else {
      columns.push({ column, name });
    }
  }
  for (const column of COLUMNS.filter((wanted) => columns.every((known) => known.column !== wanted))) {
    problems.push({
      file,
      line,
      rule: 'missing-column',
      text: `表头缺少“${COLUMN_NAMES[column][0] ?? column}”一栏。`,
      hint: '请对照原件补上表头，各栏之间用制表符（Tab）隔开。',
    });
  }
  return { header: problems.length === 0 ? { line, columns } : null, problems };
}

/** Whether a header that a later page repeats says the same as the first. */
export function sameHeader(header: Header, cells: readonly string[]): boolean {
  return (
    header.columns.length === cells.length &&
    header.columns.every(({ name }, index) => name === normaliseName(cells[index] ?? ''))
  );
}
