import type { RowsData } from './rows.ts';
import type { StretchFiles } from './stretches.ts';

/** Where the search of many tasks has its files, under the site's base. */
export const INDEX_FILES = {
  /** Pagefind's own, as it names them. */
  script: 'pagefind/pagefind.js',
  entry: 'pagefind/pagefind-entry.json',
  /** What is known of all tasks. */
  data: 'search/index.json',
  stretches: (name: string) => `search/stretches/${name}.json`,
};

export interface IndexData {
  rows: RowsData;
  stretches: StretchFiles;
}
