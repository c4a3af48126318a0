import type { EditionRecord, TaskRecord } from '../domain/record.ts';
import type { SiteEdition, SiteTask } from '../site/site.ts';
import { strings } from '../words/strings.ts';

/** A task as the public data has it. */
function taskRecord(task: SiteTask): TaskRecord {
  const {
    id,
    number,
    category,
    categoryName,
    title,
    content,
    leader,
    departments,
    collectives,
    deadline,
    districts,
    citywide,
    topics,
    quantities,
    sums,
    tables,
    measurable,
    status,
    deadlinePassed,
    overdue,
    updates,
    revisions,
    history,
    corrections,
    source,
    firstSource,
  } = task;
  return {
    id,
    number,
    category: { number: category.number, name: categoryName },
    title,
    content,
    leader: { name: leader.name, slug: leader.slug },
    departments: departments.map(({ name, slug, role }) => ({ name, slug, role })),
    collectives,
    deadline,
    districts: districts.map(({ code, name }) => ({ code, name })),
    citywide,
    topics: topics.map(({ name, slug }) => ({ name, slug })),
    quantities,
    sums,
    tables,
    measurable,
    status,
    deadlinePassed,
    overdue,
    updates: updates.map(({ record }) => record),
    revisions,
    history: history.map(({ event }) => event),
    corrections,
    source: { ...source, revision: source.revision ?? null, number: source.number ?? null },
    firstSource: firstSource ?? null,
    url: task.path,
  };
}

/** The whole edition as the public data has it. */
export function editionRecord(edition: SiteEdition): EditionRecord {
  const { id, city, year, title, categoryCount, taskCount, asOf, fictional, source } = edition;
  const { revisions, tasks } = edition;
  return {
    edition: {
      id,
      city,
      year,
      title,
      categoryCount,
      taskCount,
      asOf,
      notice: fictional ? strings.demonstration.notice : null,
      source,
      revisions: revisions.map(({ date, title: own, source: from }) => ({ date, title: own, source: from })),
    },
    tasks: tasks.map(taskRecord),
  };
}
