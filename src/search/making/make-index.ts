import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { close, createIndex } from 'pagefind';
import { INDEX_FILES, type IndexData } from '../index/index-files.ts';
import { recordOf, type IndexRecord } from '../index/index-record.ts';
import { rowsOf } from '../index/rows.ts';
import { stretchFiles } from '../index/stretch-files.ts';
import { readLanguage, type LanguageData } from '../understanding/language.ts';
import { indexTask, type SearchTask } from '../understanding/search-task.ts';

/** Pagefind's own interfaces, which this site does not use: 440 kB that nobody should have to copy to a host. */
const UNUSED = ['ui', 'modular-ui', 'component-ui', 'highlight'].flatMap((name) => [
  `pagefind-${name}.js`,
  `pagefind-${name}.css`,
]);

/** Throws what Pagefind reports: a site without its index would find nothing and say so to nobody. */
function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Writes Pagefind's files of an index with these records, which it keeps in their order. */
async function writePagefind(folder: string, records: readonly IndexRecord[]): Promise<void> {
  const { index, errors } = await createIndex();
  check(errors);
  if (!index) throw new Error('Pagefind: no index could be made');
  // They go to it one after the other, and none waits for the answer to the one before.
  for (const added of await Promise.all(records.map((record) => index.addCustomRecord(record))))
    check(added.errors);
  const written = await index.writeFiles({ outputPath: folder });
  check(written.errors);
  await close();
  await Promise.all(UNUSED.map((name) => rm(join(folder, name), { force: true })));
}

/**
 * Writes all files of the search of many tasks.
 * @param site folder of the built site
 * @param marked the tasks as they are published, in the order in which results stand
 */
export async function writeIndex(
  site: string,
  data: LanguageData,
  marked: readonly SearchTask[],
): Promise<void> {
  const language = readLanguage(data);
  const indexed = marked.map((task) => indexTask(task, language.simplified));
  const records = marked.map((task, at) => recordOf(task, language.simplified, indexed[at]));
  const pagefind = writePagefind(resolve(site, dirname(INDEX_FILES.script)), records);
  const stretches = stretchFiles(indexed, language);
  const known: IndexData = { rows: rowsOf(indexed.map(({ task }) => task)), stretches: stretches.known };
  const files: [string, unknown][] = [
    [INDEX_FILES.data, known],
    ...[...stretches.files].map(([name, content]): [string, unknown] => [
      INDEX_FILES.stretches(name),
      content,
    ]),
  ];
  await mkdir(join(site, dirname(INDEX_FILES.stretches('any'))), { recursive: true });
  await Promise.all([
    pagefind,
    ...files.map(([path, content]) => writeFile(join(site, path), JSON.stringify(content))),
  ]);
}
