import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import type { EditionRecord } from '../../src/domain/record.ts';
import { listFiles } from '../../src/files/tree.ts';
import type { SearchTask } from '../../src/search/understanding/search-task.ts';
import { contents, type SiteContent } from './contents.ts';

/** A site that is built before the tests of `tests/` that name it. */
export interface BuiltSite {
  /** Where it is built to. */
  dist: string;
  /** Where Astro keeps what it made for it. */
  cache: string;
  base: string;
  origin: string;
  content: SiteContent;
  env: Record<string, string>;
}

const CACHE = '.cache/sites';
const ORIGIN = 'http://localhost:4321';

function site(
  name: string,
  content: SiteContent,
  { base = '/', origin = ORIGIN, env = {} }: Partial<Pick<BuiltSite, 'base' | 'origin' | 'env'>> = {},
): BuiltSite {
  const cache = `${CACHE}/${name}.cache`;
  return {
    dist: `${CACHE}/${name}`,
    cache,
    base,
    origin,
    content,
    env: {
      SITE_URL: origin,
      BASE_PATH: base,
      CACHE_DIR: cache,
      CONTENT_DIR: content.folder,
      ...env,
    },
  };
}

export const sites = {
  /** The city's own site, as `npm start` serves it: whichever city stands in `content/`. */
  real: site('real', contents.own),
  /** A made-up city with the whole table of a year. */
  yunting: site('yunting', contents.yunting),
  /** The same at another date, time zone and language: the bytes must not know. */
  elsewhere: site('elsewhere', contents.yunting, {
    env: {
      NODE_OPTIONS: `--import=${resolve('tests/support/faked-date.ts')}`,
      TZ: 'Pacific/Kiritimati',
      LANG: 'ar_EG.UTF-8',
      LC_ALL: 'ar_EG.UTF-8',
    },
  }),
  /** The same in a portal's sub-path. */
  subPath: site('sub-path', contents.yunting, { base: '/minsheng/2022/', origin: 'https://www.example.cn' }),
  /** A fictional edition whose text looks like Markdown, HTML and formulas. */
  awkward: site('awkward', contents.awkward),
  /** The made-up city of `npm run demo`: two editions, corrected tables, every status. */
  demo: site('demo', contents.demo),
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

/** The editions of a site, whatever their years. */
export const records = (built: BuiltSite): EditionRecord[] =>
  listFiles(join(built.dist, 'data'))
    .filter((path) => path.endsWith('/tasks.json'))
    .map((path) => record(built, Number(path.split('/')[0])));

/** A promise in a list: where it leads, what became of it, and the rest of what stands there. */
export const entriesIn = (
  $: CheerioAPI,
  within = 'main',
): { url: string; state: string; content: string; facts: string }[] =>
  $(`${within} .entries > li:not([data-event])`)
    .toArray()
    .map((item) => ({
      url: $(item).find('.entry-title').attr('href') ?? '',
      state: $(item).find('.entry-state, .entry-place .visually-hidden').text().trim(),
      content: $(item).find('.content').text().trim(),
      facts: $(item).find('.entry-facts').text().replace(/\s+/gu, ' ').trim(),
    }))
    // What was once theirs leads to its history.
    .filter(({ url }) => !url.includes('#'));

/** What a task's own page says became of it. */
export const stateOn = ($: CheerioAPI): string => $('[data-status] .entry-status').text().trim();
