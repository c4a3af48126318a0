import { parseChineseNumeral, toChineseNumeral } from '../domain/numeral.ts';
import type { Problem } from '../domain/problem.ts';
import type { TaskPlace } from '../domain/revision.ts';
import { fold } from '../domain/chinese-text.ts';
import type { Row } from './raw-rows.ts';
import { normaliseTypography } from './typography.ts';

export interface NamedCategory {
  number: number;
  name: string;
  /** Tasks that stand under it. */
  taskCount: number;
  /** The row that names it first; with the day of the corrected table, where it is of one. */
  source: TaskPlace;
}

/** `二、提供优质基础教育` */
const HEADING = /^(?<ordinal>[一二三四五六七八九十百]+)、(?<name>.+)$/u;

/**
 * Finds the category of each row. A category is named where it begins and again at the top of each page; its
 * ordinals count up by one, and its name is always the same but for typography. Anything else is a problem:
 * a lost name would put a promise under a wrong heading.
 */
export function readCategories(
  rows: readonly Row[],
  file: string,
): { categories: NamedCategory[]; ofRow: number[]; problems: Problem[] } {
  const categories: NamedCategory[] = [];
  const ofRow: number[] = [];
  const problems: Problem[] = [];
  /** Rows since the last name that could not be read: any of them may have named the next category. */
  let unread = 0;
  for (const row of rows) {
    unread += row.unreadBefore;
    const report = (rule: string, text: string, hint: string): void => {
      problems.push({ file, line: row.line, rule, text, hint });
    };
    const cell = normaliseTypography(row.cells.category);
    const groups = HEADING.exec(cell)?.groups;
    const ordinal = parseChineseNumeral(groups?.['ordinal'] ?? '');
    const name = groups?.['name'] ?? '';
    const current = categories.at(-1);
    const next = (current?.number ?? 0) + 1;

    if (cell === '') {
      if (row === rows[0] && unread === 0) {
        report('category-missing', '表的第一项没有项目分类。', '请补上“一、……”。');
      } else if (current && row.opensPage) {
        report(
          'category-missing',
          '这一页的第一行没有写项目分类。',
          `原表每页首行都写明分类：请对照原件补上（上一行属于“${toChineseNumeral(current.number)}、${current.name}”）。`,
        );
      }
    } else if (ordinal === null) {
      report('category-form', `项目分类“${cell}”不是“一、……”的样子。`, '请对照原件补上中文序号和顿号。');
    } else if (ordinal === current?.number) {
      if (fold(name) !== fold(current.name)) {
        report(
          'category-differs',
          `项目分类“${cell}”与前面的“${current.name}”不一样。`,
          '同一件的名称应前后一致（空格和全角半角不论），请对照原件。',
        );
      }
    } else if (ordinal >= next && ordinal <= next + unread) {
      categories.push({ number: ordinal, name, taskCount: 0, source: { line: row.line, text: row.text } });
    } else {
      report(
        'category-order',
        `项目分类的序号应为“${toChineseNumeral(next)}”，这里是“${groups?.['ordinal'] ?? ''}”。`,
        '请检查是否漏了一件，或序号写错。',
      );
      categories.push({ number: ordinal, name, taskCount: 0, source: { line: row.line, text: row.text } });
    }
    if (cell !== '') unread = 0;
    const category = categories.at(-1);
    if (category) category.taskCount += 1;
    ofRow.push(category?.number ?? 0);
  }
  return { categories, ofRow, problems };
}
