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
function checkCounts({ edition, categories, tasks }: SiteEdition): void {
  if (categories.length === edition.categoryCount && tasks.length === edition.taskCount) return;
  throw new Error(
    `Edition ${edition.id} has ${edition.categoryCount} categories and ${edition.taskCount} tasks, but content/ holds ` +
      `${categories.length} and ${tasks.length}. Run npm run convert.`,
  );
}

/** One site has one city, and one edition a year: else half of the pages would overwrite the other half. */
export function checkSite(editions: readonly SiteEdition[], districts: readonly SiteDistrict[]): void {
  if (editions.length === 0) throw new Error('content/editions is empty. Run npm run convert.');
  const cities = new Set([
    ...editions.map(({ edition }) => edition.city),
    ...districts.map(({ city }) => city),
  ]);
  if (cities.size > 1) throw new Error(`A site has one city, but content/ has ${[...cities].join(', ')}.`);
  const years = editions.map(({ edition }) => edition.year);
  if (new Set(years).size < years.length)
    throw new Error(`A site has one edition a year, but content/ has ${years.join(', ')}.`);
  for (const edition of editions) checkCounts(edition);
}
