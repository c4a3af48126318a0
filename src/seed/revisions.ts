import { isoDateSchema } from '../domain/date.ts';
import type { EditionDeclaration } from '../domain/edition.ts';
import type { Problem } from '../domain/problem.ts';
import { isDropped, revisionDeclarationSchema, type Revision } from '../domain/revision.ts';
import { correctionsSchema, inheritCorrections } from './corrections.ts';
import { missingFile } from './missing-file.ts';
import { matchTasks } from './matching.ts';
import { seedPersonalData } from './personal-data.ts';
import { mentionsIn, type Mention } from './mentions.ts';
import { revise, type Promises } from './revise.ts';
import { readSourceTable } from './source-table.ts';
import { readTasks } from './tasks.ts';
import { titlesFor, titlesSchema } from './titles.ts';
import { readYaml } from '../markdown/yaml.ts';

/** The files of one corrected table: a folder of `seeds/<edition>/revisions/`, whose name is the day of its issue. */
export interface RevisionFiles {
  /** Name of the folder. */
  date: string;
  /** Path of the folder, for messages. */
  folder: string;
  source: Uint8Array;
  revision: string;
  corrections: string;
  titles: string;
}

/** A corrected table, and its whole source, line by line. */
export interface ReadRevision extends Revision {
  lines: string[];
}

/** A folder whose name is no day on which this edition could have been corrected. */
function dateProblems({ date, folder }: RevisionFiles, { year, asOf }: EditionDeclaration): Problem[] {
  const report = (text: string, hint: string): Problem[] => [
    { file: folder, rule: 'revision-date', text, hint },
  ];
  if (!isoDateSchema.safeParse(date).success)
    return report(`文件夹的名字“${date}”不是日期。`, '请改成更正表发布的日期，写成 2022-06-01 这样。');
  if (date < `${year}-01-01`)
    return report(`更正表的日期 ${date} 早于 ${year} 年。`, '请核对文件夹名字里的日期。');
  if (date > asOf)
    return report(
      `更正表的日期 ${date} 晚于数据截止日期 ${asOf}。`,
      '请核对日期；若已核对到这一天，请把 edition.yaml 里的 asOf 改晚。',
    );
  return [];
}

/** Reads one corrected table and lays it over the promises before it. */
function readRevision(
  files: RevisionFiles,
  before: Promises,
  edition: EditionDeclaration,
): { revision: ReadRevision | null; revised: Promises; mentions: Mention[]; problems: Problem[] } {
  const { date, folder } = files;
  const path = (name: string): string => `${folder}/${name}`;
  const refused = (problems: Problem[]) => ({
    revision: null,
    revised: before,
    mentions: [],
    problems,
  });
  const wrongDate = dateProblems(files, edition);
  if (wrongDate.length > 0) return refused(wrongDate);
  const missing = [
    ...(files.revision === '' ? [path('revision.yaml')] : []),
    ...(files.source.length === 0 ? [path('source.txt')] : []),
  ];
  if (missing.length > 0)
    return refused(
      missing.map((file) =>
        missingFile(file, '每份更正后的表一个文件夹，里面要有 revision.yaml 和 source.txt。'),
      ),
    );

  const declaration = readYaml(files.revision, revisionDeclarationSchema, path('revision.yaml'));
  const corrections = readYaml(files.corrections, correctionsSchema, path('corrections.yaml'));
  const overrides = readYaml(files.titles, titlesSchema, path('titles.yaml'));
  const declared = declaration.value;
  const title = declared?.title ?? edition.title;
  const { table, problems: tableProblems } = readSourceTable(files.source, {
    declaration: declared && {
      title,
      declared: declared.declared ?? edition.declared,
      writtenIn: declared.declared ? 'revision.yaml' : 'edition.yaml（revision.yaml 没有写 declared）',
    },
    corrections,
    path,
  });
  const unread = [
    ...tableProblems,
    ...declaration.problems,
    ...corrections.problems,
    ...overrides.problems,
    ...seedPersonalData(
      {
        'source.txt': files.source,
        'revision.yaml': files.revision,
        'corrections.yaml': files.corrections,
        'titles.yaml': files.titles,
      },
      declaration,
      'revision.yaml',
      path,
    ),
  ];
  if (!table || !declared || unread.length > 0) return refused(unread);

  const { matches, problems: unclear } = matchTasks(
    table.rows.map(({ number, fields }) => ({ number, content: fields.content })),
    before.tasks.map((task) => ({ ...task, dropped: isDropped(task.revisions) })),
    {
      written: declared.numbers ?? {},
      file: path('revision.yaml'),
      lineOf: (key) => declaration.lineOf(key === undefined ? ['numbers'] : ['numbers', Number(key)]),
    },
  );
  const known = (row: number) => before.tasks.find(({ number }) => number === matches.get(row));
  const rows = table.rows.map((row) => inheritCorrections(row, known(row.number)?.corrections ?? []));
  const { tasks, problems: taskProblems } = readTasks(rows, table.header, edition, path('source.txt'));
  const unmatched = [...unclear, ...taskProblems];
  if (unmatched.length > 0) return refused(unmatched);
  const { titles, problems: titleProblems } = titlesFor(
    tasks.map(({ number, content }) => ({ number, content, earlier: known(number) })),
    overrides,
    path('titles.yaml'),
    new Map(
      before.tasks
        .filter(({ number }) => ![...matches.values()].includes(number))
        .map(({ number, title: own }) => [number, own]),
    ),
  );
  if (titleProblems.length > 0) return refused(titleProblems);

  const revised = revise(before, { date, categories: table.categories, tasks }, matches, titles);
  if (revised.tasks.every(({ revisions }) => revisions.at(-1)?.date !== date))
    return refused([
      {
        file: path('source.txt'),
        rule: 'revision-same',
        text: '这份表与它之前的相同，没有新增、取消或改写任何一项。',
        hint: '请核对 source.txt 是不是更正后的表；若确实没有改动，请删去这个文件夹。',
      },
    ]);
  const revision: ReadRevision = {
    id: `${edition.id}-${date}`,
    edition: edition.id,
    date,
    title,
    source: { ...declared.source, file: `revisions/${date}/source.txt`, sha256: table.sha256 },
    lines: table.lines,
  };
  return { revision, revised, mentions: mentionsIn(tasks, path('source.txt')), problems: [] };
}

/**
 * Reads the corrected tables of an edition, in the order of their days, each over the one before. A table that cannot be
 * read keeps those after it from being read: what they change would not be known.
 */
export function readRevisions(
  folders: readonly RevisionFiles[],
  first: Promises,
  edition: EditionDeclaration,
): { revisions: ReadRevision[]; revised: Promises; mentions: Mention[]; problems: Problem[] } {
  const revisions: ReadRevision[] = [];
  let revised = first;
  let mentions: Mention[] = [];
  for (const files of folders.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const step = readRevision(files, revised, edition);
    if (!step.revision) return { revisions: [], revised: first, mentions: [], problems: step.problems };
    revisions.push(step.revision);
    ({ revised } = step);
    mentions = mentions.concat(step.mentions);
  }
  return { revisions, revised, mentions, problems: [] };
}
