import type { Site } from '../site/site.ts';
import { count, ranges } from './strings.ts';

/** What the search looks through, all years together: `江门市2022年的44项`, `江门市2020至2022年的130项`. */
export function searchedWords({ editions, latest }: Pick<Site, 'editions' | 'latest'>): string {
  const years = editions.map(({ year }) => year).toSorted((a, b) => a - b);
  const size = editions.reduce((sum, { tasks }) => sum + tasks.length, 0);
  return `${latest.city}${ranges(years)}年的${count(size, 'tasks')}`;
}
