import type { MDXInstance } from 'astro';
import modules from 'virtual:text-pages';
import { textPageSchema, type TextPageHead } from '../domain/text-page.ts';

/** A page written in MDX: about, methodology, data. */
export interface TextPage extends TextPageHead {
  /** Its file's name, which is its address. */
  id: string;
  Content: MDXInstance<object>['Content'];
}

// No content collection: Astro's store waits half a second for the modules of MDX entries at every build.
/** The pages written in MDX, by name. Throws where one lacks its title or description. */
export const textPages = (): TextPage[] =>
  Object.entries(modules)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { frontmatter, Content }]) => ({ id, ...textPageSchema.parse(frontmatter), Content }));
