import { paths } from '../site/urls.ts';
import type { AddressOf } from './published-file.ts';

/** Everything may be read by programs, too. */
export const robotsText = (addressOf: AddressOf): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${addressOf(paths.sitemap())}\n`;
