import { stringify } from 'csv-stringify/sync';
import { toChineseNumeral } from '../domain/numeral.ts';
import { targetsOf } from '../domain/quantity/quantity.ts';
import type { SiteEdition } from './load.ts';
import { strings } from './strings.ts';

/**
 * The edition as a table for spreadsheets: the source's own columns under their own names, then ours. UTF-8 with BOM
 * (Excel takes it for GBK without), CRLF. A cell that a spreadsheet would take for a formula is made harmless by an
 * apostrophe before it.
 */
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
    `${toChineseNumeral(task.category.number)}、${task.category.name}`,
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
    strings.status[task.status],
    edition.asOf,
    task.source.line,
    urlOf(task.path),
  ]);
  return stringify([header, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
