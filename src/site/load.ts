import { getCollection, type CollectionEntry } from 'astro:content';
import type { Category } from '../domain/category.ts';
import { findDistricts, type District } from '../domain/district.ts';
import type { Edition } from '../domain/edition.ts';
import { historyOf, taskStatus, type HistoryEvent } from '../domain/history.ts';
import type { Department } from '../domain/office.ts';
import { readPromise, type Promised } from '../domain/promise.ts';
import { formerNames, isDropped, type Revision, type RevisionRecord } from '../domain/revision.ts';
import type { Status } from '../domain/status.ts';
import type { Task } from '../domain/task.ts';
import type { UpdateRecord } from '../domain/update.ts';
import { plainText } from '../seed/plain-text.ts';
import { paths } from './urls.ts';

/** A person or office, with all that it answers for. */
export interface Office {
  name: string;
  /** What is known of a department beyond the table; nothing of a leader. */
  known?: Omit<Department, 'name'>;
  slug: string;
  /** In the order of the editions (newest first) and of the table. */
  tasks: SiteTask[];
  /** Tasks that a corrected table gave to another, with its day (ISO) and who has them since. */
  former: { task: SiteTask; until: string; now: string }[];
}

export interface SiteCategory {
  edition: Edition;
  number: number;
  name: string;
  path: string;
  source: Category['source'];
  tasks: SiteTask[];
  entry: CollectionEntry<'categories'>;
}

/** An update, and its free text rendered. */
export interface SiteUpdate {
  record: UpdateRecord;
  html: string;
}

/** An event of a task's history; of an update, with what else it says. */
export interface SiteEvent {
  event: HistoryEvent;
  update: SiteUpdate | null;
}

/** A corrected table of an edition. */
export interface SiteRevision extends Revision {
  path: string;
  /** The whole source, as it stands. */
  text: string;
}

/** A county-level division, with the tasks that name it. */
export interface SiteDistrict extends District {
  slug: string;
  path: string;
  /** In the order of the editions (newest first) and of the table. */
  tasks: SiteTask[];
}

export interface SiteTask extends Promised {
  id: string;
  number: number;
  title: string;
  /** The promise as plain text; `entry` renders it. */
  content: string;
  /** Those that the content names, in reading order. */
  districts: SiteDistrict[];
  edition: Edition;
  category: SiteCategory;
  /** Its category's name, as the newest table that has the task says. */
  categoryName: string;
  leader: Office;
  departments: (Office & { role: Task['departments'][number]['role'] })[];
  /** The department that leads. */
  lead: Office;
  deadline: Task['deadline'];
  corrections: NonNullable<Task['corrections']>;
  source: Task['source'];
  /** In the first table, where `source` is another. */
  firstSource: Task['firstSource'];
  /** Oldest first. */
  updates: SiteUpdate[];
  /** What corrected tables did to it, oldest first. */
  revisions: RevisionRecord[];
  /** The newest table has it no more. */
  dropped: boolean;
  /** Oldest first. */
  history: SiteEvent[];
  status: Status;
  path: string;
  entry: CollectionEntry<'tasks'>;
}

export interface SiteEdition {
  edition: Edition;
  /** Oldest first. */
  revisions: SiteRevision[];
  categories: SiteCategory[];
  tasks: SiteTask[];
}

export interface Site {
  /** Newest first. */
  editions: SiteEdition[];
  /** Offices that answer for at least one task, the busiest first, then as the table has them. */
  departments: Office[];
  leaders: Office[];
  /** By code. */
  districts: SiteDistrict[];
  /** One of the editions is made up: then every page says so. */
  fictional: boolean;
}

/** Finds a record that another names, or stops the build: a dangling reference would show a wrong name or none. */
function finder<T>(records: ReadonlyMap<string, T>, folder: string): (key: string, from: string) => T {
  return (key, from) => {
    const found = records.get(key);
    if (found === undefined) {
      throw new Error(
        `content/${from}.md names “${key}”, but there is no content/${folder}/${key}.md. Run npm run convert.`,
      );
    }
    return found;
  };
}

const leaderOf = ({ id, data }: CollectionEntry<'leaders'>): [string, Office] => [
  id,
  { name: data.name, slug: id, tasks: [], former: [] },
];

function departmentOf({ id, data }: CollectionEntry<'departments'>): [string, Office] {
  const { name, ...known } = data;
  return [id, { name, known, slug: id, tasks: [], former: [] }];
}

const district = ({ id, data }: CollectionEntry<'districts'>): SiteDistrict => ({
  ...data,
  slug: id,
  path: paths.district(id),
  tasks: [],
});

/** Leaves a task on the pages of those who answered for it before a corrected table gave it to another. */
function keepFormer(field: 'leader' | 'departments', offices: Iterable<Office>, task: SiteTask): void {
  const gone = formerNames(field, task.revisions);
  for (const office of offices) {
    const last = gone.findLast(({ name }) => name === office.name);
    if (last && !office.tasks.includes(task)) office.former.push({ task, until: last.until, now: last.now });
  }
}

function busiestFirst(offices: Iterable<Office>, tasks: readonly SiteTask[]): Office[] {
  const order = (of: Office): number => tasks.findIndex(({ id }) => id === of.tasks[0]?.id);
  return [...offices]
    .filter((each) => each.tasks.length + each.former.length > 0)
    .toSorted((a, b) => b.tasks.length - a.tasks.length || order(a) - order(b));
}

