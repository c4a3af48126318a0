import { deadlineHasPassed } from '../domain/deadline.ts';
import { findDistricts } from '../domain/district.ts';
import { historyOf, taskStatus } from '../domain/history.ts';
import type { Department } from '../domain/office.ts';
import { readPromise } from '../domain/promise.ts';
import { isDropped, type RevisionRecord } from '../domain/revision.ts';
import { isOverdue } from '../domain/status.ts';
import { sourceKind } from '../domain/source-kind.ts';
import type { Task } from '../domain/task.ts';
import { plainText, verbatimText } from '../markdown/plain-text.ts';
import type { Entries, Entry } from './entries.ts';
import { checkSite, finder } from './join-faults.ts';
import { joinTopics } from './join-topics.ts';
import { busiestFirst, keepFormer } from './office-tasks.ts';
import type { Office, Site, SiteCategory, SiteDistrict, SiteEdition, SiteTask } from './site.ts';
import { paths } from './urls.ts';

const byNumber = (a: { data: { number: number } }, b: { data: { number: number } }): number =>
  a.data.number - b.data.number;

/** Newest first. */
function joinEditions({ editions, revisions, facts }: Entries): SiteEdition[] {
  return editions
    .toSorted((a, b) => b.data.year - a.data.year)
    .map(({ data, body }) => ({
      ...data,
      source: { ...data.source, kind: sourceKind(data.source.url ?? '', facts.sources) },
      text: verbatimText(body),
      revisions: revisions
        .filter((each) => each.data.edition === data.id)
        .toSorted((a, b) => (a.data.date < b.data.date ? -1 : 1))
        .map((each) => ({
          ...each.data,
          source: { ...each.data.source, kind: sourceKind(each.data.source.url, facts.sources) },
          path: paths.source(data.year, each.data.date),
          text: verbatimText(each.body),
        })),
      categories: [],
      tasks: [],
    }));
}

/** Puts every category into its edition. */
function joinCategories(
  entries: Entries['categories'],
  editionNamed: (id: string, from: string) => SiteEdition,
): Map<string, SiteCategory> {
  return new Map(
    entries.toSorted(byNumber).map(({ id, data: { edition, number, name, source } }) => {
      const owner = editionNamed(edition, `categories/${id}`);
      const path = paths.category(owner.year, number);
      const category: SiteCategory = { edition: owner, number, name, path, source, tasks: [] };
      owner.categories.push(category);
      return [id, category];
    }),
  );
}

const joinDistricts = (entries: Entries['districts']): SiteDistrict[] =>
  entries
    .map(({ id, data }) => ({ ...data, slug: id, path: paths.district(id), tasks: [] }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));

const joinOffices = (entries: readonly Entry<Department | { name: string }>[]): Map<string, Office> =>
  new Map(
    entries.map(({ id, data: { name, ...known } }) => [id, { name, known, slug: id, tasks: [], former: [] }]),
  );

/** What corrected tables did to a task, each with where its table was published. */
const joinRevisions = ({ id, data }: Entry<Task>, owner: SiteEdition): RevisionRecord[] =>
  (data.revisions ?? []).map((revision) => {
    const table = finder(new Map(owner.revisions.map((each) => [each.date, each])), 'revisions')(
      revision.date,
      `tasks/${id}`,
    );
    const { title, url, kind } = table.source;
    return { ...revision, source: { title, url, kind } };
  });

/**
 * Joins the records of a city into its site: who answers for what, what became of it, where it holds. Pure.
 * Throws where records do not fit together: two cities, two editions of a year, a reference to nothing, a record that is
 * missing. What reads `content/` has told that before, in the clerk's words.
 */
export function join(entries: Entries): Site {
  const editions = joinEditions(entries);
  const editionNamed = finder(new Map(editions.map((each) => [each.id, each])), 'editions');
  const categories = joinCategories(entries.categories, editionNamed);
  const categoryNamed = finder(categories, 'categories');
  const departments = joinOffices(entries.departments);
  const departmentNamed = finder(departments, 'departments');
  const leaders = joinOffices(entries.leaders);
  const leaderNamed = finder(leaders, 'leaders');
  const districts = joinDistricts(entries.districts);
  const { topics, topicsOf } = joinTopics(entries.topics);

  const joinTask = (entry: Entry<Task>): SiteTask => {
    const { id, data, body } = entry;
    const from = `tasks/${id}`;
    const owner = editionNamed(data.edition, from);
    const category = categoryNamed(data.category, from);
    const named = data.departments.map(({ slug, role }) => ({ office: departmentNamed(slug, from), role }));
    const lead = named.find(({ role }) => role === 'lead')?.office;
    if (!lead) throw new Error(`content/${from}.md names no lead department. Run npm run convert.`);
    const updates = entries.updates.get(data.id) ?? [];
    const revisions = joinRevisions(entry, owner);
    const reports = { updates: updates.map(({ record }) => record), revisions };
    const content = plainText(body);
    const status = taskStatus(reports, owner.asOf);
    const dropped = isDropped(revisions);
    const deadlinePassed = deadlineHasPassed(data.deadline, owner.asOf);
    const categoryName = data.categoryName ?? category.name;
    return {
      id: data.id,
      number: data.number,
      title: data.title,
      content,
      ...readPromise(content),
      districts: findDistricts(content, districts),
      topics: topicsOf({ title: data.title, content, categoryName }),
      edition: owner,
      category,
      categoryName,
      leader: leaderNamed(data.leader, from),
      departments: named.map(({ office, role }) => ({ ...office, role })),
      collectives: data.collectives ?? [],
      lead,
      deadline: data.deadline,
      corrections: data.corrections ?? [],
      source: data.source,
      firstSource: data.firstSource,
      updates: [...updates],
      revisions,
      dropped,
      history: historyOf(reports).map(({ event, update }) => ({
        event,
        update: updates.find(({ record }) => record === update) ?? null,
      })),
      status,
      deadlinePassed,
      overdue: !dropped && isOverdue(status, deadlinePassed),
      path: paths.task(owner.year, data.number),
    };
  };

  const newestFirst = editions.map(({ id }) => id);
  const tasks = entries.tasks
    .toSorted(
      (a, b) => newestFirst.indexOf(a.data.edition) - newestFirst.indexOf(b.data.edition) || byNumber(a, b),
    )
    .map(joinTask);
  for (const task of tasks) {
    const lists = [
      task.edition.tasks,
      task.category.tasks,
      task.leader.tasks,
      // `departments` of a task are copies that know its role, and share the list.
      ...task.departments.map((office) => office.tasks),
      ...task.districts.map((district) => district.tasks),
      ...task.topics.map((topic) => topic.tasks),
    ];
    for (const list of lists) list.push(task);
  }
  keepFormer('departments', departments.values(), tasks);
  keepFormer('leader', leaders.values(), tasks);
  const latest = checkSite(editions, districts);
  return {
    facts: entries.facts,
    editions,
    latest,
    departments: busiestFirst(departments.values(), tasks),
    leaders: busiestFirst(leaders.values(), tasks),
    districts,
    topics: topics.filter(({ tasks: behind }) => behind.length > 0),
    fictional: editions.some((edition) => edition.fictional),
  };
}
