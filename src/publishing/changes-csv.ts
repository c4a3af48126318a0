import { csvText } from '../tables/csv.ts';
import type { SiteEdition } from '../site/site.ts';
import { newestFirst, saidChanges } from '../words/changes.ts';
import { fictionNotice, strings } from '../words/strings.ts';
import type { AddressOf } from './published-file.ts';

/** All that became of the tasks of an edition, the newest first, a row for each field that changed. */
export function changesCsv(edition: SiteEdition, addressOf: AddressOf): string {
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
    '来源种类',
  ];
  const rows = newestFirst(edition.tasks).flatMap((of) => {
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
      addressOf(task.path),
      event.source?.kind ? strings.sourceKinds[event.source.kind] : '',
    ]);
  });
  return csvText(header, rows, fictionNotice(edition));
}
