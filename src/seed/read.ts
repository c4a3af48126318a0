import { createHash } from 'node:crypto';
import { editionDeclarationSchema, type Edition } from '../domain/edition.ts';
import { inReadingOrder, type Problem } from '../domain/problem.ts';
import { readCategories, type NamedCategory } from './categories.ts';
import { correctionsSchema, strayCorrections } from './corrections.ts';
import { checkDeclared } from './declared.ts';
import { readLines } from './lines.ts';
import { readNumbers } from './numbers.ts';
import { readTable } from './table.ts';
import { readTasks, type PromisedTask } from './tasks.ts';
import { titlesFor, titlesSchema } from './titles.ts';
import { readYaml } from './yaml.ts';

/** The files of one edition's folder in `seeds/`. */
export interface SeedFiles {
  /** Path of the folder, for messages. */
  folder: string;
  /** `source.txt`, as bytes: whether they are UTF-8 is the converter's to say. */
  source: Uint8Array;
  edition: string;
  corrections: string;
  titles: string;
}

/** An edition read whole. */
export interface ReadEdition {
  edition: Edition;
  categories: NamedCategory[];
  tasks: PromisedTask[];
  /** The whole source, line by line, as it stands. */
  lines: string[];
}

const missingFile = (file: string): Problem => ({
  file,
  rule: 'file-missing',
  text: '没有这个文件，或它是空的。',
  hint: '每年一个文件夹，里面要有 edition.yaml 和 source.txt。',
});

/**
 * Reads one edition: the table, held against its declaration, corrected and titled. Returns null and every
 * problem found when there is any, in reading order; never an edition with a part missing.
 */
export function readEdition(files: SeedFiles): { read: ReadEdition | null; problems: Problem[] } {
  const path = (name: string): string => `${files.folder}/${name}`;
  const source = path('source.txt');
  const declaration = readYaml(files.edition, editionDeclarationSchema, path('edition.yaml'));
  const corrections = readYaml(files.corrections, correctionsSchema, path('corrections.yaml'));
  const overrides = readYaml(files.titles, titlesSchema, path('titles.yaml'));
  const { lines, problems: lineProblems } = readLines(files.source, source);
  const { table, problems: tableProblems } = readTable(lines, source);
  const isReadable = lines.length > 0;
  const missing = [
    ...(files.source.length === 0 ? [source] : []),
    ...(files.edition === '' ? [path('edition.yaml')] : []),
  ];
  const found = [
    ...lineProblems,
    ...(isReadable ? tableProblems : []),
    ...declaration.problems,
    ...corrections.problems,
    ...overrides.problems,
  ];
  const problems = [...missing.map(missingFile), ...found.filter(({ file }) => !missing.includes(file))];
  const { header } = table;
  if (!header) return { read: null, problems: inReadingOrder(problems) };

  const { numbers, problems: numberProblems } = readNumbers(table.rows, source);
  const { categories, ofRow, problems: categoryProblems } = readCategories(table.rows, source);
  problems.push(...numberProblems, ...categoryProblems);
  const declared = declaration.value;
  if (!declared) return { read: null, problems: inReadingOrder(problems) };
  problems.push(...checkDeclared(table, categories, declared, source));
  problems.push(...strayCorrections(corrections, new Set(numbers), path('corrections.yaml')));

  const { tasks, problems: taskProblems } = readTasks(table.rows, {
    header,
    numbers,
    ofRow,
    declared,
    corrections,
    path,
  });
  problems.push(...taskProblems);
  const promises = tasks.map(({ number, content, source: { line } }) => ({ number, content, line }));
  // Titles of a table that is itself in doubt would only bury the cause.
  const { titles, problems: titleProblems } =
    problems.length > 0
      ? { titles: new Map<number, string>(), problems: [] }
      : titlesFor(promises, overrides, path('titles.yaml'));
  problems.push(...titleProblems);
  if (problems.length > 0) return { read: null, problems: inReadingOrder(problems) };

  const columns = Object.fromEntries(
    header.columns.map(({ column, name }) => [column, name]),
  ) as Edition['columns'];
  return {
    read: {
      edition: {
        id: declared.id,
        city: declared.city,
        year: declared.year,
        title: declared.title,
        asOf: declared.asOf,
        categoryCount: categories.length,
        taskCount: tasks.length,
        columns,
        source: {
          file: 'source.txt',
          sha256: createHash('sha256').update(files.source).digest('hex'),
          url: declared.source.url,
        },
      },
      categories,
      tasks: tasks.map((task) => ({ ...task, title: titles.get(task.number) ?? '' })),
      lines: lines.map(({ text }) => text),
    },
    problems: [],
  };
}
