import { deadlineHasPassed } from '../domain/deadline.ts';
import { STATUSES, type Status } from '../domain/status.ts';
import type { SiteEdition, SiteTask } from '../site/site.ts';
import { count, strings } from './strings.ts';

/**
 * A task's status as the site says it, everywhere in the same words: silence after the deadline is told as the two facts
 * that it is, and a task that was taken out of the table as what became of it.
 */
export function statusWords({ status, dropped, deadline, edition }: SiteTask): string {
  if (dropped) return `${strings.status[status]}，${strings.dropped}`;
  const silent = status === 'no-update' && deadlineHasPassed(deadline, edition.asOf);
  return silent ? strings.overdueWithoutUpdate : strings.status[status];
}

/** How many of some tasks are said to have which status, in the order of the statuses; only those that occur. */
export interface StatusCount {
  status: Status;
  words: string;
  tasks: readonly SiteTask[];
}

export function statusCounts(tasks: readonly SiteTask[]): StatusCount[] {
  return STATUSES.flatMap((status) =>
    [
      ...Map.groupBy(
        tasks.filter((task) => task.status === status),
        statusWords,
      ),
    ].map(([words, of]) => ({
      status,
      words,
      tasks: of,
    })),
  );
}

/** Said behind the number of an edition's tasks, where its newest table has some of them no more; else empty. */
export function droppedWords({ tasks }: SiteEdition): string {
  const dropped = tasks.filter((task) => task.dropped).length;
  return dropped === 0 ? '' : `（其中${count(dropped, 'tasks')}已由更正表取消）`;
}
