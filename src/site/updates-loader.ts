import type { Loader } from 'astro/loaders';
import * as z from 'zod';
import { formatProblems, type Problem } from '../domain/problem.ts';
import { updateRecordSchema } from '../domain/update.ts';
import { listUnread, readMarkdown } from '../files/tree.ts';
import { readUpdates } from '../updates/read.ts';
import { strayUpdates } from '../updates/update-file.ts';
import { withoutHeadings } from './remark-plain.ts';

/** All updates: one entry, so that a site without any has its entry too. */
export const updatesSchema = z.object({
  updates: z.array(
    z.object({
      task: z.string(),
      record: updateRecordSchema,
      /** The free text, rendered. */
      html: z.string(),
    }),
  ),
});

/** The one entry of the collection. */
const ALL_UPDATES = 'all';

/** What the clerk reads where the build stops. Without a stack: Astro would show it below, in English. */
function refusal(problems: readonly Problem[]): Error {
  const error = new Error(
    `${formatProblems(problems)}\n\n进展里有 ${problems.length} 个问题，网站没有生成。`,
  );
  error.stack = '';
  return error;
}

/**
 * Astro loader of `content/updates/`. Stops the build with every problem at once, in Chinese: a wrong status beside a
 * name is worse than no site.
 * @param content path of `content/`
 */
export function updatesLoader(content: string): Loader {
  return {
    name: 'updates',
    schema: updatesSchema,
    load: async (context) => {
      const { updates, problems: faults } = readUpdates(readMarkdown(content), content);
      const problems = [...strayUpdates(listUnread(content), content), ...faults];
      if (problems.length > 0) throw refusal(problems);
      const rendered = await Promise.all(
        [...updates].flatMap(([task, records]) =>
          records.map(async (record) => ({
            task,
            record,
            html: (await context.renderMarkdown(withoutHeadings(record.text))).html,
          })),
        ),
      );
      const data = await context.parseData({ id: ALL_UPDATES, data: { updates: rendered } });
      context.store.clear();
      context.store.set({ id: ALL_UPDATES, data });
    },
  };
}
