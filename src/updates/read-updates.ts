import type { Problem } from '../domain/problem.ts';
import { clauseAround, clauseBefore } from '../domain/quantity/clauses.ts';
import type { Quantity } from '../domain/quantity/quantity.ts';
import { sourceKind, type SourceHost } from '../domain/source-kind.ts';
import { targetIndex, type UpdateRecord } from '../domain/update.ts';
import type { ContentFiles, Records } from '../markdown/records.ts';
import { byTask, checkUpdates, type KnownTask } from './check.ts';
import { knownTasks } from './known-tasks.ts';
import { readUpdateFile, type PlacedUpdate } from './update-file.ts';

/** The folder of `content/` that holds the updates, a folder inside it for each edition. */
const UPDATES_FOLDER = 'updates';

/** Updates of each task, oldest first. */
export type UpdatesByTask = Map<string, UpdateRecord[]>;

/**
 * Which of today's quantities a target of an earlier wording is: the one in the same clause, word for word, at the same
 * place of it. The same number in other words may be another target.
 */
function sameTarget(target: Quantity, then: string, { content, quantities }: KnownTask): number | null {
  const clauseOf = (text: string, { start }: Quantity): string => clauseAround(text, start);
  const offsetIn = (text: string, { start }: Quantity): number => clauseBefore(text, start).length;
  const clause = clauseOf(then, target);
  const alike = quantities.flatMap((each, index) =>
    each.role === 'target' &&
    each.text === target.text &&
    clauseOf(content, each) === clause &&
    offsetIn(content, each) === offsetIn(then, target)
      ? [index]
      : [],
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** The values of an update: each of a target as it read on that day, and which of today's quantities that is, if any. */
function reported({ date, values = [] }: PlacedUpdate['update'], task: KnownTask): UpdateRecord['values'] {
  const quantities = task.quantitiesAt(date);
  const then = task.contentAt(date);
  return values.flatMap((each) => {
    const at = targetIndex(quantities, each);
    const target = at === null ? undefined : quantities[at];
    if (!target) return [];
    const { text, unit } = target;
    const quantity = then === task.content ? at : sameTarget(target, then, task);
    return [{ quantity, target: text, place: each.place ?? null, value: each.value, unit }];
  });
}

function toRecord(
  { update, text }: PlacedUpdate,
  task: KnownTask,
  hosts: readonly SourceHost[],
): UpdateRecord {
  const { date, status, percent, percentWords, by, source, reason } = update;
  return {
    date,
    status,
    percent: percent ?? null,
    percentWords: percentWords ?? null,
    values: reported(update, task),
    by,
    source: source
      ? {
          title: source.title,
          url: source.url,
          archive: source.archive ?? null,
          kind: sourceKind(source.url, hosts),
        }
      : null,
    reason: reason ?? null,
    text,
  };
}

/** Update files that were read, and what is wrong with the others. */
interface ReadFiles {
  read: PlacedUpdate[];
  problems: Problem[];
}

/**
 * Every update file of `content/` that can be read, in the order of their paths, and what is wrong with the others.
 * @param files of `content/`, by their path inside it
 * @param label path of `content/`, for messages
 */
export function readUpdateFiles(files: ContentFiles, label: string): ReadFiles {
  const results = [...files].flatMap(([path, text]) =>
    path.startsWith(`${UPDATES_FOLDER}/`)
      ? [readUpdateFile(path.slice(UPDATES_FOLDER.length + 1), text, `${label}/${UPDATES_FOLDER}`)]
      : [],
  );
  return {
    read: results.flatMap((result) => (result.read ? [result.read] : [])),
    problems: results.flatMap((result) => result.problems),
  };
}

/**
 * Every update of `content/`, by its task. All problems are returned, and no update where there is one.
 * @param records of the same content
 * @param hosts of which it is known what kind of site they are
 */
export function readUpdates(
  { read, problems: unread }: ReadFiles,
  records: Records,
  hosts: readonly SourceHost[],
): { updates: UpdatesByTask; problems: Problem[] } {
  const tasks = knownTasks(records);
  const problems = [...unread, ...checkUpdates(read, tasks)];
  if (problems.length > 0) return { updates: new Map(), problems };
  const updates = [...byTask(read)].flatMap(([id, all]) => {
    const task = tasks.get(id);
    return task ? [[id, all.map((each) => toRecord(each, task, hosts))] as const] : [];
  });
  return { updates: new Map(updates), problems: [] };
}
