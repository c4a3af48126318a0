import type { MDXInstance } from 'astro';
import { textPageSchema, type TextPageHead } from '../domain/text-page.ts';

/** A page written in MDX: about, methodology, data. */
export interface TextPage extends TextPageHead {
  /** Its file's name, which is its address. */
  id: string;
  Content: MDXInstance<object>['Content'];
}

// No content collection: Astro's store waits half a second for the modules of MDX entries at every build.
const modules = import.meta.glob<MDXInstance<object>>('../../content/pages/*.mdx', { eager: true });

/** The pages of `content/pages/`, by name. Throws where one lacks its title or description. */
export function textPages(): TextPage[] {
  return Object.keys(modules)
    .toSorted()
    .flatMap((path) => {
      const page = modules[path];
      const id = /(?<id>[^/]+)\.mdx$/u.exec(path)?.groups?.['id'];
      if (!page || id === undefined) return [];
      return [{ id, ...textPageSchema.parse(page.frontmatter), Content: page.Content }];
    });
}
