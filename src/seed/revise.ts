import type { Place } from '../domain/place.ts';
import { isDropped, REVISED_FIELDS, type RevisedField, type TaskRevision } from '../domain/revision.ts';
import { fold } from '../domain/chinese-text.ts';
import { officesText } from '../domain/office-text.ts';
import type { NamedCategory } from './categories.ts';
import type { Matches } from './matching.ts';
import { officesOf, type PromisedTask } from './tasks.ts';

/** A task as the newest table that has it words it, and what corrected tables did to it. */
export interface RevisedTask extends PromisedTask {
  title: string;
  /** Oldest first. */
  revisions: TaskRevision[];
  /** The name of its category when it was last listed, where it is listed no more. */
  categoryName?: string;
  /** Its row in the first table, where `source` is of a later one. */
  firstSource?: Place;
}

/** All that an edition has promised. */
export interface Promises {
  categories: NamedCategory[];
  /** By number. */
  tasks: RevisedTask[];
}

/** What the first table promises. */
export function firstPromises(
  tasks: readonly PromisedTask[],
  categories: NamedCategory[],
  titles: ReadonlyMap<number, string>,
): Promises {
  return {
    categories,
    tasks: tasks.map((task) => ({
      ...task,
      title: titles.get(task.number) ?? '',
      revisions: [],
    })),
  };
}

/**
 * The categories after a corrected table, and the number that each of its own has among them. One keeps its number by its
 * name; else, renamed, where it has tasks of one category alone, whose name is gone and whose tasks are nowhere else. What
 * is left is new and comes after the last.
 * @param movesOf for each category of the table, the numbers of the categories that its tasks had before
 */
function reviseCategories(
  before: readonly NamedCategory[],
  table: readonly NamedCategory[],
  date: string,
  movesOf: ReadonlyMap<number, ReadonlySet<number>>,
): { categories: NamedCategory[]; numberOf: Map<number, number> } {
  const same = (a: NamedCategory, b: NamedCategory): boolean => fold(a.name) === fold(b.name);
  const categories = [...before];
  const numberOf = new Map<number, number>();
  const renamed = (own: NamedCategory): NamedCategory | undefined => {
    const [from, ...more] = movesOf.get(own.number) ?? [];
    const isElsewhere = [...movesOf].some(
      ([number, origins]) => number !== own.number && from !== undefined && origins.has(from),
    );
    return more.length > 0 || isElsewhere
      ? undefined
      : before.find((known) => known.number === from && table.every((other) => !same(known, other)));
  };
  for (const own of table) {
    const known = before.find((each) => same(each, own)) ?? renamed(own);
    const number = known?.number ?? categories.length + 1;
    numberOf.set(own.number, number);
    const revised = { ...own, number, source: { ...own.source, revision: date } };
    if (known) categories[number - 1] = revised;
    else categories.push(revised);
  }
  return { categories, numberOf };
}

/** What a field of a task says, as the site writes it, and by what it is compared: typography is no change. */
function fieldOf(
  task: PromisedTask,
  field: RevisedField,
  categories: readonly NamedCategory[],
): { text: string; key: string } {
  const worded = (text: string) => ({ text, key: fold(text) });
  switch (field) {
    case 'category':
      return worded(categories.find(({ number }) => number === task.categoryNumber)?.name ?? '');
    case 'departments':
      return worded(officesText(officesOf(task)));
    case 'deadline':
      // Another way to write the same days is no other deadline.
      return { text: task.deadline.text, key: `${task.deadline.start ?? ''}/${task.deadline.end}` };
    case 'content':
    case 'leader':
      return worded(task[field]);
  }
}

/** Where a task stands in the first table, if it does, once a later one has it too. */
function firstSourceOf(known: RevisedTask | undefined): Pick<RevisedTask, 'firstSource'> {
  if (known?.firstSource) return { firstSource: known.firstSource };
  return known && known.source.revision === undefined ? { firstSource: known.source } : {};
}

/**
 * The promises after a corrected table. A task keeps its number and its page whatever the table numbers it, also when
 * it is dropped; a new one gets the number after the last.
 * @param rows the tasks of the corrected table, with its own numbers
 * @param matches which task each row is
 */
export function revise(
  before: Promises,
  { date, ...table }: { date: string; categories: readonly NamedCategory[]; tasks: readonly PromisedTask[] },
  matches: Matches,
  titles: ReadonlyMap<number, string>,
): Promises {
  const knownOf = (row: PromisedTask): RevisedTask | undefined =>
    before.tasks.find(({ number }) => number === matches.get(row.number));
  const movesOf = new Map(
    [...Map.groupBy(table.tasks, ({ categoryNumber }) => categoryNumber)].map(([number, rows]) => [
      number,
      new Set(rows.flatMap((row) => knownOf(row)?.categoryNumber ?? [])),
    ]),
  );
  const { categories, numberOf } = reviseCategories(before.categories, table.categories, date, movesOf);
  let last = before.tasks.length;
  const revised = new Map<number, RevisedTask>();
  for (const row of table.tasks) {
    const known = knownOf(row);
    const number = known?.number ?? (last += 1);
    const task: PromisedTask = {
      ...row,
      number,
      categoryNumber: numberOf.get(row.categoryNumber) ?? row.categoryNumber,
      source: { ...row.source, revision: date, ...(row.number === number ? {} : { number: row.number }) },
    };
    const changes = known
      ? REVISED_FIELDS.flatMap((field) => {
          const was = fieldOf(known, field, before.categories);
          const now = fieldOf(task, field, categories);
          return was.key === now.key ? [] : [{ field, was: was.text, now: now.text }];
        })
      : [];
    const isNew = !known || isDropped(known.revisions);
    const own: TaskRevision[] =
      isNew || changes.length > 0 ? [{ date, kind: isNew ? 'added' : 'changed', changes }] : [];
    revised.set(number, {
      ...task,
      title: titles.get(row.number) ?? '',
      revisions: [...(known?.revisions ?? []), ...own],
      ...firstSourceOf(known),
    });
  }
  const kept = before.tasks.map((task): RevisedTask => {
    const now = revised.get(task.number);
    if (now) return now;
    // It stays under the name that its category had when it was last listed.
    const categoryName =
      task.categoryName ?? before.categories.find(({ number }) => number === task.categoryNumber)?.name ?? '';
    return isDropped(task.revisions)
      ? task
      : { ...task, categoryName, revisions: [...task.revisions, { date, kind: 'dropped', changes: [] }] };
  });
  const added = [...revised.values()].filter(({ number }) => number > before.tasks.length);
  return { categories, tasks: [...kept, ...added] };
}
