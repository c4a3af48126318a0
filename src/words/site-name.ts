import type { Site } from '../site/site.ts';
import { shortNameOf } from '../domain/site-facts.ts';
import { strings } from './strings.ts';

/** What the site calls itself; a made-up city says in it that it is one. */
export const siteName = ({ facts, fictional }: Pick<Site, 'facts' | 'fictional'>): string =>
  `${facts.name}${fictional ? `（${strings.demonstration.short}）` : ''}`;

/** The same, for narrow places: at most 16 characters. */
export const shortSiteName = ({ facts, fictional }: Pick<Site, 'facts' | 'fictional'>): string =>
  siteName({ facts: { ...facts, name: shortNameOf(facts) }, fictional });
