import type { SiteFacts } from '../domain/site-facts.ts';

/** The site's icon: lines of an account book, on its accent. */
export const iconSvg = ({ accent }: SiteFacts): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="${accent}"/><path d="M8 8h16M8 16h16M8 24h9" stroke="#fff" stroke-width="3.5" stroke-linecap="round"/></svg>\n`;
