import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import type { EditionRecord } from '../../src/domain/record.ts';
import { listFiles } from '../../src/files/tree.ts';
import type { SearchTask } from '../../src/search/understanding/search-task.ts';

/** A site that is built before the tests of `tests/` run. */
export interface BuiltSite {
  /** Where it is built to. */
  dist: string;
  base: string;
  origin: string;
  env: Record<string, string>;
}

const CACHE = '.cache/sites';

function site(name: string, base: string, origin: string, env: Record<string, string> = {}): BuiltSite {
  return {
    dist: `${CACHE}/${name}`,
    base,
    origin,
    env: { SITE_URL: origin, BASE_PATH: base, CACHE_DIR: `${CACHE}/${name}.cache`, ...env },
  };
}

/** Where the converter writes the fictional edition of `tests/fixtures/seeds`. */
export const AWKWARD_CONTENT = `${CACHE}/awkward.content`;

/** The clerk's workbook, filled in for that edition. */
export const SHEET = `${CACHE}/进展.xlsx`;

/** Where the content of the made-up city is made. */
export const DEMO_CONTENT = `${CACHE}/demo.content`;

export const sites = {
  /** The real edition, as `npm start` serves it. */
  real: site('real', '/', 'http://localhost:4321'),
  /** The same at another date, time zone and language: the bytes must not know. */
  elsewhere: site('elsewhere', '/', 'http://localhost:4321', {
    NODE_OPTIONS: `--import=${resolve('tests/support/faked-date.ts')}`,
    TZ: 'Pacific/Kiritimati',
    LANG: 'ar_EG.UTF-8',
    LC_ALL: 'ar_EG.UTF-8',
  }),
  /** The real edition in a portal's sub-path. */
  subPath: site('sub-path', '/minsheng/2022/', 'https://www.example.cn'),
  /** A fictional edition whose text looks like Markdown, HTML and formulas. */
  awkward: site('awkward', '/', 'http://localhost:4321', { CONTENT_DIR: AWKWARD_CONTENT }),
  /** The made-up city of \`npm run demo\`: two editions, corrected tables, every status. */
  demo: site('demo', '/', 'http://localhost:4321', { CONTENT_DIR: DEMO_CONTENT }),
} as const;

export const read = ({ dist }: BuiltSite, path: string): string => readFileSync(join(dist, path), 'utf8');

/** Files of the pages, as paths inside the site's folder (`2022/tasks/07/index.html`). */
export const pageFiles = ({ dist }: Pick<BuiltSite, 'dist'>): string[] =>
  listFiles(dist).filter((path) => path.endsWith('.html'));

/** A page by its file or by its site-relative address. */
export function page(built: BuiltSite, path: string): CheerioAPI {
  return load(read(built, path.endsWith('.html') ? path : `${path.replace(/^\//u, '')}index.html`));
}

/** The tasks as the site's search has them. */
export const searched = (built: BuiltSite): SearchTask[] =>
  JSON.parse(read(built, 'search/tasks.json')) as SearchTask[];

export const record = (built: BuiltSite, year = 2022): EditionRecord =>
  JSON.parse(read(built, `data/${year}/tasks.json`)) as EditionRecord;
