import type { PromisedTask } from './tasks.ts';

/** Folders of `content/` that hold people and offices. */
export type OfficeFolder = 'departments' | 'leaders';

/** A row of a table that names a person or office. */
export interface Mention {
  folder: OfficeFolder;
  name: string;
  file: string;
  line: number;
}

/** Whom the rows of one table name. */
export const mentionsIn = (tasks: readonly PromisedTask[], file: string): Mention[] =>
  tasks.flatMap(({ departments, leader, source: { line } }) => [
    ...departments.map((name): Mention => ({ folder: 'departments', name, file, line })),
    { folder: 'leaders', name: leader, file, line },
  ]);
