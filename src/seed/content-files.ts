import type { Column } from '../domain/edition.ts';
import type { Place } from '../domain/place.ts';
import type { NamedCategory } from './categories.ts';
import { generatedFile, paragraph, quoted, table, verbatim } from './markdown.ts';
import type { ReadEdition } from './read.ts';
import type { PromisedTask } from './tasks.ts';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The row in double quotes: its tabs and line feeds are seen. */
const placeData = ({ line, text }: Place) => ({ line, text: quoted(text) });

/** Slugs by name. */
export interface Slugs {
  departments: ReadonlyMap<string, string>;
  leaders: ReadonlyMap<string, string>;
}

/** Path and text of a task's file. Its body is its content. */
export function taskFile(
  task: PromisedTask,
  { edition }: ReadEdition,
  from: string,
  slugs: Slugs,
): [string, string] {
  const id = `${edition.id}-${twoDigits(task.number)}`;
  const data = {
    id,
    edition: edition.id,
    number: task.number,
    title: task.title,
    category: `${edition.id}-${twoDigits(task.categoryNumber)}`,
    leader: slugs.leaders.get(task.leader),
    departments: task.departments.map((name, index) => ({
      slug: slugs.departments.get(name),
      role: index === 0 ? 'lead' : 'cooperating',
    })),
    deadline: task.deadline,
    ...(task.corrections.length > 0 ? { corrections: task.corrections } : {}),
    source: placeData(task.source),
  };
  return [`tasks/${id}.md`, generatedFile(from, data, [paragraph(task.content)])];
}

const TABLE_COLUMNS: readonly Column[] = ['number', 'content', 'leader', 'departments', 'deadline'];

/** Path and text of a category's file. Its body holds its tasks as a table. */
export function categoryFile(
  { number, name, source }: NamedCategory,
  { edition, tasks }: ReadEdition,
  from: string,
): [string, string] {
  const id = `${edition.id}-${twoDigits(number)}`;
  const rows = tasks
    .filter(({ categoryNumber }) => categoryNumber === number)
    .map((task) => [
      String(task.number),
      task.content,
      task.leader,
      task.departments.join('、'),
      task.deadline.text,
    ]);
  const data = { id, edition: edition.id, number, name, source: placeData(source) };
  const body = [table([TABLE_COLUMNS.map((column) => edition.columns[column]), ...rows])];
  return [`categories/${id}.md`, generatedFile(from, data, body)];
}

/** Path and text of an edition's file. Its body is its source, so that the site can show every line that a task points to. */
export function editionFile({ edition, lines }: ReadEdition, from: string): [string, string] {
  return [`editions/${edition.id}.md`, generatedFile(from, { ...edition }, [verbatim(lines.join('\n'))])];
}
