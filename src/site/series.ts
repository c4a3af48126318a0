import { chineseDate, chineseMonthDay } from '../domain/date.ts';
import { toChineseNumeral } from '../domain/numeral.ts';
import { targetsOf, type Quantity } from '../domain/quantity/quantity.ts';
import type { Office, Site, SiteDistrict, SiteEdition, SiteTask, SiteTopic } from './site.ts';
import { href, paths } from './urls.ts';
import { departmentIn, leaderIn } from './years.ts';

/** The numbers behind the charts, with the pages that each of them leads to. */

const tasksOf = (office: Office, edition: SiteEdition): SiteTask[] =>
  office.tasks.filter((task) => task.edition.id === edition.id);

/** Offices with a task in this edition, and those tasks; in the order given. */
export function officesIn(
  offices: readonly Office[],
  edition: SiteEdition,
): { office: Office; tasks: SiteTask[] }[] {
  return offices
    .map((office) => ({ office, tasks: tasksOf(office, edition) }))
    .filter(({ tasks }) => tasks.length > 0);
}

/** Topics behind which a task of this year stands, and those tasks; in the order given. */
export function topicsIn(
  topics: readonly SiteTopic[],
  year: number,
): { topic: SiteTopic; tasks: SiteTask[] }[] {
  return topics
    .map((topic) => ({ topic, tasks: topic.tasks.filter(({ edition }) => edition.year === year) }))
    .filter(({ tasks }) => tasks.length > 0);
}

function perCategory({ categories }: SiteEdition, valueOf: (tasks: readonly SiteTask[]) => number) {
  return categories.map(({ number, name, path, tasks }) => ({
    label: `${toChineseNumeral(number)}、${name}`,
    value: valueOf(tasks),
    href: href(path),
  }));
}

export const tasksPerCategory = (edition: SiteEdition) => perCategory(edition, (tasks) => tasks.length);

/** How many tasks of each category have a number as their target. */
export const measurablePerCategory = (edition: SiteEdition) =>
  perCategory(edition, (tasks) => tasks.filter(({ measurable }) => measurable).length);

export function tasksPerOffice(
  offices: readonly Office[],
  edition: SiteEdition,
  pathIn: (office: Office, year: number) => string,
) {
  return officesIn(offices, edition)
    .map(({ office, tasks }) => ({
      label: office.name,
      value: tasks.length,
      href: href(pathIn(office, edition.year)),
    }))
    .toSorted((a, b) => b.value - a.value);
}

/** The tasks of each category. */
export const tasksByCategory = ({ categories }: SiteEdition) =>
  categories.map(({ number, name, path, tasks }) => ({
    label: `${toChineseNumeral(number)}、${name}`,
    href: href(path),
    tasks,
  }));

/** The tasks of each department. */
export const tasksByDepartment = (departments: readonly Office[], edition: SiteEdition) =>
  officesIn(departments, edition).map(({ office, tasks }) => ({
    label: office.name,
    href: href(departmentIn(office, edition.year)),
    tasks,
  }));

/** A target of a task and the value that was reported for it last. */
interface Attained {
  task: SiteTask;
  target: Quantity;
  value: number;
  /** ISO date of the report. */
  date: string;
}

/** Every target of some tasks for which a value was reported, as it reads today. */
export function attained(tasks: readonly SiteTask[]): Attained[] {
  // What was taken out of the table is promised no more.
  const promised = tasks.filter(({ dropped }) => !dropped);
  return promised.flatMap((task) =>
    task.quantities.flatMap((target, index): Attained[] => {
      const newest = task.updates
        .flatMap(({ record: { date, values } }) => values.map((each) => ({ ...each, date })))
        .findLast(({ quantity }) => quantity === index);
      return newest ? [{ task, target, value: newest.value, date: newest.date }] : [];
    }),
  );
}

/** Tasks by where they hold: those that name a district, those that say all of the city, those that name no place. */
export function byReach(tasks: readonly SiteTask[]) {
  const named = tasks.filter(({ districts }) => districts.length > 0);
  const citywide = tasks.filter(({ citywide: words }) => words.length > 0);
  const silent = tasks.filter(({ districts, citywide: words }) => districts.length + words.length === 0);
  return { named, citywide, silent };
}

