import type { Change } from '../domain/history.ts';
import type { SiteEvent, SiteTask } from '../site/site.ts';
import { grouped, strings } from './strings.ts';

/** Something that became of a task. */
export interface TaskEvent extends SiteEvent {
  task: SiteTask;
}

/** All that became of some tasks, the newest first; of one day, in the order of the tasks, each task's last event first. */
export function newestFirst(tasks: readonly SiteTask[]): TaskEvent[] {
  return tasks
    .flatMap((task) => task.history.toReversed().map((each) => ({ ...each, task })))
    .toSorted((a, b) => (a.event.date < b.event.date ? 1 : a.event.date > b.event.date ? -1 : 0));
}

/** Events by the month (`2022-09`) in which they lie, in the order given. */
export const byMonth = (events: readonly TaskEvent[]): [string, TaskEvent[]][] => [
  ...Map.groupBy(events, ({ event }) => event.date.slice(0, 7)),
];

/** `2022-09` → `2022年9月`. */
export const monthName = (month: string): string => {
  const [year = '', number = ''] = month.split('-');
  return `${year}年${Number(number)}月`;
};

/** The unit of what an event says was reached of a target; empty for all other changes. */
function unitOf({ field, target }: Change, { update }: SiteEvent): string {
  if (field === 'percent') return '%';
  const value = update?.record.values.find((each) => each.target === target);
  return field === 'value' ? (value?.unit ?? '') : '';
}

/** A change in words: what it is of, and what it was and is; null where nothing was known before. */
interface SaidChange extends Pick<Change, 'field'> {
  label: string;
  was: string | null;
  now: string;
}

const said = (change: Change, value: Change['was'], unit: string): string | null => {
  if (value === null) return null;
  if (change.field === 'listed') return strings.history.listed[value === true ? 'true' : 'false'];
  if (change.field === 'status') return strings.status[value as keyof typeof strings.status];
  return typeof value === 'number' ? `${grouped(value)}${unit}` : String(value);
};

/** The changes of an event, as the pages and the CSV say them. */
export function saidChanges(of: SiteEvent): SaidChange[] {
  return of.event.changes.map((change) => {
    const unit = unitOf(change, of);
    const { field, target, place, was, now } = change;
    return {
      field,
      label:
        target === null
          ? strings.history.fields[field]
          : `${strings.progress.target}“${target}”${place === null ? '' : `（${place}）`}`,
      was: said(change, was, unit),
      now: said(change, now, unit) ?? strings.history.unknown,
    };
  });
}
