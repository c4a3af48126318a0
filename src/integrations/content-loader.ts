import { resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formatProblems, type Problem } from '../domain/problem.ts';
import { listUnread, readTexts } from '../files/tree.ts';
import type { RecordFolder } from '../markdown/records.ts';
import { readContent, type Content } from '../site/content.ts';
import type { StoredSite, StoredUpdates } from '../site/stored.ts';
import { withoutHeadings } from './remark-plain.ts';

/** What the clerk reads where the build stops. Without a stack: Astro would show it below, in English. */
export function refusal(problems: readonly Problem[]): Error {
  const error = new Error(`${formatProblems(problems)}\n\n发现 ${problems.length} 个问题，网站没有生成。`);
  error.stack = '';
  return error;
}

/** Puts what was read into a collection. */
type Put = (context: LoaderContext, content: Content) => Promise<void> | void;

const putRecords =
  (folder: RecordFolder): Put =>
  ({ store }, { records }) => {
    for (const { id, data, body } of records[folder]) store.set({ id, data: { ...data }, body });
  };

const putUpdates: Put = async (context, { updates }) => {
  for (const [id, records] of updates) {
    const all = records.map(async (record) => ({
      record,
      html: (await context.renderMarkdown(withoutHeadings(record.text))).html,
    }));
    context.store.set({ id, data: { updates: await Promise.all(all) } satisfies StoredUpdates });
  }
};

const putSite: Put = ({ store }, { facts, topics, records, updates }) => {
  const filled = [
    ...Object.entries(records).flatMap(([folder, of]) => (of.length > 0 ? [folder] : [])),
    ...(updates.size > 0 ? ['updates'] : []),
  ];
  store.set({ id: 'site', data: { facts, topics, filled } satisfies StoredSite });
};

/**
 * Astro loaders of `content/`: a collection for each folder, all of them from one reading. What is wrong with any of them
 * stops the build with every problem at once, in Chinese: a wrong word beside a name is worse than no site.
 * @param content path of `content/`
 */
export function contentLoaders(content: string): {
  site: () => Loader;
  records: (folder: RecordFolder) => Loader;
  updates: () => Loader;
} {
  const root = resolve(content);
  let reading: Content | undefined;
  const read = (): Content => {
    if (reading) return reading;
    const read = readContent(readTexts(root), listUnread(root), content);
    if (read.content === null) throw refusal(read.problems);
    reading = read.content;
    return reading;
  };
  const loader = (name: string, put: Put): Loader => ({
    name,
    load: async (context) => {
      const fill = async (): Promise<void> => {
        const all = read();
        context.store.clear();
        await put(context, all);
      };
      context.watcher?.add(root);
      context.watcher?.on('all', (_event, path) => {
        if (!resolve(path).startsWith(root)) return;
        reading = undefined;
        void fill().catch((error: unknown) => {
          context.logger.error(error instanceof Error ? error.message : String(error));
        });
      });
      await fill();
    },
  });
  return {
    site: () => loader('site', putSite),
    records: (folder) => loader(folder, putRecords(folder)),
    updates: () => loader('updates', putUpdates),
  };
}
