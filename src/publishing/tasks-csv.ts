import { stringify } from 'csv-stringify/sync';
import { toChineseNumeral } from '../domain/numeral.ts';
import { targetsOf } from '../domain/quantity/quantity.ts';
import { newestFirst, saidChanges } from '../words/changes.ts';
import type { SiteEdition } from '../site/site.ts';
import { statusWords } from '../words/status-words.ts';
import { strings } from '../words/strings.ts';

/**
 * A table for spreadsheets: UTF-8 with BOM (Excel takes it for GBK without), CRLF. A cell that a spreadsheet would take for
 * a formula is made harmless by an apostrophe before it. Of a made-up city every row says so.
 */
function spreadsheet(
  { fictional }: SiteEdition['edition'],
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const notice = fictional ? [strings.demonstration.notice] : [];
  const all = [
    [...header, ...(fictional ? [strings.demonstration.short] : [])],
    ...rows.map((row) => [...row, ...notice]),
  ];
  return stringify(all, { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

/** All that became of the tasks of an edition, the newest first, a row for each field that changed. */
export function changesCsv({ edition, tasks }: SiteEdition, urlOf: (path: string) => string): string {
  const header = [
    '日期',
    '年份',
    '序号',
    '短标题',
    '种类',
    '栏目',
    '原来',
    '现在',
    '发布者',
    '来源标题',
    '来源网址',
    '存档网址',
    '原因',
    '网址',
  ];
  const rows = newestFirst(tasks).flatMap((of) => {
    const { event, update, task } = of;
    return saidChanges(of).map(({ label, was, now }) => [
      event.date,
      edition.year,
      task.number,
      task.title,
      strings.history.kinds[event.kind],
      label,
      was ?? '',
      now,
      update?.record.by ?? '',
      event.source?.title ?? '',
      event.source?.url ?? '',
      event.source?.archive ?? '',
      update?.record.reason ?? '',
      urlOf(task.path),
    ]);
  });
  return spreadsheet(edition, header, rows);
}

/** The edition: the source's own columns under their own names, then ours. */
export function editionCsv({ edition, tasks }: SiteEdition, urlOf: (path: string) => string): string {
  const { columns } = edition;
  const header = [
    columns.category,
    columns.number,
    columns.content,
    columns.leader,
    columns.departments,
    columns.deadline,
    '编号',
    '短标题',
    '截止日期',
    strings.field.measurable,
    strings.field.districts,
    strings.field.citywide,
    strings.field.status,
    '数据截止日期',
    '原文行',
    '网址',
  ];
  const rows = tasks.map((task) => [
    `${toChineseNumeral(task.category.number)}、${task.categoryName}`,
    task.number,
    task.content,
    task.leader.name,
    task.departments.map(({ name }) => name).join('、'),
    task.deadline.text,
    task.id,
    task.title,
    task.deadline.end,
    targetsOf(task.quantities)
      .map(({ text }) => text)
      .join('；'),
    task.districts.map(({ name }) => name).join('、'),
    task.citywide.join('；'),
    statusWords(task),
    edition.asOf,
    task.source.line,
    urlOf(task.path),
  ]);
  return spreadsheet(edition, header, rows);
}
