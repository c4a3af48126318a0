import type { Status } from '../domain/status.ts';

/**
 * Every address of the site. `paths` are site-relative (`/2022/tasks/07/`) and stand so in the public data;
 * `href` puts the configured base before one, for links.
 */
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A page with a part for each year: the newest stands at its own address, each other (`year`) below it. */
const inYear = (page: string, year: number | undefined): string =>
  year === undefined ? page : `${page}${year}/`;

export const paths = {
  home: () => '/',
  edition: (year: number) => `/${year}/`,
  task: (year: number, number: number) => `/${year}/tasks/${twoDigits(number)}/`,
  category: (year: number, number: number) => `/${year}/categories/${twoDigits(number)}/`,
  /** The tasks of a year that have a status. */
  state: (year: number, status: Status) => `/${year}/states/${status}/`,
  /** Past their day and not completed. */
  overdue: (year: number) => `/${year}/overdue/`,
  /** What the table is made of, in numbers. */
  figures: (year: number) => `/${year}/figures/`,
  deadlines: (year: number) => `/${year}/deadlines/`,
  deadline: (year: number, date: string) => `/${year}/deadlines/#${deadlineAnchor(date)}`,
  departments: (year?: number) => inYear('/departments/', year),
  department: (slug: string, year?: number) => inYear(`/departments/${slug}/`, year),
  /** The tasks of one category on a department's page of that year. */
  departmentCategory: (department: string, year: number, category: number) =>
    `${department}#${categoryAnchor(year, category)}`,
  leaders: (year?: number) => inYear('/leaders/', year),
  leader: (slug: string, year?: number) => inYear(`/leaders/${slug}/`, year),
  /** The tasks of one department on a leader's page of that year. */
  leaderDepartment: (leader: string, year: number, department: string) =>
    `${leader}#${departmentAnchor(year, department)}`,
  districts: (year?: number) => inYear('/districts/', year),
  /** The tasks that name no place. */
  tasksWithoutPlace: (year?: number) => `${paths.districts(year)}#no-place`,
  district: (slug: string, year?: number) => inYear(`/districts/${slug}/`, year),
  topic: (slug: string, year?: number) => inYear(`/topics/${slug}/`, year),
  search: () => '/search/',
  /** The search, with the tasks of a department or leader found. */
  searchFor: (facet: 'department' | 'leader', name: string) =>
    `/search/?${new URLSearchParams({ [facet]: name }).toString()}`,
  /** The search for a word. */
  searchWord: (word: string) => `/search/?${new URLSearchParams({ q: word }).toString()}`,
  /** What the search understands queries by, and the texts that it looks through. */
  searchWords: () => '/search/words.json',
  searchTasks: () => '/search/tasks.json',
  opensearch: () => '/opensearch.xml',
  icon: () => '/favicon.svg',
  robots: () => '/robots.txt',
  page: (id: string) => `/${id}/`,
  status: () => '/methodology/#status',
  quantities: () => '/methodology/#quantities',
  topicRule: () => '/methodology/#topics',
  searchHelp: () => '/methodology/#search',
  tasksJson: (year: number) => `/data/${year}/tasks.json`,
  tasksCsv: (year: number) => `/data/${year}/tasks.csv`,
  changesCsv: (year: number) => `/data/${year}/changes.csv`,
  /** A table as it stands: the first, or the corrected one of a day (ISO). */
  source: (year: number, revision?: string) =>
    `/${year}/source/${revision === undefined ? '' : `${revision}/`}`,
  /** One line of it. */
  sourceLine: (year: number, { line, revision }: { line: number; revision?: string | undefined }) =>
    `${paths.source(year, revision)}#${lineAnchor(line)}`,
  updates: () => '/updates/',
  /** What became of promises in a month (`2022-09`). */
  month: (month: string) => `/updates/${month}/`,
  /** What became of a task, on its page. */
  history: (task: string) => `${task}#${HISTORY_ANCHOR}`,
  sitemap: () => '/sitemap-index.xml',
} as const;

/** Id of the part of an office's page that holds its tasks of one category. */
export const categoryAnchor = (year: number, category: number): string =>
  `category-${year}-${twoDigits(category)}`;

/** Id of the part of a leader's page that lists the tasks of one department. */
export const departmentAnchor = (year: number, department: string): string =>
  `department-${year}-${department}`;

/** Id of the part of the deadlines' page that lists what is due on a day. */
export const deadlineAnchor = (date: string): string => `due-${date}`;

/** Id of the part of a task's page that tells what became of it. */
export const HISTORY_ANCHOR = 'history';

/** Id of the part of a page that lists the tasks of a status. */
export const stateAnchor = (status: Status): string => `state-${status}`;

/** Id of the words with which one can ask, and of the place of the evidence, on a task's page. */
export const ASK_ANCHOR = 'ask';
export const EVIDENCE_ANCHOR = 'evidence';

/** Id of the list of all other parts of the site, at the foot of every page. */
export const MORE_ANCHOR = 'more';

/** Id of a line on the source's page. */
export const lineAnchor = (line: number): string => `L${line}`;

/** The two-digit number with which a task or category stands in its address. */
export const numberParam = twoDigits;

/** A link to a path of this site, under whatever base it is built for. */
export function href(path: string, base: string = import.meta.env.BASE_URL): string {
  return base.replace(/\/$/u, '') + path;
}

/** The full address of a path, for citing and for canonical links. `site` is Astro's `site`. */
export function absolute(path: string, site: URL | undefined): string {
  return new URL(href(path), site ?? 'http://localhost:4321').href;
}
