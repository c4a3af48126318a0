import * as z from 'zod';
import { editionSchema } from '../domain/edition.ts';
import { findQuantities } from '../domain/quantity/quantity.ts';
import { taskSchema } from '../domain/task.ts';
import { frontMatterOf } from '../seed/markdown.ts';
import { plainText } from '../seed/plain-text.ts';
import type { KnownTask } from './check.ts';

const editionPart = z.object(editionSchema.pick({ id: true, year: true, asOf: true }).shape);
const taskPart = z.object(taskSchema.pick({ id: true, edition: true }).shape);

/**
 * The tasks that updates may speak of, by id. Throws what zod throws where a generated file is not what the converter
 * wrote.
 * @param files of `content/`, by their path inside it
 */
export function knownTasks(files: ReadonlyMap<string, string>): Map<string, KnownTask> {
  const inFolder = (folder: string): string[] =>
    [...files].flatMap(([path, text]) => (path.startsWith(`${folder}/`) ? [text] : []));
  const editions = inFolder('editions').map((text) => editionPart.parse(frontMatterOf(text)));
  return new Map(
    inFolder('tasks').flatMap((text) => {
      const { id, edition } = taskPart.parse(frontMatterOf(text));
      const of = editions.find((each) => each.id === edition);
      if (!of) return [];
      const quantities = findQuantities(plainText(text));
      return [[id, { id, edition, year: of.year, asOf: of.asOf, quantities }] as const];
    }),
  );
}
