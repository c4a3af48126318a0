import type { Column } from '../domain/edition.ts';
import type { Place } from '../domain/place.ts';
import { isDropped } from '../domain/revision.ts';
import type { NamedCategory } from './categories.ts';
import { generatedFile, paragraph, quoted, table, verbatim } from '../markdown/compose.ts';
import { officesText } from '../domain/office-text.ts';
import type { ReadEdition } from './read-edition.ts';
import type { RevisedTask } from './revise.ts';
import type { ReadRevision } from './revisions.ts';
import { officesOf } from './tasks.ts';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The row in double quotes: its tabs and line feeds are seen. */
const placeData = <T extends Place>({ text, ...place }: T) => ({ ...place, text: quoted(text) });

/** Slugs by name. */
export interface Slugs {
  departments: ReadonlyMap<string, string>;
  leaders: ReadonlyMap<string, string>;
}

/** Where the rows of a table come from: the first, or the corrected one of a day. */
const origin = (edition: string, revision?: string): string =>
  revision === undefined ? `${edition}/source.txt` : `${edition}/revisions/${revision}/source.txt`;

/** Path and text of a task's file. Its body is its content. */
export function taskFile(task: RevisedTask, { edition }: ReadEdition, slugs: Slugs): [string, string] {
  const id = `${edition.id}-${twoDigits(task.number)}`;
  const data = {
    id,
    edition: edition.id,
    number: task.number,
    title: task.title,
    category: `${edition.id}-${twoDigits(task.categoryNumber)}`,
    ...(task.categoryName === undefined ? {} : { categoryName: task.categoryName }),
    leader: slugs.leaders.get(task.leader),
    departments: task.departments.map((name, index) => ({
      slug: slugs.departments.get(name),
      role: index < task.leading ? 'lead' : 'cooperating',
    })),
    ...(task.collectives.length > 0 ? { collectives: task.collectives } : {}),
    deadline: task.deadline,
    ...(task.corrections.length > 0 ? { corrections: task.corrections } : {}),
    ...(task.revisions.length > 0 ? { revisions: task.revisions } : {}),
    source: placeData(task.source),
    ...(task.firstSource ? { firstSource: placeData(task.firstSource) } : {}),
  };
  const from = origin(edition.id, task.source.revision);
  return [`tasks/${id}.md`, generatedFile(from, data, [paragraph(task.content)])];
}

const TABLE_COLUMNS: readonly Column[] = ['number', 'content', 'leader', 'departments', 'deadline'];

/** Path and text of a category's file. Its body holds its tasks as a table, as far as the newest table has them. */
export function categoryFile(
  { number, name, source }: NamedCategory,
  { edition, tasks }: ReadEdition,
): [string, string] {
  const id = `${edition.id}-${twoDigits(number)}`;
  const rows = tasks
    .filter(({ categoryNumber, revisions }) => categoryNumber === number && !isDropped(revisions))
    .map((task) => [
      String(task.number),
      task.content,
      task.leader,
      officesText(officesOf(task)),
      task.deadline.text,
    ]);
  const data = { id, edition: edition.id, number, name, source: placeData(source) };
  const body = [table([TABLE_COLUMNS.map((column) => edition.columns[column]), ...rows])];
  return [`categories/${id}.md`, generatedFile(origin(edition.id, source.revision), data, body)];
}

/** Path and text of an edition's file. Its body is its source, so that the site can show every line that a task points to. */
export function editionFile({ edition, lines }: ReadEdition): [string, string] {
  const body = [verbatim(lines.join('\n'))];
  return [`editions/${edition.id}.md`, generatedFile(origin(edition.id), { ...edition }, body)];
}

/** Path and text of a corrected table's file. Its body is its source. */
export function revisionFile({ lines, ...revision }: ReadRevision): [string, string] {
  const body = [verbatim(lines.join('\n'))];
  const from = origin(revision.edition, revision.date);
  return [`revisions/${revision.id}.md`, generatedFile(from, revision, body)];
}
