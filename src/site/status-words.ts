import { deadlineHasPassed } from '../domain/deadline.ts';
import type { SiteTask } from './load.ts';
import { strings } from './strings.ts';

/** A task's status as the site says it: silence after the deadline is told as the two facts that it is. */
export function statusWords({ status, deadline, edition }: SiteTask): string {
  const silent = status === 'no-update' && deadlineHasPassed(deadline, edition.asOf);
  return silent ? strings.overdueWithoutUpdate : strings.status[status];
}
