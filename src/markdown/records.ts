import type * as z from 'zod';
import { categorySchema } from '../domain/category.ts';
import { districtSchema } from '../domain/district.ts';
import { editionSchema } from '../domain/edition.ts';
import { generatedSchema } from '../domain/generated.ts';
import { departmentSchema, leaderSchema, slugSchema } from '../domain/office.ts';
import type { Problem } from '../domain/problem.ts';
import { revisionSchema } from '../domain/revision.ts';
import { taskSchema } from '../domain/task.ts';
import { contentBounds } from './content-bounds.ts';
import { readMarkdownFile } from './front-matter.ts';
import { isUntouched } from './compose.ts';

const generated = { generated: generatedSchema };

/** The folders of `content/` that hold a record in each file, and the form of their front matter. */
const RECORD_SCHEMAS = {
  editions: editionSchema.extend(generated),
  revisions: revisionSchema.extend(generated),
  categories: categorySchema.extend(generated),
  tasks: taskSchema.extend(generated),
  departments: departmentSchema,
  leaders: leaderSchema,
  districts: districtSchema,
} as const;

export type RecordFolder = keyof typeof RECORD_SCHEMAS;

export const RECORD_FOLDERS = Object.keys(RECORD_SCHEMAS) as RecordFolder[];

/** Folders that the converter owns: what it does not write there, it removes. */
const GENERATED_FOLDERS: readonly RecordFolder[] = ['editions', 'revisions', 'categories', 'tasks'];

/** Files of `content/`, by their path inside it, with forward slashes. */
export type ContentFiles = ReadonlyMap<string, string>;

/** A record, and the file that holds it. */
export interface RecordFile<T> {
  /** Name of the file without its ending. */
  id: string;
  /** Path, for messages. */
  file: string;
  data: T;
  /** The Markdown below its front matter. */
  body: string;
  /** 1-based line of a part of the front matter; see `YamlFile`. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** All records of `content/`, each folder in the order of its paths. */
export type Records = {
  [Folder in RecordFolder]: RecordFile<z.infer<(typeof RECORD_SCHEMAS)[Folder]>>[];
};

export const isGenerated = (path: string): boolean =>
  GENERATED_FOLDERS.some((folder) => path.startsWith(`${folder}/`));

/** Generated files that somebody has edited: their work is reported, never overwritten and never published. */
export function handEdits(content: ContentFiles, label: string): Problem[] {
  return [...content]
    .filter(([path, text]) => isGenerated(path) && !isUntouched(text))
    .map(([path]) => ({
      file: `${label}/${path}`,
      rule: 'hand-edited',
      text: '这个文件是生成的，却被手工改过（或不是转换程序写的）。',
      hint: '要更正原文，请写进 seeds/ 里那一年的 corrections.yaml；然后删去这个文件，再转换一次。',
    }));
}

const FILE = /^(?<folder>[^/]+)\/(?<id>[^/]+)\.md$/u;

/** A file name that cannot be an address. */
const addressProblem = (id: string, file: string): Problem[] =>
  slugSchema.safeParse(id).success
    ? []
    : [
        {
          file,
          rule: 'file-name',
          text: `文件名“${id}”不能作网址。`,
          hint: '文件名就是网址：只用小写字母、数字和连字符，例如 shi-jiaoyu-ju.md；不能是年份。',
        },
      ];

/** What is wrong with a generated file that nobody has touched is an older program's doing. */
const remedy = (path: string, problem: Problem): Problem =>
  isGenerated(path) ? { ...problem, hint: '这个文件是旧的程序生成的，请运行 npm run convert。' } : problem;

/**
 * Reads every record of `content/`. All faults are told, with file and line, in Chinese; a record that has one is left out.
 * @param label path of `content/`, for messages
 */
export function readRecords(content: ContentFiles, label: string): { records: Records; problems: Problem[] } {
  const records = Object.fromEntries(RECORD_FOLDERS.map((folder) => [folder, []])) as unknown as Record<
    RecordFolder,
    RecordFile<unknown>[]
  >;
  const problems = [...handEdits(content, label), ...contentBounds(content, label)];
  const refused = new Set(problems.map(({ file }) => file));
  for (const [path, text] of content) {
    const { folder = '', id = '' } = FILE.exec(path)?.groups ?? {};
    const schema = RECORD_SCHEMAS[folder as RecordFolder] as
      (typeof RECORD_SCHEMAS)[RecordFolder] | undefined;
    const file = `${label}/${path}`;
    if (schema === undefined || refused.has(file)) continue;
    // That what is generated is as the converter wrote it was seen above.
    const read = readMarkdownFile<unknown>(text, schema, file, isGenerated(path));
    const faults = [...read.problems.map((problem) => remedy(path, problem)), ...addressProblem(id, file)];
    for (const fault of faults) problems.push(fault);
    if (read.value !== null && faults.length === 0)
      records[folder as RecordFolder].push({
        id,
        file,
        data: read.value,
        body: read.body,
        lineOf: read.lineOf,
      });
  }
  return { records: records as Records, problems };
}
