import * as z from 'zod';
import type { Problem } from '../domain/problem.ts';
import { openingOf } from './opening.ts';
import { shortTitle, titleFault } from './title.ts';
import { normaliseTypography } from './typography.ts';
import type { YamlFile } from '../markdown/yaml.ts';

/** `titles.yaml`: short titles written by hand, for tasks of whose content the rule makes none, or none that reads well. */
export const titlesSchema = z
  .array(z.strictObject({ task: z.int().min(1), title: z.string().min(1) }))
  .nullable();

type Titles = z.infer<typeof titlesSchema>;

interface Promise {
  number: number;
  content: string;
  /** What the task was before its content was changed: a title that was written for it is kept as long as it fits. */
  earlier?: { title: string; content: string } | undefined;
}

/** The title that a task was given by hand and that its content of today still bears; undefined where there is none. */
function keptTitle({ content, earlier }: Promise): string | undefined {
  if (!earlier || titleFault(earlier.title, content) !== null) return undefined;
  return shortTitle(earlier.content) === earlier.title ? undefined : earlier.title;
}

/**
 * The title of every task, by number: from `titles.yaml` where it has one, else by rule, else the first words of its
 * content with `…`: a table is read without a title that nobody has written yet. A title that is unfit, given twice or
 * the same as another's is a problem, of the file in which it can be mended; first words may be the same.
 * @param taken titles of tasks that the table does not have, by number: their pages remain
 */
export function titlesFor(
  tasks: readonly Promise[],
  { value, lineOf }: YamlFile<Titles>,
  file: string,
  taken: ReadonlyMap<number, string> = new Map(),
): { titles: Map<number, string>; problems: Problem[] } {
  const problems: Problem[] = [];
  const titles = new Map<number, string>();
  const report = (line: number | undefined, rule: string, text: string, hint: string): void => {
    problems.push({ file, ...(line === undefined ? {} : { line }), rule, text, hint });
  };
  const overrides = value ?? [];
  for (const [index, { task }] of overrides.entries()) {
    if (tasks.every(({ number }) => number !== task)) {
      report(lineOf([index]), 'title-stray', `表里没有第 ${task} 项。`, '请改正序号，或删去这一条。');
    } else if (overrides.findIndex((other) => other.task === task) < index) {
      report(lineOf([index]), 'title-twice', `第 ${task} 项的短标题写了两次。`, '请只留一条。');
    }
  }
  for (const task of tasks) {
    const { number, content } = task;
    const index = overrides.findIndex((override) => override.task === number);
    const written = overrides[index]?.title;
    const own =
      written === undefined ? (keptTitle(task) ?? shortTitle(content)) : normaliseTypography(written);
    const title = own ?? openingOf(content);
    const place = index >= 0 ? lineOf([index]) : undefined;
    const fault = own === undefined ? null : titleFault(own, content);
    const twin =
      own === undefined ? undefined : [...taken, ...titles].find(([, known]) => known === own)?.[0];
    if (fault !== null) {
      report(
        place,
        'title-unfit',
        `第 ${number} 项的短标题“${title}”${fault}。`,
        '请在这里改用具体内容里的字词，写短一些，末尾不加标点。',
      );
    } else if (twin !== undefined) {
      report(
        place,
        'title-repeated',
        `第 ${number} 项与第 ${twin} 项的短标题相同：“${title}”。`,
        '请在这里为其中一项另写一个。',
      );
    } else {
      titles.set(number, title);
    }
  }
  return { titles, problems };
}
