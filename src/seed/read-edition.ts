import { editionDeclarationSchema, type Edition } from '../domain/edition.ts';
import { inReadingOrder, type Problem } from '../domain/problem.ts';
import type { NamedCategory } from './categories.ts';
import { correctionsSchema } from './corrections.ts';
import { strayConfirmations } from './doubtful-numbers.ts';
import type { NamedEdition } from './asked-names.ts';
import { mentionsIn } from './mentions.ts';
import { missingFile } from './missing-file.ts';
import { seedPersonalData } from './personal-data.ts';
import { firstPromises, type Promises, type RevisedTask } from './revise.ts';
import { readRevisions, type ReadRevision, type RevisionFiles } from './revisions.ts';
import { readSourceTable } from './source-table.ts';
import { readTasks } from './tasks.ts';
import { titlesFor, titlesSchema } from './titles.ts';
import { readYaml } from '../markdown/yaml.ts';

/** The files of one edition's folder in `seeds/`. */
export interface SeedFiles {
  /** Path of the folder, for messages. */
  folder: string;
  /** `source.txt`, as bytes: whether they are UTF-8 is the converter's to say. */
  source: Uint8Array;
  edition: string;
  corrections: string;
  titles: string;
  /** Folders of `revisions/`, by their names. */
  revisions: readonly RevisionFiles[];
}

/** An edition read whole: what it promises after all its corrected tables, and how it came to that. */
export interface ReadEdition {
  edition: Edition;
  categories: NamedCategory[];
  tasks: RevisedTask[];
  /** The whole source, line by line, as it stands. */
  lines: string[];
  /** Oldest first. */
  revisions: ReadRevision[];
  /** Whom its tables name, and what is confirmed of names. */
  named: NamedEdition;
}

/** The first table of an edition, and what is known of the edition by it. */
function readFirst({ source, edition, corrections: corrected, titles: written, folder }: SeedFiles) {
  const path = (name: string): string => `${folder}/${name}`;
  const declaration = readYaml(edition, editionDeclarationSchema, path('edition.yaml'));
  const corrections = readYaml(corrected, correctionsSchema, path('corrections.yaml'));
  const overrides = readYaml(written, titlesSchema, path('titles.yaml'));
  const declared = declaration.value;
  const { table, problems: tableProblems } = readSourceTable(source, {
    declaration: declared && { ...declared, writtenIn: 'edition.yaml' },
    corrections,
    path,
  });
  const missing = [
    ...(source.length === 0 ? [path('source.txt')] : []),
    ...(edition === '' ? [path('edition.yaml')] : []),
  ];
  const unread: Problem[] = [
    ...missing.map((file) => missingFile(file, '每年一个文件夹，里面要有 edition.yaml 和 source.txt。')),
    ...[...tableProblems, ...declaration.problems, ...corrections.problems, ...overrides.problems].filter(
      ({ file }) => !missing.includes(file),
    ),
    ...seedPersonalData(
      {
        'source.txt': source,
        'edition.yaml': edition,
        'corrections.yaml': corrected,
        'titles.yaml': written,
      },
      declaration,
      'edition.yaml',
      path,
    ),
  ];
  if (!table || !declared) return { first: null, problems: unread };
  const { tasks, problems: taskProblems } = readTasks(table.rows, table.header, declared, path('source.txt'));
  const problems = [...unread, ...taskProblems];
  // Titles of a table that is itself in doubt would only bury the cause.
  if (problems.length > 0) return { first: null, problems };
  const titles = titlesFor(tasks, overrides, path('titles.yaml'));
  if (titles.problems.length > 0) return { first: null, problems: titles.problems };
  return {
    first: {
      declared,
      table,
      promises: firstPromises(tasks, table.categories, titles.titles),
      placeOfConfirmed: (index: number) => {
        const line = declaration.lineOf(['confirmedNumbers', index]);
        return { file: path('edition.yaml'), ...(line === undefined ? {} : { line }) };
      },
      named: {
        mentions: mentionsIn(tasks, path('source.txt')),
        confirmed: declared.names ?? {},
        file: path('edition.yaml'),
        lineOf: declaration.lineOf,
      },
    },
    problems,
  };
}

/** Every content that a task has had, the newest first. */
const contentsOf = ({ content, revisions }: RevisedTask): string[] => [
  content,
  ...revisions.flatMap(({ changes }) =>
    changes.filter(({ field }) => field === 'content').map(({ was }) => was),
  ),
];

/**
 * Reads one edition: its table, held against its declaration, corrected and titled, and every corrected table that came
 * after it. Returns null and every problem found when there is any, in reading order; never an edition with a part missing.
 */
export function readEdition(files: SeedFiles): { read: ReadEdition | null; problems: Problem[] } {
  const { first, problems } = readFirst(files);
  if (!first) return { read: null, problems: inReadingOrder(problems) };
  const { declared, table, promises, named } = first;
  const later = readRevisions(files.revisions, promises, declared);
  const { revisions, revised, problems: faults } = later;
  if (faults.length > 0) return { read: null, problems: inReadingOrder(faults) };
  const { tasks }: Promises = revised;
  const stray = strayConfirmations(
    declared.confirmedNumbers ?? [],
    tasks.flatMap(contentsOf),
    first.placeOfConfirmed,
  );
  if (stray.length > 0) return { read: null, problems: stray };
  // A category that corrected tables have left without a task is none any more.
  const categories = revised.categories.filter(({ number }) =>
    tasks.some(({ categoryNumber }) => categoryNumber === number),
  );
  const columns = Object.fromEntries(
    table.header.columns.map(({ column, name }) => [column, name]),
  ) as Edition['columns'];
  return {
    read: {
      edition: {
        id: declared.id,
        city: declared.city,
        year: declared.year,
        title: declared.title,
        asOf: declared.asOf,
        ...(declared.fictional ? { fictional: declared.fictional } : {}),
        ...(declared.notes ? { notes: declared.notes } : {}),
        categoryCount: categories.length,
        taskCount: tasks.length,
        columns,
        source: { file: 'source.txt', sha256: table.sha256, url: declared.source.url },
      },
      categories,
      tasks,
      lines: table.lines,
      revisions,
      named: { ...named, mentions: [...named.mentions, ...later.mentions] },
    },
    problems: [],
  };
}
