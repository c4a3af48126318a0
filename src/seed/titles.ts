import * as z from 'zod';
import type { Problem } from '../domain/problem.ts';
import { shortTitle, titleFault } from './title.ts';
import { normaliseTypography } from './typography.ts';
import type { YamlFile } from '../markdown/yaml.ts';

/** `titles.yaml`: short titles written by hand, for tasks whose content does not yield a good one. */
export const titlesSchema = z
  .array(z.strictObject({ task: z.int().min(1), title: z.string().min(1) }))
  .nullable();

type Titles = z.infer<typeof titlesSchema>;

interface Promise {
  number: number;
  content: string;
  line: number;
  /** What the task was called before its content was changed: kept as long as it fits. */
  earlier?: string | undefined;
}

/**
 * The title of every task, by number: from `titles.yaml` where it has one, else by rule. A title that is unfit,
 * missing, given twice or the same as another's is a problem, of the file in which it can be mended.
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
  for (const { number, content, line, earlier } of tasks) {
    const index = overrides.findIndex(({ task }) => task === number);
    const written = overrides[index]?.title;
    const kept =
      earlier !== undefined && titleFault(earlier, content) === null ? earlier : shortTitle(content);
    const title = written === undefined ? kept : normaliseTypography(written);
    const place = index >= 0 ? lineOf([index]) : undefined;
    const fault = title === undefined ? null : titleFault(title, content);
    const twin = [...taken, ...titles].find(([, known]) => known === title)?.[0];
    if (title === undefined) {
      report(
        place,
        'title-missing',
        `第 ${number} 项（原文第 ${line} 行）的首句太长，得不出短标题。`,
        '请在这里为它写一个短标题。',
      );
    } else if (fault !== null) {
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
