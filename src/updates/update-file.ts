import type { Problem } from '../domain/problem.ts';
import { updateSchema, type Update } from '../domain/update.ts';
import { readMarkdownFile } from '../markdown/front-matter.ts';
import { linkProblems } from '../markdown/link-problems.ts';

/** How a fault is put right where the update was written: what its writer sees is not called the same everywhere. */
export interface Wording {
  percentWords: string;
  source: string;
  reason: string;
  /** Where a target is written more than once. */
  whichTarget: (times: number) => string;
  noTargets: string;
}

/** An update that was read, with where it stands. */
export interface PlacedUpdate {
  /** Path of the file, for messages. */
  file: string;
  /** Id of the edition that it was written for. */
  edition: string;
  update: Update;
  /** Free text, as Markdown; may be empty. */
  text: string;
  /** Where a field stands, or a part of it. */
  placeOf: (...path: readonly [field: keyof Update, ...parts: string[]]) => Pick<Problem, 'line' | 'column'>;
  wording: Wording;
}

const IN_A_FILE: Wording = {
  percentWords: ' percentWords ',
  source: ' source 写上来源的标题 title 和网址 url',
  reason: ' reason ',
  whichTarget: (times) => `请用 place 写明是第几处（1 至 ${times}）。`,
  noTargets: '请删去 values',
};

/**
 * Reads one file of `content/updates/`. Every fault is told with its line; the update is null where there is one.
 * @param path inside `updates/`, with forward slashes
 * @param label path of `updates/`, for messages
 */
export function readUpdateFile(
  path: string,
  text: string,
  label: string,
): { read: PlacedUpdate | null; problems: Problem[] } {
  const file = `${label}/${path}`;
  const { value, body, above, lineOf, problems } = readMarkdownFile(text, updateSchema, file);
  const faults = [...problems, ...linkProblems(body, file, above)];
  if (value === null || faults.length > 0) return { read: null, problems: faults };
  const edition = path.split('/')[0] ?? '';
  const placeOf: PlacedUpdate['placeOf'] = (...path) => {
    const line = lineOf(path);
    return line === undefined ? {} : { line };
  };
  const read = { file, edition, update: value, text: body.trim(), placeOf, wording: IN_A_FILE };
  return { read, problems: [] };
}
