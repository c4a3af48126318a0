import type { EditionRecord, TaskRecord } from '../domain/record.ts';
import type { SiteEdition, SiteTask } from './load.ts';

/** A task as the public data has it. */
export function taskRecord(task: SiteTask): TaskRecord {
  const {
    id,
    number,
    category,
    title,
    content,
    leader,
    departments,
    deadline,
    districts,
    citywide,
    quantities,
    sums,
    tables,
    measurable,
    status,
    updates,
    corrections,
    source,
  } = task;
  return {
    id,
    number,
    category: { number: category.number, name: category.name },
    title,
    content,
    leader: { name: leader.name, slug: leader.slug },
    departments: departments.map(({ name, slug, role }) => ({ name, slug, role })),
    deadline,
    districts: districts.map(({ code, name }) => ({ code, name })),
    citywide,
    quantities,
    sums,
    tables,
    measurable,
    status,
    updates: updates.map(({ record }) => record),
    corrections,
    source,
    url: task.path,
  };
}

/** The whole edition as the public data has it. */
export function editionRecord({ edition, tasks }: SiteEdition): EditionRecord {
  const { id, city, year, title, categoryCount, taskCount, asOf, source } = edition;
  return {
    edition: { id, city, year, title, categoryCount, taskCount, asOf, source },
    tasks: tasks.map(taskRecord),
  };
}
