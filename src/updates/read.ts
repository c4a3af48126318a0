import type { Problem } from '../domain/problem.ts';
import { clauseAround, clauseBefore } from '../domain/quantity/clauses.ts';
import type { Quantity } from '../domain/quantity/quantity.ts';
import { targetIndex, type UpdateRecord } from '../domain/update.ts';
import { contentBounds } from '../seed/content-bounds.ts';
import { byTask, checkUpdates, type KnownTask } from './check.ts';
import { knownTasks } from './known-tasks.ts';
import { readUpdateFile, type PlacedUpdate } from './update-file.ts';

/** The folder of `content/` that holds the updates, a folder inside it for each edition. */
export const UPDATES_FOLDER = 'updates';

/** Updates of one task, oldest first. */
type UpdatesByTask = Map<string, UpdateRecord[]>;

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

function toRecord({ update, text }: PlacedUpdate, task: KnownTask): UpdateRecord {
  const { date, status, percent, percentWords, by, source, reason } = update;
  return {
    date,
    status,
    percent: percent ?? null,
    percentWords: percentWords ?? null,
    values: reported(update, task),
    by,
    source: source ? { title: source.title, url: source.url, archive: source.archive ?? null } : null,
    reason: reason ?? null,
    text,
  };
}

/**
 * Every update file of `content/` that can be read, in the order of their paths, and what is wrong with the others.
 * @param files of `content/`, by their path inside it
 * @param label path of `content/`, for messages
 */
export function readUpdateFiles(
  files: ReadonlyMap<string, string>,
  label: string,
): { read: PlacedUpdate[]; problems: Problem[] } {
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

/** Reads every update of `content/`. All problems are returned, and no update where there is one. */
export function readUpdates(
  files: ReadonlyMap<string, string>,
  label: string,
): { updates: UpdatesByTask; problems: Problem[] } {
  const tooMuch = contentBounds(files, label);
  if (tooMuch.length > 0) return { updates: new Map(), problems: tooMuch };
  const { read, problems: unread } = readUpdateFiles(files, label);
  if (read.length + unread.length === 0) return { updates: new Map(), problems: [] };
  const tasks = knownTasks(files);
  const problems = [...unread, ...checkUpdates(read, tasks)];
  if (problems.length > 0) return { updates: new Map(), problems };
  const updates = [...byTask(read)].flatMap(([id, all]) => {
    const task = tasks.get(id);
    return task ? [[id, all.map((each) => toRecord(each, task))] as const] : [];
  });
  return { updates: new Map(updates), problems: [] };
}
