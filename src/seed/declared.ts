import type { Declared } from '../domain/edition.ts';
import { toChineseNumeral } from '../domain/numeral.ts';
import type { Problem } from '../domain/problem.ts';
import { fold } from '../domain/chinese-text.ts';
import type { NamedCategory } from './categories.ts';
import type { Table } from './table-rows.ts';

/** `（共10件，44项）`, folded. */
const CAPTION = /共(?<categories>\d+)件,?(?<tasks>\d+)项/u;

/** What the clerk declares of a table, and the name of the file in which. */
export interface Declaration {
  title: string;
  declared: Declared;
  /** `edition.yaml` or `revision.yaml`. */
  writtenIn: string;
}

/** Holds the table against what is declared of it: title, counts, tasks in each category. */
export function checkDeclared(
  table: Table,
  categories: readonly NamedCategory[],
  { title, declared, writtenIn }: Declaration,
  file: string,
): Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, rule: string, text: string, hint: string): void => {
    problems.push({ file, line, rule, text, hint });
  };
  const hint = `请检查原文是否缺行、${writtenIn} 里的件数项数是否写对。`;

  if (table.preamble.every(({ text }) => !fold(text).includes(fold(title)))) {
    report(
      1,
      'title-differs',
      `表头之前没有表题“${title}”。`,
      `请核对这是不是那一年的表，或改正 ${writtenIn} 里的 title。`,
    );
  }
  for (const { line, text } of table.preamble) {
    const groups = CAPTION.exec(fold(text))?.groups;
    if (
      groups &&
      (Number(groups['categories']) !== declared.categories || Number(groups['tasks']) !== declared.tasks)
    ) {
      report(
        line,
        'caption-differs',
        `原文写“${text}”，${writtenIn} 写 ${declared.categories} 件、${declared.tasks} 项。`,
        '请核对哪一个对。',
      );
    }
  }
  const taskCount = table.rows.length + table.unread;
  if (taskCount !== declared.tasks) {
    report(table.lastLine, 'task-count', `应有 ${declared.tasks} 项，读到 ${taskCount} 项。`, hint);
  }
  // Which category an unread row belongs to is not known.
  if (table.unread > 0) return problems;
  if (categories.length !== declared.categories) {
    report(
      table.lastLine,
      'category-count',
      `应有 ${declared.categories} 件，读到 ${categories.length} 件。`,
      hint,
    );
  }
  for (const { number, name, taskCount } of categories) {
    const wanted = declared.tasksPerCategory[number - 1];
    if (wanted !== undefined && wanted !== taskCount) {
      report(
        table.lastLine,
        'tasks-in-category',
        `第${toChineseNumeral(number)}件“${name}”应有 ${wanted} 项，读到 ${taskCount} 项。`,
        '请检查这一件开头那一行的项目分类是否漏写。',
      );
    }
  }
  return problems;
}
