import * as z from 'zod';
import { editionSchema } from '../domain/edition.ts';
import { findQuantities } from '../domain/quantity/quantity.ts';
import { wordingAt } from '../domain/revision.ts';
import { taskSchema } from '../domain/task.ts';
import { frontMatterOf } from '../seed/markdown.ts';
import { plainText } from '../seed/plain-text.ts';
import type { KnownTask } from './check.ts';

const editionPart = z.object(editionSchema.pick({ id: true, year: true, asOf: true, fictional: true }).shape);
const taskPart = z.object(
  taskSchema.pick({
    id: true,
    edition: true,
    number: true,
    title: true,
    departments: true,
    deadline: true,
    revisions: true,
  }).shape,
);
const departmentPart = z.object({ name: z.string() });

/** The newest year of which there are tasks; 0 where there is none. */
export const newestYear = (tasks: readonly KnownTask[]): number =>
  tasks.reduce((newest, { year }) => Math.max(newest, year), 0);

/**
 * The tasks that updates may speak of, by id. Throws what zod throws where a generated file is not what the converter
 * wrote.
 * @param files of `content/`, by their path inside it
 */
export function knownTasks(files: ReadonlyMap<string, string>): Map<string, KnownTask> {
  const inFolder = (folder: string): string[] =>
    [...files].flatMap(([path, text]) => (path.startsWith(`${folder}/`) ? [text] : []));
  const editions = inFolder('editions').map((text) => editionPart.parse(frontMatterOf(text)));
  const nameOf = (slug: string): string =>
    departmentPart.parse(frontMatterOf(files.get(`departments/${slug}.md`) ?? '')).name;
  return new Map(
    inFolder('tasks').flatMap((text) => {
      const {
        id,
        edition,
        number,
        title,
        departments,
        deadline,
        revisions = [],
      } = taskPart.parse(frontMatterOf(text));
      const of = editions.find((each) => each.id === edition);
      if (!of) return [];
      const content = plainText(text);
      const task: KnownTask = {
        id,
        edition,
        year: of.year,
        number,
        title,
        departments: departments.map(({ slug }) => nameOf(slug)),
        deadline: deadline.text,
        asOf: of.asOf,
        fictional: of.fictional === true,
        since: revisions[0]?.kind === 'added' ? revisions[0].date : null,
        content,
        contentAt: (date) => wordingAt('content', content, revisions, date),
        quantities: findQuantities(content),
        quantitiesAt: (date) => findQuantities(wordingAt('content', content, revisions, date)),
      };
      return [[id, task] as const];
    }),
  );
}
