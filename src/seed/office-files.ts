import type { Problem } from '../domain/problem.ts';
import { keptFile } from '../markdown/compose.ts';
import type { RecordFile } from '../markdown/records.ts';
import { assignSlugs } from './slug.ts';
import { normaliseName } from './typography.ts';

/** Folders of `content/` that hold people and offices: stubs are made once, then kept by hand. */
type OfficeFolder = 'departments' | 'leaders';

/** Files of such a folder. */
type OfficeRecords = readonly RecordFile<{ name: string }>[];

/** Names that no table can mean: written otherwise than tables are read, or with two files. */
export function nameProblems(records: OfficeRecords, folder: OfficeFolder): Problem[] {
  const known = new Map<string, string>();
  return records.flatMap(({ id, file, data: { name }, lineOf }): Problem[] => {
    const line = lineOf(['name']) ?? 1;
    const first = known.get(name);
    known.set(name, first ?? id);
    if (name !== normaliseName(name))
      return [
        {
          file,
          line,
          rule: 'stub-name',
          text: `名称“${name}”里有空格或全角字符，对不上表里的写法。`,
          hint: `请写成“${normaliseName(name)}”。`,
        },
      ];
    if (first !== undefined)
      return [
        {
          file,
          line,
          rule: 'stub-twice',
          text: `“${name}”已有 ${folder}/${first}.md。`,
          hint: '同一名称只留一个文件。',
        },
      ];
    return [];
  });
}

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
