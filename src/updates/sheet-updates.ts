import type { Problem } from '../domain/problem.ts';
import type { Quantity } from '../domain/quantity/quantity.ts';
import { proseLinkFault } from '../domain/prose-links.ts';
import { updateSchema, type Update } from '../domain/update.ts';
import { markdownBounds } from '../markdown/markdown-bounds.ts';
import { paragraphs } from '../markdown/compose.ts';
import { chinese } from '../markdown/schema-words.ts';
import type { KnownTask } from './check.ts';
import { COLUMNS, type ColumnKey } from './sheet-columns.ts';
import { readDate, type Meant } from './sheet-date.ts';
import { readCount, readPercent, readStatus, readValues, type Reached } from './sheet-values.ts';
import type { FilledRow } from './sheet.ts';
import type { PlacedUpdate, Wording } from './update-file.ts';
import { updateFile } from './write-update.ts';

const IN_A_SHEET: Wording = {
  percentWords: `“${COLUMNS.percentWords.heading}”`,
  source: `“${COLUMNS.sourceTitle.heading}”和“${COLUMNS.sourceUrl.heading}”写上来源`,
  reason: `“${COLUMNS.reason.heading}”`,
  whichTarget: (times) => `请在目标后面用（1）至（${times}）写明是第几处。`,
  noTargets: '请清空这一格',
};

/** In which column a field of an update is written. */
const COLUMN_OF: Record<keyof Update, ColumnKey> = {
  task: 'number',
  date: 'date',
  status: 'status',
  percent: 'percent',
  percentWords: 'percentWords',
  values: 'values',
  by: 'by',
  source: 'sourceTitle',
  reason: 'reason',
};

const SOURCE_COLUMNS: Readonly<Record<string, ColumnKey>> = {
  title: 'sourceTitle',
  url: 'sourceUrl',
  archive: 'archive',
};

const columnAt = ([field, part]: readonly PropertyKey[]): ColumnKey =>
  (field === 'source' ? SOURCE_COLUMNS[String(part)] : undefined) ?? COLUMN_OF[field as keyof Update];

/** What the sheet says in a task's locked cells. */
export const lockedCells = (task: KnownTask): Partial<Record<ColumnKey, string>> => ({
  year: String(task.year),
  number: String(task.number),
  title: task.title,
  departments: task.departments.join('、'),
  deadline: task.deadline,
  targets: targetNames(task.quantities).join('；'),
});

/** A task's targets as the sheet writes them: with a number where the content has the same words twice. */
function targetNames(quantities: readonly Quantity[]): string[] {
  const texts = quantities.filter(({ role }) => role === 'target').map(({ text }) => text);
  return texts.map((text, index) => {
    if (texts.indexOf(text) === texts.lastIndexOf(text)) return text;
    return `${text}（${texts.slice(0, index + 1).filter((each) => each === text).length}）`;
  });
}

/** Cells that tell whose row it is: one that says something else has slipped, and would speak of the wrong task. */
const IDENTIFYING: readonly ColumnKey[] = ['title', 'departments', 'deadline'];

function readRow(
  { line, cells, bad }: FilledRow,
  task: KnownTask,
  file: string,
): { read: PlacedUpdate | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (key: ColumnKey, rule: string, text: string, hint: string): void => {
    problems.push({ file, line, column: COLUMNS[key].heading, rule, text, hint });
  };
  const known = lockedCells(task);
  for (const key of IDENTIFYING) {
    if (cells[key] === known[key] || (cells[key] === '' && key !== 'title') || bad.includes(key)) continue;
    report(
      key,
      'sheet-row-slipped',
      `写的是“${cells[key]}”，第 ${task.number} 项却是“${known[key] ?? ''}”，可能错了行。`,
      '这几栏由程序填写。请核对这一行的各格是不是都属于这一项，或重新生成表格。',
    );
  }
  const understand = <T>(key: ColumnKey, read: (text: string) => Meant<T>): T | undefined => {
    if (cells[key] === '') return undefined;
    const meant = read(cells[key]);
    if ('value' in meant) return meant.value;
    report(key, 'sheet-cell', meant.fault, meant.hint);
    return undefined;
  };
  const words = (key: ColumnKey): string | undefined => (cells[key] === '' ? undefined : cells[key]);
  const date = understand('date', readDate);
  // A corrected table may have set another target since.
  const quantities = date === undefined ? task.quantities : task.quantitiesAt(date);
  const targets = quantities.filter(({ role }) => role === 'target');
  /** A number alone is of the only target. */
  const ofTarget = ({ target, ...rest }: Reached): object => ({
    target: target ?? (targets.length === 1 ? targets[0]?.text : undefined),
    ...rest,
  });
  const values = understand('values', readValues);
  if (targets.length > 1 && values?.some(({ target }) => target === undefined))
    report(
      'values',
      'sheet-which-target',
      `这一项有 ${targets.length} 个目标，没有写是哪一个。`,
      `请写成“目标：完成数”，目标有${targetNames(quantities).join('、')}。`,
    );
  if (targets.length === 0 && values !== undefined)
    report('values', 'sheet-no-target', '这一项没有数量目标。', '请清空这一格，写进“说明”。');
  const source = { title: words('sourceTitle'), url: words('sourceUrl'), archive: words('archive') };
  const hasSource = Object.values(source).some((part) => part !== undefined);
  const raw = {
    task: task.id,
    date,
    status: understand('status', readStatus),
    percent: understand('percent', readPercent),
    percentWords: words('percentWords'),
    values: values?.map(ofTarget),
    by: words('by'),
    source: hasSource ? source : undefined,
    reason: words('reason'),
  };
  const result = updateSchema.safeParse(JSON.parse(JSON.stringify(raw)), { error: chinese });
  const told = new Set([...problems.map(({ column }) => column), ...bad.map((key) => COLUMNS[key].heading)]);
  for (const { path, message } of result.error?.issues ?? []) {
    const key = columnAt(path);
    if (told.has(COLUMNS[key].heading)) continue;
    const empty = cells[key] === '';
    report(
      key,
      empty ? 'sheet-empty' : 'sheet-cell',
      empty ? '空着。' : `${message}。`,
      empty ? '这一行写了进展，这一格就必填；没有公开的进展，请把整行清空。' : '请改正这一格。',
    );
  }
  if (!result.success || problems.length + bad.length > 0) return { read: null, problems };
  const placeOf: PlacedUpdate['placeOf'] = (...path) => ({ line, column: COLUMNS[columnAt(path)].heading });
  const mentioned = proseLinkFault(cells.note);
  if (mentioned !== null) report('note', 'sheet-cell', `${mentioned}。`, '请改正这一格。');
  const text = paragraphs(cells.note);
  // What is written must be what can be read again.
  for (const tooMuch of markdownBounds(updateFile(result.data, text), file))
    report('note', tooMuch.rule, tooMuch.text, tooMuch.hint);
  if (problems.length > 0) return { read: null, problems };
  return {
    read: { file, edition: task.edition, update: result.data, text, placeOf, wording: IN_A_SHEET },
    problems,
  };
}

