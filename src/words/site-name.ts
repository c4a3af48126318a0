import { strings } from './strings.ts';

/** What the site calls itself; a made-up city says in it that it is one. */
export const siteName = ({ fictional }: { fictional: boolean }): string =>
  `${strings.site.name}${fictional ? `（${strings.demonstration.short}）` : ''}`;
