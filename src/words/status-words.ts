import type { Status } from '../domain/status.ts';
import type { SiteEdition, SiteTask } from '../site/site.ts';
import { count, strings } from './strings.ts';

/**
 * A task's status as the site says it, everywhere in the same words: beside every status but completed stands whether the
 * deadline has passed, and a task that was taken out of the table is told as what became of it.
 */
export function statusWords({ status, dropped, overdue }: SiteTask): string {
  if (dropped) return `${strings.status[status]}，${strings.dropped}`;
  if (!overdue) return strings.status[status];
  return status === 'no-update'
    ? strings.overdue.silent
    : `${strings.status[status]}，${strings.overdue.beside}`;
}

/** The order in which states stand beside each other: from what is known to be done to what nothing is known of. */
export const STATUS_ORDER: readonly Status[] = [
  'completed',
  'in-progress',
  'adjusted',
  'not-completed',
  'no-update',
];

/** Whether some tasks are in one and the same state: then it can be said once of all. */
export const shareState = (tasks: readonly SiteTask[]): boolean => new Set(tasks.map(statusWords)).size === 1;

/** What is said of tasks of one status, with their number: that they are overdue only where all are. */
export function groupWords(tasks: readonly SiteTask[]): string {
  const [first] = tasks;
  if (!first) return '';
  const all = tasks.every(({ overdue, dropped }) => overdue && !dropped);
  return `${statusWords({ ...first, overdue: all, dropped: false })} ${count(tasks.length, 'tasks')}`;
}

/** How many of some tasks are in which state, in one line: `已完成 3项，推进中 1项`. */
export const stateSummary = (tasks: readonly SiteTask[]): string =>
  STATUS_ORDER.map((status) => groupWords(tasks.filter((task) => task.status === status)))
    .filter((words) => words !== '')
    .join('，');

/** Said behind the number of an edition's tasks, where its newest table has some of them no more; else empty. */
export function droppedWords({ tasks }: SiteEdition): string {
  const dropped = tasks.filter((task) => task.dropped).length;
  return dropped === 0 ? '' : `（其中${count(dropped, 'tasks')}已由更正表取消）`;
}
