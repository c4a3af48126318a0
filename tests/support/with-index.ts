import { cpSync, mkdtempSync } from 'node:fs';
import type { LanguageData } from '../../src/search/understanding/language.ts';
import { writeIndex } from '../../src/search/making/make-index.ts';
import { read, searched, type BuiltSite } from './sites.ts';

/** A copy of a site that also has the index of a site of many tasks. Its `dist` is the caller's to take away. */
export async function withIndex(site: BuiltSite): Promise<BuiltSite> {
  const dist = mkdtempSync('.cache/indexed-');
  cpSync(site.dist, dist, { recursive: true });
  await writeIndex(dist, JSON.parse(read(site, 'search/words.json')) as LanguageData, searched(site));
  return { ...site, dist };
}
