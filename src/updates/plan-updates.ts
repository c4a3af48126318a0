import type { Problem } from '../domain/problem.ts';
import { STATUS_NAMES, statusAt } from '../domain/status.ts';
import type { Update } from '../domain/update.ts';
import { unknownSources } from '../domain/source-kind.ts';
import { contentBounds } from '../markdown/content-bounds.ts';
import { FACTS_FILE, readFacts } from '../markdown/facts-file.ts';
import { plainText } from '../markdown/plain-text.ts';
import { readRecords, type ContentFiles } from '../markdown/records.ts';
import { byTask, checkUpdates } from './check.ts';
import { citedInUpdates } from './cited.ts';
import type { Grid } from '../tables/grid.ts';
import { knownTasks } from './known-tasks.ts';
import { readUpdateFiles } from './read-updates.ts';
import { readSheet } from './sheet.ts';
import { sheetPersonalData } from './sheet-personal-data.ts';
import { sheetUpdates } from './sheet-updates.ts';
import type { PlacedUpdate } from './update-file.ts';
import { updateFile, updatePaths } from './write-update.ts';

/** What a sheet would change of one task. */
export interface TaskChange {
  number: number;
  title: string;
  /** What is added, the oldest first. */
  added: { path: string; update: Update }[];
  was: string;
  now: string;
}

/** What a sheet would do to `content/`: new files and what they change, or all that is wrong. */
type Plan =
  | { files: Map<string, string>; changes: TaskChange[]; known: number; problems: [] }
  | { files: null; problems: Problem[] };

/** The same report, in the same words: whatever file it stands in, and whatever marks its Markdown has. */
const sameness = ({ update, text }: PlacedUpdate): string => JSON.stringify([update, plainText(text)]);

/** What is said of a task at the as-of date, in a line. */
function standing(updates: readonly PlacedUpdate[], asOf: string): string {
  const all = updates.map(({ update }) => update);
  const newest = all.filter(({ date }) => date <= asOf).at(-1);
  const status = STATUS_NAMES[statusAt(all, asOf)];
  if (!newest) return status;
  return `${status}（${newest.date}${newest.percent === undefined ? '' : `，完成率 ${newest.percent}%`}）`;
}

const byDate = (updates: readonly PlacedUpdate[]): PlacedUpdate[] =>
  updates.toSorted((a, b) => (a.update.date < b.update.date ? -1 : a.update.date > b.update.date ? 1 : 0));

/**
 * Works out what a clerk's sheet would add to `content/updates/`. What stands there already, word for word, is not added
 * again. Every problem is returned, of the sheet and of the updates that it would follow.
 * @param file name of the spreadsheet, for messages
 * @param content files of `content/`, by their path inside it
 * @param label path of `content/`, for messages
 */
export function planUpdates(grid: Grid, file: string, content: ContentFiles, label: string): Plan {
  const tooMuch = contentBounds(content, label);
  if (tooMuch.length > 0) return { files: null, problems: tooMuch };
  const { records, problems: recordProblems } = readRecords(content, label);
  const tasks = knownTasks(records);
  const { rows, problems: sheetProblems } = readSheet(grid, file);
  const { read: reported, problems: rowProblems } = sheetUpdates(rows, tasks, file);
  const { read: known, problems: fileProblems } = readUpdateFiles(content, label);
  const seen = new Set(known.map(sameness));
  const added = reported.filter((each) => {
    const key = sameness(each);
    return seen.has(key) ? false : seen.add(key);
  });
  const { facts, problems: factProblems } = readFacts(content.get(FACTS_FILE), label);
  const unknown = unknownSources(citedInUpdates(added), {
    hosts: facts.sources,
    fictional: records.editions.some(({ data }) => data.fictional === true),
    facts: `${label}/${FACTS_FILE}`,
  });
  const problems = [
    ...recordProblems,
    ...fileProblems,
    ...sheetProblems,
    ...rowProblems,
    ...checkUpdates([...known, ...added], tasks),
    // Facts that cannot be read are told by who reads all of the content.
    ...(factProblems.length > 0 ? [] : unknown),
  ];
  if (problems.length > 0) {
    const inOrder = problems.toSorted((a, b) =>
      a.file === file && b.file === file ? (a.line ?? 0) - (b.line ?? 0) : 0,
    );
    return { files: null, problems: inOrder };
  }
  const { personalData = [] } = readFacts(content.get(FACTS_FILE), label).facts;
  const personal: Problem[] = [];
  const files = new Map<string, string>();
  const newPath = updatePaths((path) => content.has(path) || files.has(path));
  const addedTo = byTask(added);
  const knownOf = byTask(known);
  const changes = [...tasks.values()].flatMap((task): TaskChange[] => {
    const own = addedTo.get(task.id) ?? [];
    if (own.length === 0) return [];
    const before = knownOf.get(task.id) ?? [];
    return [
      {
        number: task.number,
        title: task.title,
        added: own.map((each) => {
          const { update, text } = each;
          const path = newPath({ edition: task.edition, number: task.number, date: update.date });
          for (const problem of sheetPersonalData(path, each, personalData, label)) personal.push(problem);
          files.set(path, updateFile(update, text));
          return { path, update };
        }),
        was: standing(before, task.asOf),
        now: standing(byDate([...before, ...own]), task.asOf),
      },
    ];
  });
  if (personal.length > 0) return { files: null, problems: personal };
  return { files, changes, known: reported.length - added.length, problems: [] };
}