/** Which year a row is of: what it says, or the only one that there is. */
function yearOf({ cells, bad }: FilledRow, years: readonly number[]): Meant<number> {
  const hint = `请填 ${years.join(' 或 ')}。`;
  if (cells.year !== '') {
    const year = readCount(cells.year.replace(/年度?$/u, ''));
    return year === null ? { fault: `“${cells.year}”不是年份。`, hint } : { value: year };
  }
  const [only, ...others] = years;
  if (only === undefined) return { fault: '还没有任何一年的任务。', hint: '请先运行 npm run convert。' };
  if (others.length === 0 && !bad.includes('year')) return { value: only };
  return { fault: `空着，看不出是 ${years.join('、')} 哪一年的。`, hint };
}

/** The tasks of each year, by number; the oldest year first. */
type TasksByYear = ReadonlyMap<number, ReadonlyMap<number, KnownTask>>;

function byYear(tasks: readonly KnownTask[]): TasksByYear {
  const years = [...Map.groupBy(tasks, ({ year }) => year)].toSorted(([a], [b]) => a - b);
  return new Map(years.map(([year, own]) => [year, new Map(own.map((task) => [task.number, task]))]));
}

/** The task that a row is of. */
function taskOf(
  row: FilledRow,
  tasks: TasksByYear,
): { task: KnownTask } | { column: ColumnKey; fault: string; hint: string } {
  const years = [...tasks.keys()];
  const year = yearOf(row, years);
  if ('fault' in year) return { column: 'year', ...year };
  if (!years.includes(year.value))
    return {
      column: 'year',
      fault: `没有 ${year.value} 年的任务。`,
      hint: `有的是${years.map((each) => ` ${each} `).join('、')}年。`,
    };
  const { number } = row.cells;
  const hint = '年份和序号由程序填写，请照任务分解表改回。';
  if (number === '') return { column: 'number', fault: '空着，看不出是哪一项。', hint };
  const task = tasks.get(year.value)?.get(readCount(number) ?? 0);
  return task ? { task } : { column: 'number', fault: `没有 ${year.value} 年第“${number}”项。`, hint };
}

/**
 * The updates that the rows of a sheet say. All problems are returned; a row with one gives no update.
 * @param tasks that a row may be of
 */
export function sheetUpdates(
  rows: readonly FilledRow[],
  tasks: ReadonlyMap<string, KnownTask>,
  file: string,
): { read: PlacedUpdate[]; problems: Problem[] } {
  const all = byYear([...tasks.values()]);
  const results = rows.map((row) => {
    const found = taskOf(row, all);
    if ('task' in found) return readRow(row, found.task, file);
    const { column, fault, hint } = found;
    // What keeps the cell from being read has been told.
    if (row.bad.includes(column)) return { read: null, problems: [] };
    const place = { file, line: row.line, column: COLUMNS[column].heading };
    return { read: null, problems: [{ ...place, rule: 'sheet-task', text: fault, hint }] };
  });
  return {
    read: results.flatMap(({ read }) => (read ? [read] : [])),
    problems: results.flatMap(({ problems }) => problems),
  };
}