/** Tasks of a year by what they say of a district: those that name it, those that say all of the city, those that name no place. */
export function concerning(district: SiteDistrict, { tasks }: Pick<SiteEdition, 'tasks'>) {
  const named = tasks.filter(({ districts }) => districts.some(({ slug }) => slug === district.slug));
  const { citywide, silent } = byReach(tasks);
  return { named, citywide: citywide.filter((task) => !named.includes(task)), silent };
}

/** Tasks by the last day of their deadline, earliest first. */
export function byDeadline(tasks: readonly SiteTask[]): { date: string; tasks: SiteTask[] }[] {
  const groups = Map.groupBy(tasks, ({ deadline }) => deadline.end);
  return [...groups]
    .map(([date, group]) => ({ date, tasks: group }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** How many tasks are due on each day, the earliest first. */
export const tasksPerDeadline = ({ year, tasks }: SiteEdition) =>
  byDeadline(tasks).map(({ date, tasks: due }) => ({
    label: date.startsWith(`${year}-`) ? chineseMonthDay(date) : chineseDate(date),
    value: due.length,
    href: href(paths.deadline(year, date)),
  }));

/** The departments of some tasks, in the order of the tasks, each with those of them that it answers for. */
export function byDepartment(tasks: readonly SiteTask[]) {
  const offices = tasks.flatMap((task) => task.departments);
  return [...new Map(offices.map((office) => [office.slug, office])).values()].map((office) => ({
    office,
    tasks: tasks.filter((task) => task.departments.some(({ slug }) => slug === office.slug)),
  }));
}

/** How many numbers each task promises. */
export const targetsPerTask = ({ tasks }: SiteEdition) =>
  tasks.map(({ number, title, quantities, path }) => ({
    label: `${number} ${title}`,
    value: targetsOf(quantities).length,
    href: href(path),
  }));

/** A column of a matrix of departments: which tasks it counts, and what a square of it is called and leads to. */
interface MatrixColumn {
  heading: { label: string; title?: string; href: string };
  has: (task: SiteTask) => boolean;
  titleOf: (department: Office) => string;
  pathOf: (department: Office) => string;
}

/** How many tasks each department answers for in each column; only pairs that have one. */
function departmentMatrix(
  departments: readonly Office[],
  edition: SiteEdition,
  columns: readonly MatrixColumn[],
) {
  const rows = officesIn(departments, edition);
  return {
    columns: columns.map(({ heading }) => heading),
    rows: rows.map(({ office }) => ({
      label: office.name,
      href: href(departmentIn(office, edition.year)),
    })),
    cells: rows.flatMap(({ office, tasks }, row) =>
      columns.flatMap(({ has, titleOf, pathOf }, column) => {
        const value = tasks.filter(has).length;
        return value === 0
          ? []
          : [{ row, column, value, title: titleOf(office), href: href(pathOf(office)) }];
      }),
    ),
  };
}

/** How many tasks of each category each department answers for. */
export function categoryDepartmentMatrix({ departments }: Pick<Site, 'departments'>, edition: SiteEdition) {
  const { year } = edition;
  const columns = edition.categories.map(({ number, name, path }): MatrixColumn => ({
    heading: { label: toChineseNumeral(number), title: name, href: href(path) },
    has: ({ category }) => category.number === number,
    titleOf: (office) => `${office.name}，第${toChineseNumeral(number)}件“${name}”`,
    pathOf: (office) => paths.departmentCategory(departmentIn(office, year), year, number),
  }));
  return departmentMatrix(departments, edition, columns);
}

/** How many tasks each department answers for under each leader. */
export function leaderDepartmentMatrix(
  { departments, leaders }: Pick<Site, 'departments' | 'leaders'>,
  edition: SiteEdition,
) {
  const { year } = edition;
  const columns = officesIn(leaders, edition).map(({ office: leader }): MatrixColumn => {
    const path = leaderIn(leader, year);
    return {
      heading: { label: leader.name, href: href(path) },
      has: (task) => task.leader.slug === leader.slug,
      titleOf: (office) => `${office.name}，${leader.name}分管`,
      pathOf: (office) => paths.leaderDepartment(path, year, office.slug),
    };
  });
  return departmentMatrix(departments, edition, columns);
}