async function loadSite(): Promise<Site> {
  const editionEntries = await getCollection('editions');
  const editions = new Map<string, SiteEdition>(
    editionEntries
      .toSorted((a, b) => b.data.year - a.data.year || (a.id < b.id ? -1 : 1))
      .map(({ data }) => [data.id, { edition: data, revisions: [], categories: [], tasks: [] }]),
  );
  const departments = new Map((await getCollection('departments')).map(departmentOf));
  const leaders = new Map((await getCollection('leaders')).map(leaderOf));
  const districts = (await getCollection('districts'))
    .map(district)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const categories = new Map<string, SiteCategory>();
  const editionNamed = finder(editions, 'editions');
  const categoryNamed = finder(categories, 'categories');
  const departmentNamed = finder(departments, 'departments');
  const leaderNamed = finder(leaders, 'leaders');

  for (const entry of (await getCollection('categories')).toSorted(byNumber)) {
    const { edition, number, name, source }: Category = entry.data;
    const owner = editionNamed(edition, `categories/${entry.id}`);
    const category = {
      edition: owner.edition,
      number,
      name,
      path: paths.category(owner.edition.year, number),
      source,
      tasks: [],
      entry,
    };
    owner.categories.push(category);
    categories.set(entry.id, category);
  }

  for (const { data } of await getCollection('revisions'))
    for (const revision of data.revisions.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
      const owner = editionNamed(revision.edition, `revisions/${revision.id}`);
      owner.revisions.push({ ...revision, path: paths.source(owner.edition.year, revision.date) });
    }

  const reported = new Map<string, SiteUpdate[]>();
  for (const { data } of await getCollection('updates'))
    for (const { task, record, html } of data.updates)
      reported.set(task, [...(reported.get(task) ?? []), { record, html }]);

  const newestFirst = [...editions.keys()];
  const entries = (await getCollection('tasks')).toSorted(
    (a, b) => newestFirst.indexOf(a.data.edition) - newestFirst.indexOf(b.data.edition) || byNumber(a, b),
  );
  const tasks = entries.map((entry): SiteTask => {
    const from = `tasks/${entry.id}`;
    const { data } = entry;
    const owner = editionNamed(data.edition, from);
    const category = categoryNamed(data.category, from);
    const named = data.departments.map(({ slug, role }) => ({ office: departmentNamed(slug, from), role }));
    const leader = leaderNamed(data.leader, from);
    const lead = named.find(({ role }) => role === 'lead')?.office;
    if (!lead) throw new Error(`content/${from}.md names no lead department. Run npm run convert.`);
    const updates = reported.get(data.id) ?? [];
    const revisions = (data.revisions ?? []).map((revision): RevisionRecord => {
      const table = owner.revisions.find(({ date }) => date === revision.date);
      if (!table)
        throw new Error(
          `content/${from}.md was revised on ${revision.date}, but content/revisions/ has no table of that day. Run npm run convert.`,
        );
      const { title, url } = table.source;
      return { ...revision, source: { title, url } };
    });
    const reports = { updates: updates.map(({ record }) => record), revisions };
    const content = plainText(entry.body ?? '');
    const task: SiteTask = {
      id: data.id,
      number: data.number,
      title: data.title,
      content,
      ...readPromise(content),
      districts: findDistricts(content, districtsOf(districts, owner.edition)),
      edition: owner.edition,
      category,
      categoryName: data.categoryName ?? category.name,
      leader,
      departments: named.map(({ office: of, role }) => ({ ...of, role })),
      lead,
      deadline: data.deadline,
      corrections: data.corrections ?? [],
      source: data.source,
      firstSource: data.firstSource,
      updates,
      revisions,
      dropped: isDropped(revisions),
      history: historyOf(reports).map(({ event, update }) => ({
        event,
        update: updates.find(({ record }) => record === update) ?? null,
      })),
      status: taskStatus(reports, owner.edition.asOf),
      path: paths.task(owner.edition.year, data.number),
      entry,
    };
    for (const list of [
      owner.tasks,
      category.tasks,
      leader.tasks,
      ...named.map(({ office: of }) => of.tasks),
      ...task.districts.map((named) => named.tasks),
    ])
      list.push(task);
    return task;
  });

  for (const task of tasks) {
    keepFormer('departments', departments.values(), task);
    keepFormer('leader', leaders.values(), task);
  }

  for (const { edition, ...found } of editions.values()) checkCounts(edition, found);
  return {
    editions: [...editions.values()],
    departments: busiestFirst(departments.values(), tasks),
    leaders: busiestFirst(leaders.values(), tasks),
    districts,
    fictional: [...editions.values()].some(({ edition }) => edition.fictional),
  };
}

/** The districts of an edition's city: another city's may have the same short name. */
export const districtsOf = (districts: readonly SiteDistrict[], { city }: Edition): SiteDistrict[] =>
  districts.filter((each) => each.city === city);

function checkCounts(edition: Edition, found: { categories: unknown[]; tasks: unknown[] }): void {
  if (found.categories.length === edition.categoryCount && found.tasks.length === edition.taskCount) return;
  throw new Error(
    `Edition ${edition.id} has ${edition.categoryCount} categories and ${edition.taskCount} tasks, but content/ holds ` +
      `${found.categories.length} and ${found.tasks.length}. Run npm run convert.`,
  );
}

function byNumber(a: { data: { number: number } }, b: { data: { number: number } }): number {
  return a.data.number - b.data.number;
}

let site: Promise<Site> | undefined;

/** All that the site shows, joined and in order. Read once a build. Throws where records do not fit together. */
export function load(): Promise<Site> {
  if (import.meta.env.DEV) return loadSite();
  site ??= loadSite();
  return site;
}

/** The newest edition: what the home page shows. Throws when there is none. */
export async function latestEdition(): Promise<SiteEdition> {
  const [latest] = (await load()).editions;
  if (!latest) throw new Error('content/editions is empty. Run npm run convert.');
  return latest;
}
