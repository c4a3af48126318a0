import type { Problem } from '../domain/problem.ts';
import { formerNames } from '../domain/revision.ts';
import { contentBounds } from './content-bounds.ts';
import { categoryFile, editionFile, revisionFile, taskFile } from './content-files.ts';
import { isUntouched } from './markdown.ts';
import { officeFiles, type ContentFiles } from './offices.ts';
import { readEdition, type ReadEdition, type SeedFiles } from './read.ts';
import type { RevisedTask } from './revise.ts';
import { officeSlug, personSlug } from './slug.ts';

/** Folders of `content/` that the converter owns: what it does not write there, it removes. */
const GENERATED_FOLDERS = ['editions', 'revisions', 'categories', 'tasks'];

/** What a conversion makes of `content/`: all its files, or all the problems that stand in the way. */
export type Conversion = { files: Map<string, string>; problems: [] } | { files: null; problems: Problem[] };

const isGenerated = (path: string): boolean =>
  GENERATED_FOLDERS.some((folder) => path.startsWith(`${folder}/`));

/** Generated files that somebody has edited: their work is reported, never overwritten. */
function handEdits(content: ContentFiles, label: string): Problem[] {
  return [...content]
    .filter(([path, text]) => isGenerated(path) && !isUntouched(text))
    .map(([path]) => ({
      file: `${label}/${path}`,
      rule: 'hand-edited',
      text: '这个文件是生成的，却被手工改过（或不是转换程序写的）。',
      hint: '要更正原文，请写进 seeds/ 里那一年的 corrections.yaml；然后删去这个文件，再转换一次。',
    }));
}

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
  const tooMuch = contentBounds(content, label);
  if (tooMuch.length > 0)
    return { files: null, problems: [...results.flatMap((result) => result.problems), ...tooMuch] };
  const reads = results.map(({ read }) => read);
  const editions = reads.filter((read) => read !== null);
  const tasks = editions.flatMap((read) => read.tasks);
  const departments = officeFiles(
    unique(tasks.flatMap((task) => [...task.departments, ...formerly('departments', task)])),
    'departments',
    officeSlug,
    content,
    label,
  );
  const leaders = officeFiles(
    unique(tasks.flatMap((task) => [task.leader, ...formerly('leader', task)])),
    'leaders',
    personSlug,
    content,
    label,
  );
  const problems = [
    ...results.flatMap((result) => result.problems),
    ...editionProblems(seeds, reads),
    ...handEdits(content, label),
    ...departments.problems,
    ...leaders.problems,
  ];
  if (problems.length > 0) return { files: null, problems };

  const slugs = { departments: departments.slugs, leaders: leaders.slugs };
  const generated = editions.flatMap((read) => [
    editionFile(read),
    ...read.revisions.map(revisionFile),
    ...read.categories.map((category) => categoryFile(category, read)),
    ...read.tasks.map((task) => taskFile(task, read, slugs)),
  ]);
  const kept = [...content].filter(([path]) => !isGenerated(path));
  const files = new Map([...kept, ...departments.stubs, ...leaders.stubs, ...generated]);
  return { files: new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))), problems: [] };
}
