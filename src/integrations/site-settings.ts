import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFacts } from '../domain/site-facts.ts';
import { FACTS_FILE, readFacts } from '../markdown/facts-file.ts';

/**
 * The site's own facts, for the settings of a build. A file that is wrong counts as none here: what reads all of
 * `content/` tells it, and stops the build.
 * @param content path of `content/`
 */
export function siteFactsIn(content: string): SiteFacts {
  const path = join(content, FACTS_FILE);
  return readFacts(existsSync(path) ? readFileSync(path, 'utf8') : undefined, content).facts;
}
