import type { LanguageData } from '../search/understanding/language.ts';
import type { SearchTask } from '../search/understanding/search-task.ts';
import type { Site, SiteTask } from '../site/site.ts';
import { publishedTasks, publishedWords } from '../search/making/published.ts';
import { statusWords } from '../words/status-words.ts';
import { strings } from '../words/strings.ts';

/** A task as the search knows it. */
const searchTask = (task: SiteTask): SearchTask => ({
  year: task.edition.year,
  number: task.number,
  title: task.title,
  content: task.content,
  category: task.categoryName,
  departments: task.departments.map(({ name }) => name),
  leader: task.leader.name,
  due: task.deadline.text,
  deadline: task.deadline.end,
  districts: task.districts.map(({ name }) => name),
  status: strings.status[task.status],
  state: statusWords(task),
  mark: { status: task.status, overdue: task.overdue },
  measurable: strings.measurable[task.measurable ? 'yes' : 'no'],
  path: task.path,
});

const tasksOf = ({ editions }: Site): SearchTask[] => editions.flatMap(({ tasks }) => tasks.map(searchTask));

/** Every task of every year, its texts knowing their words. */
export const searchTasks = (site: Site): Promise<SearchTask[]> => publishedTasks(tasksOf(site));

/** What the site's search understands queries by. */
export function searchWords(site: Site): Promise<LanguageData> {
  const { editions, latest, departments, leaders, districts } = site;
  return publishedWords(tasksOf(site), {
    names: [...departments, ...leaders, ...districts].map(({ name }) => name),
    people: leaders.map(({ name }) => name),
    cities: [{ name: latest.city, years: editions.map(({ year }) => year) }],
    nicknames: departments.flatMap(({ name, known }) => {
      const { fullName, nicknames = [], renamed } = known ?? {};
      const say = [fullName, ...nicknames, renamed].flatMap((each) => (each ? [each.text] : []));
      return say.length > 0 ? [{ say, official: [name] }] : [];
    }),
  });
}
