import type { Edition } from '../domain/edition.ts';
import type { Office, SiteDistrict, SiteEdition, SiteTask, SiteTopic } from './site.ts';
import { paths } from './urls.ts';

/*
 * The pages of people and places, and the lists of them, have a part for each year: the newest stands at the page's own
 * address, each other one link away, below it (`/leaders/jia-yi/2024/`). So none grows with the years.
 */

/** What an office has of one year, and what a corrected table of that year gave to another. */
export interface OfficeYear {
  edition: Edition;
  tasks: SiteTask[];
  former: Office['former'];
}

/** The years in which an office has or had a task, newest first. */
export function officeYears({ tasks, former }: Pick<Office, 'tasks' | 'former'>): OfficeYear[] {
  const all = [...tasks, ...former.map(({ task }) => task)];
  const editions = new Map(all.map(({ edition }) => [edition.year, edition]));
  return [...editions.values()]
    .toSorted((a, b) => b.year - a.year)
    .map((edition) => ({
      edition,
      tasks: tasks.filter((task) => task.edition.year === edition.year),
      former: former.filter(({ task }) => task.edition.year === edition.year),
    }));
}

/** How a year stands in the address of a page that has these, newest first: the newest does not. */
export const olderYear = (years: readonly number[], year: number): number | undefined =>
  year === years[0] ? undefined : year;

/** Asked for with every name of an office on a page: its tasks stand with the newest year first. */
function olderOf({ tasks, former }: Office, year: number): number | undefined {
  const newestOfEach = [...tasks.slice(0, 1), ...former.map(({ task }) => task)];
  return olderYear([Math.max(...newestOfEach.map(({ edition }) => edition.year))], year);
}

/** The page of a department in a year that it has. */
export const departmentIn = (department: Office, year: number): string =>
  paths.department(department.slug, olderOf(department, year));

/** The page of a leader in a year that it has. */
export const leaderIn = (leader: Office, year: number): string =>
  paths.leader(leader.slug, olderOf(leader, year));

/** The page of a district in a year of the site. */
export const districtIn = (district: SiteDistrict, editions: readonly SiteEdition[], year: number): string =>
  paths.district(
    district.slug,
    olderYear(
      editions.map((edition) => edition.year),
      year,
    ),
  );

/** The years in which a topic has a task, newest first. */
export const topicYears = ({ tasks }: Pick<SiteTopic, 'tasks'>): OfficeYear[] =>
  officeYears({ tasks, former: [] });

/** The page of a topic in a year in which it has a task. Its tasks stand with the newest year first. */
export const topicIn = ({ slug, tasks }: SiteTopic, year: number): string =>
  paths.topic(
    slug,
    olderYear(
      tasks.slice(0, 1).map(({ edition }) => edition.year),
      year,
    ),
  );

/** One year of a page: where it stands, and what it holds, in a line without its full stop. */
export interface YearLine {
  year: number;
  path: string;
  said: string;
}

/** The years of a page that has a part for each edition. */
export const listYears = (
  editions: readonly SiteEdition[],
  pathOf: (year?: number) => string,
  said: (of: SiteEdition) => string,
): YearLine[] => {
  const years = editions.map(({ year }) => year);
  return editions.map((of) => ({
    year: of.year,
    path: pathOf(olderYear(years, of.year)),
    said: said(of),
  }));
};

/** What a page shows of one of its years. */
interface ShownYear extends YearLine {
  isNewest: boolean;
  /** The page's name; with its year where another page has the name alone. */
  title: string;
  /** What the description says: of the newest all years, of each other its own. */
  described: string;
  /** From the page's own address to that of the year. */
  crumbs: { label: string; path: string }[];
}

/**
 * One year of a page of this name.
 * @param years all that it has, newest first
 * @throws where the year is none of them
 */
export function shownYear(name: string, years: readonly YearLine[], year: number): ShownYear {
  const [newest] = years;
  const shown = years.find((each) => each.year === year);
  if (!newest || !shown) throw new Error(`${name} has no page of ${year}`);
  if (shown === newest)
    return {
      ...shown,
      isNewest: true,
      title: name,
      described: years.map(({ said }) => said).join('，'),
      crumbs: [],
    };
  return {
    ...shown,
    isNewest: false,
    title: `${name}（${year}年）`,
    described: shown.said,
    crumbs: [{ label: name, path: newest.path }],
  };
}
