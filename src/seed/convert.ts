import type { Problem } from '../domain/problem.ts';
import { formerNames } from '../domain/revision.ts';
import { categoryFile, editionFile, revisionFile, taskFile } from './content-files.ts';
import { handEdits, isGenerated, readRecords, type ContentFiles } from '../markdown/records.ts';
import { askedNames } from './asked-names.ts';
import { namedIn, type NamedReport } from './named.ts';
import { officeFiles } from './office-files.ts';
import { nameProblems } from './office-names.ts';
import { readEdition, type ReadEdition, type SeedFiles } from './read-edition.ts';
import type { RevisedTask } from './revise.ts';
import { officeSlug, personSlug } from './slug.ts';
import { titleReport } from './title-report.ts';
import { normaliseName } from './typography.ts';

/** What a conversion makes of `content/`: all its files, with what is to be looked at, or all the problems that stand in the way. */
export type Conversion =
  | { files: Map<string, string>; named: NamedReport; report: string[]; problems: [] }
  | { files: null; named: null; problems: Problem[] };

function editionProblems(seeds: readonly SeedFiles[], reads: readonly (ReadEdition | null)[]): Problem[] {
  return reads.flatMap((read, index) => {
    const folder = seeds[index]?.folder ?? '';
    if (!read || folder.split('/').at(-1) === read.edition.id) return [];
    return [
      {
        file: `${folder}/edition.yaml`,
        rule: 'edition-folder',
        text: `id“${read.edition.id}”与文件夹的名字不同。`,
        hint: '请把文件夹改成与 id 同名。',
      },
    ];
  });
}

/** Who answered for a task before a corrected table gave it to another: their pages keep it. */
const formerly = (field: 'leader' | 'departments', { revisions }: RevisedTask): string[] =>
  formerNames(field, revisions).map(({ name }) => name);

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/**
 * Turns the seeds of every edition into the files of `content/`.
 * Generated folders are made anew; stubs are added for people and offices that have none; all else stays.
 * @param content the files that are there now
 * @param label path of `content/`, for messages
 */
export function convert(seeds: readonly SeedFiles[], content: ContentFiles, label: string): Conversion {
  const results = seeds.map(readEdition);
  const reads = results.map(({ read }) => read);
  const editions = reads.filter((read) => read !== null);
  const tasks = editions.flatMap((read) => read.tasks);
  const kept = new Map([...content].filter(([path]) => !isGenerated(path)));
  const { records, problems: recordProblems } = readRecords(kept, label);
  const names = {
    departments: unique(tasks.flatMap((task) => [...task.departments, ...formerly('departments', task)])),
    leaders: unique(tasks.flatMap((task) => [task.leader, ...formerly('leader', task)])),
  };
  const departments = officeFiles(names.departments, 'departments', officeSlug, records.departments);
  const leaders = officeFiles(names.leaders, 'leaders', personSlug, records.leaders);
  const filesOf = (folder: 'departments' | 'leaders') =>
    records[folder].flatMap(({ file, data: { name } }) =>
      name === normaliseName(name) ? [{ name, file }] : [],
    );
  const problems = [
    ...results.flatMap((result) => result.problems),
    ...editionProblems(seeds, reads),
    ...handEdits(content, label),
    ...recordProblems,
    ...nameProblems(records.departments, 'departments'),
    ...nameProblems(records.leaders, 'leaders'),
    ...askedNames(
      editions.map(({ named }) => named),
      { departments: filesOf('departments'), leaders: filesOf('leaders') },
      records.districts.map(({ data: { name } }) => name),
      editions.length === seeds.length,
    ),
  ];
  if (problems.length > 0) return { files: null, named: null, problems };

  const slugs = { departments: departments.slugs, leaders: leaders.slugs };
  const generated = editions.flatMap((read) => [
    editionFile(read),
    ...read.revisions.map(revisionFile),
    ...read.categories.map((category) => categoryFile(category, read)),
    ...read.tasks.map((task) => taskFile(task, read, slugs)),
  ]);
  const files = new Map([...kept, ...departments.stubs, ...leaders.stubs, ...generated]);
  const report = results.flatMap(({ read }, index) =>
    read ? titleReport(read, seeds[index]?.folder ?? '') : [],
  );
  return {
    files: new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    named: namedIn(tasks, names, records),
    report,
    problems: [],
  };
}
