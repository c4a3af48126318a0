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

/** What stands for the usual colours of `tokens.css`, by the medium that they are for. */
interface Colours {
  accent: string;
  soft: string;
}

const coloursFor = (accent: string): Record<'light' | 'dark' | 'print', Colours> => ({
  light: { accent, soft: mixed(accent, WHITE, 0.88) },
  dark: { accent: darkAccent(accent), soft: mixed(accent, DARK_PAPER, 0.7) },
  print: { accent, soft: '#eee' },
});

/** What PostCSS hands to a plugin of a declaration, as far as it is looked at here. */
export interface Declaration {
  value: string;
  parent?: { parent?: { type?: string; params?: string } | undefined } | undefined;
}

function mediumOf({ parent }: Declaration): 'light' | 'dark' | 'print' {
  const rule = parent?.parent;
  const params = rule?.type === 'atrule' ? (rule.params ?? '') : '';
  if (params.includes('dark')) return 'dark';
  return params.includes('print') ? 'print' : 'light';
}

/** PostCSS plugins that give the style sheets the site's own accent: none where it is the usual one. */
export function siteAccent(accent: string) {
  if (accent === DEFAULT_ACCENT) return [];
  const colours = coloursFor(accent);
  const set =
    (name: keyof Colours) =>
    (declaration: Declaration): void => {
      declaration.value = colours[mediumOf(declaration)][name];
    };
  return [
    {
      postcssPlugin: 'site-accent',
      Declaration: { '--accent': set('accent'), '--accent-soft': set('soft') },
    },
  ];
}
