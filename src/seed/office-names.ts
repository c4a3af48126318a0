import type { Problem } from '../domain/problem.ts';
import type { RecordFile } from '../markdown/records.ts';
import { normaliseName } from './typography.ts';

/** Files of people or offices. */
export type OfficeRecords = readonly RecordFile<{ name: string }>[];

/** Names that no table can mean: written otherwise than tables are read, or with two files. */
export function nameProblems(records: OfficeRecords, folder: 'departments' | 'leaders'): Problem[] {
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
