import { close, createIndex } from 'pagefind';
import { INDEX_FILES, type IndexData } from '../index/index-files.ts';
import { recordOf, type IndexRecord } from '../index/index-record.ts';
import { readLanguage, type LanguageData } from '../understanding/language.ts';
import { rowsOf } from '../index/rows.ts';
import { stretchFiles } from '../index/stretch-files.ts';
import { indexTask, type SearchTask } from '../understanding/search-task.ts';

/** A file under the site's root. */
interface MadeFile {
  path: string;
  content: Uint8Array | string;
}

/** Pagefind's own interfaces, which this site does not use: 440 kB that nobody should have to copy to a host. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;

/** Throws what Pagefind reports: a site without its index would find nothing and say so to nobody. */
function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Pagefind's files of an index with these records, which it keeps in their order. */
async function pagefindFiles(
  records: readonly IndexRecord[],
): Promise<{ path: string; content: Uint8Array }[]> {
  const { index, errors } = await createIndex();
  check(errors);
  if (!index) throw new Error('Pagefind: no index could be made');
  for (const record of records) check((await index.addCustomRecord(record)).errors);
  const made = await index.getFiles();
  check(made.errors);
  await close();
  return made.files.filter(({ path }) => !UNUSED.test(path));
}

/**
 * All files of the search of many tasks.
 * @param marked the tasks as they are published, in the order in which results stand
 */
export async function makeIndex(data: LanguageData, marked: readonly SearchTask[]): Promise<MadeFile[]> {
  const language = readLanguage(data);
  const indexed = marked.map((task) => indexTask(task, language.simplified));
  const files = await pagefindFiles(marked.map((task) => recordOf(task, language.simplified)));
  const rows = rowsOf(indexed.map(({ task }) => task));
  const stretches = stretchFiles(indexed, language);
  const known: IndexData = { rows, stretches: stretches.known };
  return [
    ...files.map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
    { path: INDEX_FILES.data, content: JSON.stringify(known) },
    ...[...stretches.files].map(([name, content]) => ({
      path: INDEX_FILES.stretches(name),
      content: JSON.stringify(content),
    })),
  ];
}
