import type { OfficeRecords } from './office-names.ts';
import type { OfficeFolder } from './mentions.ts';
import type { RevisedTask } from './revise.ts';

/** A name of the tables, with how many tasks it has, and whether `content/` had a file for it before. */
interface Named {
  name: string;
  tasks: number;
  isNew: boolean;
}

/** Whom the tables name: new ones first, then those with the fewest tasks, among which misread ones are. */
export interface NamedReport {
  departments: Named[];
  leaders: Named[];
  collectives: Omit<Named, 'isNew'>[];
}

/** How many of these lists hold each name. */
function counts(lists: readonly (readonly string[])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of lists.flatMap((list) => [...new Set(list)])) found.set(name, (found.get(name) ?? 0) + 1);
  return found;
}

/**
 * Counts whom tasks name.
 * @param names all names, also those that only a table before the newest has
 * @param records the files that were there before
 */
export function namedIn(
  tasks: readonly RevisedTask[],
  names: Readonly<Record<OfficeFolder, readonly string[]>>,
  records: Readonly<Record<OfficeFolder, OfficeRecords>>,
): NamedReport {
  const listed = (folder: OfficeFolder, found: ReadonlyMap<string, number>): Named[] => {
    const known = new Set(records[folder].map(({ data: { name } }) => name));
    return names[folder]
      .map((name) => ({ name, tasks: found.get(name) ?? 0, isNew: !known.has(name) }))
      .toSorted((a, b) => Number(b.isNew) - Number(a.isNew) || a.tasks - b.tasks);
  };
  const collectives = counts(tasks.map((task) => task.collectives.map(({ name }) => name)));
  return {
    departments: listed('departments', counts(tasks.map(({ departments }) => departments))),
    leaders: listed('leaders', counts(tasks.map(({ leader }) => [leader]))),
    collectives: [...collectives].map(([name, count]) => ({ name, tasks: count })),
  };
}

const line = (
  heading: string,
  unit: string,
  named: readonly { name: string; tasks: number; isNew?: boolean }[],
) =>
  `${heading} ${named.length} ${unit}：${named.map(({ name, tasks, isNew }) => `${isNew ? '【新】' : ''}${name} ${tasks}`).join('、')}`;

/** The report as the clerk reads it, a line for each kind: a wrong name is new, or has few tasks, and stands in front. */
export function namedLines({ departments, leaders, collectives }: NamedReport): string[] {
  return [
    line('责任单位', '个', departments),
    line('领导', '位', leaders),
    ...(collectives.length > 0 ? [line('统称（没有网页）', '种', collectives)] : []),
  ];
}
