import type { ConfirmedNames } from '../domain/confirmed-names.ts';
import { MOST_YEARS, parseDeadline, type Deadline } from '../domain/deadline.ts';
import type { Column } from '../domain/edition.ts';
import type { Collective } from '../domain/office.ts';
import { readOfficeList } from '../domain/office-list.ts';
import type { Problem } from '../domain/problem.ts';
import type { Fields } from './corrections.ts';
import { leaderFault } from './leader-fault.ts';
import { normaliseOffices } from './office-cell.ts';
import { officeFault } from './office-fault.ts';
import type { Row } from './raw-rows.ts';
import { normaliseName, normaliseTypography } from './typography.ts';

/** A row's cells in Chinese typography. */
export function readFields({ cells }: Row): Fields {
  return {
    category: normaliseTypography(cells.category),
    number: normaliseName(cells.number),
    content: normaliseTypography(cells.content),
    leader: normaliseName(cells.leader),
    departments: normaliseOffices(cells.departments),
    deadline: normaliseName(cells.deadline),
  };
}

/** What a task's fields mean. */
export interface Meaning {
  content: string;
  leader: string;
  /** Names, those that lead first. */
  departments: string[];
  /** How many of them lead. */
  leading: number;
  /** Bodies that the cell means and does not name. */
  collectives: Collective[];
  deadline: Deadline;
}

/** What of a table's edition its rows are read with. */
export interface ReadWith {
  year: number;
  /** What people have looked up about names. */
  names?: ConfirmedNames | undefined;
}

/** Understands the fields of one task; null where one of them cannot be understood. */
export function readMeaning(
  fields: Fields,
  columnName: (column: Column) => string,
  { year, names = {} }: ReadWith,
  place: { file: string; line: number },
): { meaning: Meaning | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (rule: string, text: string, hint: string): void => {
    problems.push({ ...place, rule, text, hint });
  };
  const label = (column: Column): string => `第 ${fields.number} 项的“${columnName(column)}”`;

  for (const column of ['content', 'leader', 'departments', 'deadline'] as const) {
    if (fields[column] === '') report('empty-cell', `${label(column)}是空的。`, '请对照原件补上这一格。');
  }
  if (fields.content !== '' && !/[\p{L}\p{N}]/u.test(fields.content)) {
    report('content-form', `${label('content')}没有文字：“${fields.content}”。`, '请对照原件补上这一格。');
  }
  if (/^".*"$/u.test(fields.content)) {
    report(
      'spreadsheet-quotes',
      `${label('content')}首尾有英文引号，像是从电子表格复制时带来的。`,
      '请对照原件，删去首尾的引号；中间写成两个的引号改回一个。',
    );
  }
  const unfit = fields.leader === '' ? null : leaderFault(fields.leader, new Set(names.people));
  if (unfit) report(unfit.rule, `${label('leader')}${unfit.text}`, unfit.hint);
  const list = readOfficeList(fields.departments, new Set(names.offices));
  for (const fault of fields.departments === '' ? [] : list.faults) {
    const { rule, text, hint } = officeFault(fault);
    report(rule, `${label('departments')}${text}`, hint);
  }
  const seen = new Set<string>();
  for (const { name } of [...list.offices, ...list.collectives]) {
    if (seen.has(name))
      report('department-twice', `${label('departments')}写了两次“${name}”。`, '每个单位只写一次。');
    seen.add(name);
  }
  const deadline = parseDeadline(fields.deadline, year);
  if (fields.deadline !== '' && deadline === null) {
    report(
      'deadline-form',
      `${label('deadline')}不是日期：“${fields.deadline}”。`,
      fields.deadline.includes('年')
        ? `请对照原件：年份要在 ${year}—${year + MOST_YEARS} 之间，且是日历上有的一天。`
        : '请写成“12月10日”这样，且是日历上有的一天。',
    );
  }
  if (deadline === null || problems.length > 0) return { meaning: null, problems };
  const { offices, collectives } = list;
  const meaning: Meaning = {
    content: fields.content,
    leader: fields.leader,
    departments: offices.map(({ name }) => name),
    leading: offices.filter(({ role }) => role === 'lead').length,
    collectives,
    deadline,
  };
  return { meaning, problems };
}
