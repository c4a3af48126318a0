import type { SiteFacts } from '../domain/site-facts.ts';

/** Where a site lives: Astro's `site` and `base`. */
interface SiteAddress {
  /** Without a path. */
  site: string;
  /** The path below which its pages stand. */
  base: string;
}

/** What may stand for the address of `site.yaml` for one build. */
interface Overrides {
  SITE_URL?: string | undefined;
  BASE_PATH?: string | undefined;
}

/** The address of a site that has none: this machine. */
const LOCAL_ORIGIN = 'http://localhost:4321';

/**
 * Where a site is built for: what the environment says, else what `site.yaml` says, else this machine. A host of the
 * environment's brings its own path.
 */
export function siteAddress(
  { url }: Pick<SiteFacts, 'url'>,
  { SITE_URL, BASE_PATH }: Overrides,
): SiteAddress {
  const own = url === undefined ? undefined : new URL(url);
  if (SITE_URL !== undefined) return { site: SITE_URL, base: BASE_PATH ?? '/' };
  return { site: own?.origin ?? LOCAL_ORIGIN, base: BASE_PATH ?? own?.pathname ?? '/' };
}
