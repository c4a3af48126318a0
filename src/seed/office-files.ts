import { keptFile } from '../markdown/compose.ts';
import type { OfficeFolder } from './mentions.ts';
import type { OfficeRecords } from './office-names.ts';
import { assignSlugs } from './slug.ts';

const COMMENT =
  '由 npm run convert 建立，此后由人手维护；文件名就是网址。 Kept by hand: the file name is the address.';

/**
 * Slugs for the names that a table uses, and stub files for those that have none yet.
 * @param records the files that are there
 */
export function officeFiles(
  names: readonly string[],
  folder: OfficeFolder,
  slugOf: (name: string) => string,
  records: OfficeRecords,
): { slugs: Map<string, string>; stubs: Map<string, string> } {
  const kept = new Map(records.map(({ id, data }) => [data.name, id]));
  const slugs = assignSlugs(names, kept, slugOf);
  const stubs = [...slugs]
    .filter(([name]) => !kept.has(name))
    .map(([name, slug]) => [`${folder}/${slug}.md`, keptFile(COMMENT, { name })] as const);
  return { slugs, stubs: new Map(stubs) };
}
