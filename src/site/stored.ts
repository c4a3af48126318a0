import type { SiteFacts } from '../domain/site-facts.ts';
import type { Topic } from '../domain/topic.ts';
import type { SiteUpdate } from './site.ts';

/** What the loader of `content/` leaves in Astro's store beside the records, and `load` takes from there. */
export interface StoredSite {
  facts: SiteFacts;
  topics: Topic[];
  /** Collections that have an entry: Astro warns where one is asked for that has none. */
  filled: string[];
}

/** Of one task, oldest first. */
export interface StoredUpdates {
  updates: SiteUpdate[];
}
