import { contrast, mixed } from '../domain/contrast.ts';
import { DEFAULT_ACCENT, LEAST_CONTRAST } from '../domain/site-facts.ts';

/** The dark page, as `tokens.css` has it. */
const DARK_PAPER = '#14161a';
const WHITE = '#ffffff';
const STEP = 0.05;

/** The accent for a dark page: as much lighter as it needs to be read there. */
export function darkAccent(accent: string): string {
  let share = 0;
  while (share < 1 && contrast(mixed(accent, WHITE, share), DARK_PAPER) < LEAST_CONTRAST) share += STEP;
  return mixed(accent, WHITE, share);
}

/** Custom properties of a colour scheme. */
const properties = (accent: string, soft: string): string => `--accent: ${accent}; --accent-soft: ${soft};`;

/** Style that puts a site's own accent in the place of the usual one; nothing where it is the usual one. */
export function accentStyle(accent: string): string {
  if (accent === DEFAULT_ACCENT) return '';
  const light = properties(accent, mixed(accent, WHITE, 0.88));
  const dark = properties(darkAccent(accent), mixed(accent, DARK_PAPER, 0.7));
  return [
    `:root { ${light} }`,
    `@media (prefers-color-scheme: dark) { :root { ${dark} } }`,
    `@media print { :root { --accent: ${accent}; --accent-soft: #eee; } }`,
    '',
  ].join('\n');
}

/** Vite plugin that gives the style sheet of colours the site's own accent. */
export const siteAccent = (accent: string) => ({
  name: 'site-accent',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    (id.split('?')[0] ?? '').endsWith('/styles/tokens.css') ? `${code}\n${accentStyle(accent)}` : undefined,
});
