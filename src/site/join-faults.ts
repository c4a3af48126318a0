import type { SiteDistrict, SiteEdition } from './site.ts';

/** Finds a record that another names, or stops the build: a dangling reference would show a wrong name or none. */
export function finder<T>(records: ReadonlyMap<string, T>, folder: string): (key: string, from: string) => T {
  return (key, from) => {
    const found = records.get(key);
    if (found === undefined) {
      throw new Error(
        `content/${from}.md names “${key}”, but there is no such file in content/${folder}/. Run npm run convert.`,
      );
    }
    return found;
  };
}

/** Every edition has all that it says it has. */
function checkCounts({ id, categoryCount, taskCount, categories, tasks }: SiteEdition): void {
  if (categories.length === categoryCount && tasks.length === taskCount) return;
  throw new Error(
    `Edition ${id} has ${categoryCount} categories and ${taskCount} tasks, but content/ holds ` +
      `${categories.length} and ${tasks.length}. Run npm run convert.`,
  );
}

/**
 * One site has one city, and one edition a year: else half of the pages would overwrite the other half.
 * @param editions newest first
 * @returns the newest
 */
export function checkSite(editions: readonly SiteEdition[], districts: readonly SiteDistrict[]): SiteEdition {
  const [latest] = editions;
  if (!latest) throw new Error('content/editions is empty. Run npm run convert.');
  const cities = new Set([...editions, ...districts].map(({ city }) => city));
  if (cities.size > 1) throw new Error(`A site has one city, but content/ has ${[...cities].join(', ')}.`);
  const years = editions.map(({ year }) => year);
  if (new Set(years).size < years.length)
    throw new Error(`A site has one edition a year, but content/ has ${years.join(', ')}.`);
  for (const edition of editions) checkCounts(edition);
  return latest;
}
