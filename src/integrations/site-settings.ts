import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../domain/build-settings.ts';
import type { SiteFacts } from '../domain/site-facts.ts';
import { Refusal } from '../files/refusal.ts';
import { FACTS_FILE, readFacts } from '../markdown/facts-file.ts';
import { addressFaults, siteAddress } from '../site/address.ts';

/**
 * The site's own facts, for the settings of a build. A file that is wrong counts as none here: what reads all of
 * `content/` tells it, and stops the build.
 * @param content path of `content/`
 */
export function siteFactsIn(content: string): SiteFacts {
  const path = join(content, FACTS_FILE);
  return readFacts(existsSync(path) ? readFileSync(path, 'utf8') : undefined, content).facts;
}

/** What Astro tells the pages of a build (`import.meta.env`). */
const ASTROS_OWN = ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'];

/** Takes out of the environment what would, without a word, take the place of what Astro tells the pages. */
export function forgetNamesOfAstro(environment: NodeJS.ProcessEnv): void {
  for (const name of ASTROS_OWN) Reflect.deleteProperty(environment, name);
}

/** Where a site is built for; see `siteAddress`. Throws a Refusal where the environment sets what is no address. */
export function settledAddress(
  facts: Pick<SiteFacts, 'url'>,
  environment: Environment,
): ReturnType<typeof siteAddress> {
  const faults = addressFaults(environment);
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
  return siteAddress(facts, environment);
}
