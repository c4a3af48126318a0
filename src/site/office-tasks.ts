import { formerNames } from '../domain/revision.ts';
import type { Office, SiteTask } from './site.ts';

/** Leaves tasks on the pages of those who answered for them before a corrected table gave them to another. */
export function keepFormer(
  field: 'leader' | 'departments',
  offices: Iterable<Office>,
  tasks: readonly SiteTask[],
): void {
  const named = new Map([...offices].map((office) => [office.name, office]));
  for (const task of tasks)
    for (const [name, { until, now }] of new Map(
      formerNames(field, task.revisions).map((each) => [each.name, each]),
    )) {
      const office = named.get(name);
      if (office && !office.tasks.includes(task)) office.former.push({ task, until, now });
    }
}

/** Offices that answer or answered for a task: the busiest first, then as the tables have them, the newest first. */
export function busiestFirst(offices: Iterable<Office>, tasks: readonly SiteTask[]): Office[] {
  const places = new Map(tasks.map(({ id }, place) => [id, place]));
  const placeOf = ({ tasks: [first] }: Office): number => (first && places.get(first.id)) ?? -1;
  return [...offices]
    .filter((each) => each.tasks.length + each.former.length > 0)
    .toSorted((a, b) => b.tasks.length - a.tasks.length || placeOf(a) - placeOf(b));
}
