import { parseDeadline, type Deadline } from '../domain/deadline.ts';
import type { Column } from '../domain/edition.ts';
import type { Problem } from '../domain/problem.ts';
import type { Fields } from './corrections.ts';
import { isPersonName } from './person.ts';
import type { Row } from './raw-rows.ts';
import { normaliseName, normaliseTypography } from './typography.ts';

/** A row's cells in Chinese typography. */
export function readFields({ cells }: Row): Fields {
  return {
    category: normaliseTypography(cells.category),
    number: normaliseName(cells.number),
    content: normaliseTypography(cells.content),
    leader: normaliseName(cells.leader),
    departments: normaliseName(cells.departments),
    deadline: normaliseName(cells.deadline),
  };
}

/** What a task's fields mean. */
export interface Meaning {
  content: string;
  leader: string;
  /** Names, the lead department first. */
  departments: string[];
  deadline: Deadline;
}

/** `各县（市、区）政府`: a bracket that opens is closed, and may hold a list of its own. */
const OFFICE = /^(?=.{3})\p{Script=Han}+(?:（[\p{Script=Han}、]+）\p{Script=Han}*)*$/u;
const SEPARATORS = '、，；';
/** Two offices that stood on two lines of a cell, or with a space between them: 市教育局市财政局. */
const RUN_TOGETHER = /局[市县区省各]/u;

/** Offices of a cell: what stands between two separators that are in no bracket. */
function officesIn(cell: string): string[] {
  const ends: number[] = [];
  let next = '';
  for (let at = cell.length - 1; at >= 0; at -= 1) {
    const char = cell.charAt(at);
    if (char === '（' || char === '）') next = char;
    else if (next !== '）' && SEPARATORS.includes(char)) ends.push(at);
  }
  return [...ends.toReversed(), cell.length].map((end, index, all) =>
    cell.slice(index === 0 ? 0 : (all[index - 1] ?? 0) + 1, end),
  );
}

const isOfficeName = (name: string): boolean => OFFICE.test(name) && !RUN_TOGETHER.test(name);

/** Understands the fields of one task; null where one of them cannot be understood. */
export function readMeaning(
  fields: Fields,
  columnName: (column: Column) => string,
  year: number,
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
  if (fields.leader !== '' && !isPersonName(fields.leader)) {
    report(
      'leader-form',
      `${label('leader')}不是一个人的姓名：“${fields.leader}”。`,
      '这一格只写一个人的姓名，不加职务和标点。是四个字的复姓姓名就请开发者加进复姓表。',
    );
  }
  const departments = officesIn(fields.departments);
  for (const name of fields.departments === '' ? [] : departments.filter((each) => !isOfficeName(each))) {
    report(
      'department-form',
      `${label('departments')}不是单位名称：“${name}”。`,
      '几个单位之间用顿号“、”隔开，牵头的写在最前。',
    );
  }
  const seen = new Set<string>();
  for (const name of departments) {
    if (name !== '' && seen.has(name))
      report('department-twice', `${label('departments')}写了两次“${name}”。`, '每个单位只写一次。');
    seen.add(name);
  }
  const deadline = parseDeadline(fields.deadline, year);
  if (fields.deadline !== '' && deadline === null) {
    report(
      'deadline-form',
      `${label('deadline')}不是日期：“${fields.deadline}”。`,
      '请写成“12月10日”这样，且是日历上有的一天。',
    );
  }
  if (deadline === null || problems.length > 0) return { meaning: null, problems };
  return { meaning: { content: fields.content, leader: fields.leader, departments, deadline }, problems };
}
