import { chineseDate, chineseMonthDay } from '../domain/date.ts';
import type { Facet } from '../domain/facet.ts';
import { STATUSES } from '../domain/status.ts';
import type { Site, SiteTask } from '../site/site.ts';
import { byDeadline } from '../site/series.ts';
import { strings } from './strings.ts';

/** What the search can be narrowed by: each value with the number of tasks that have it. */
interface FacetValues {
  name: Facet;
  label: string;
  values: { value: string; label: string; size: number }[];
}

/** Values with the tasks that have them; those of no task are left out. */
function counted(
  values: readonly { value: string; label?: string }[],
  tasks: readonly SiteTask[],
  has: (task: SiteTask, value: string) => boolean,
): FacetValues['values'] {
  return [...new Map(values.map((each) => [each.value, each])).values()]
    .map(({ value, label = value }) => ({
      value,
      label,
      size: tasks.filter((task) => has(task, value)).length,
    }))
    .filter(({ size }) => size > 0);
}

/** The facets over all editions, in the order in which the page shows them; a single year is no choice. */
export function facetsOf({ editions, departments, leaders, districts }: Site): FacetValues[] {
  const tasks = editions.flatMap((edition) => edition.tasks);
  const named = (all: readonly { name: string }[]) => all.map(({ name }) => ({ value: name }));
  const isOneYear = editions.length === 1;
  const all: FacetValues[] = [
    {
      name: 'year',
      label: strings.years,
      values: counted(
        editions.map(({ year }) => ({ value: String(year), label: `${year}年` })),
        tasks,
        ({ edition }, year) => String(edition.year) === year,
      ),
    },
    {
      name: 'department',
      label: strings.field.department,
      values: counted(named(departments), tasks, (task, name) =>
        task.departments.some((department) => department.name === name),
      ),
    },
    {
      name: 'leader',
      label: strings.field.leader,
      values: counted(named(leaders), tasks, ({ leader }, name) => leader.name === name),
    },
    {
      name: 'district',
      label: strings.field.districts,
      values: counted(named(districts), tasks, (task, name) =>
        task.districts.some((district) => district.name === name),
      ),
    },
    {
      name: 'category',
      label: strings.field.category,
      values: counted(
        named(editions.flatMap(({ categories }) => categories)),
        tasks,
        ({ category }, name) => category.name === name,
      ),
    },
    {
      name: 'deadline',
      label: strings.field.deadline,
      values: counted(
        byDeadline(tasks).map(({ date }) => ({
          value: date,
          label: isOneYear ? chineseMonthDay(date) : chineseDate(date),
        })),
        tasks,
        ({ deadline }, date) => deadline.end === date,
      ),
    },
    {
      name: 'status',
      label: strings.field.status,
      values: counted(
        STATUSES.map((status) => ({ value: strings.status[status] })),
        tasks,
        ({ status }, words) => strings.status[status] === words,
      ),
    },
    {
      name: 'measurable',
      label: strings.field.measurable,
      values: counted(
        [{ value: strings.measurable.yes }, { value: strings.measurable.no }],
        tasks,
        ({ measurable }, words) => strings.measurable[measurable ? 'yes' : 'no'] === words,
      ),
    },
  ];
  return all.filter(({ name, values }) => values.length > (name === 'year' ? 1 : 0));
}
