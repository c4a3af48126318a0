import { toChineseNumeral } from '../domain/numeral.ts';
import { officesText } from '../domain/office-text.ts';
import { targetsOf } from '../domain/quantity/quantity.ts';
import type { SiteEdition } from '../site/site.ts';
import { csvText } from '../tables/csv.ts';
import { statusWords } from '../words/status-words.ts';
import { fictionNotice, strings } from '../words/strings.ts';
import type { AddressOf } from './published-file.ts';

/** The edition: the source's own columns under their own names, then ours. */
export function tasksCsv(edition: SiteEdition, addressOf: AddressOf): string {
  const { columns, tasks } = edition;
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
    strings.field.topics,
  ];
  const rows = tasks.map((task) => [
    `${toChineseNumeral(task.category.number)}、${task.categoryName}`,
    task.number,
    task.content,
    task.leader.name,
    officesText([...task.departments, ...task.collectives]),
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
    addressOf(task.path),
    task.topics.map(({ name }) => name).join('、'),
  ]);
  return csvText(header, rows, fictionNotice(edition));
}
