import type { MDXInstance } from 'astro';
import * as z from 'zod';

const headSchema = z.strictObject({ title: z.string().min(1), description: z.string().min(1) });

/** A page written in MDX: about, methodology, data. */
export interface TextPage extends z.infer<typeof headSchema> {
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
      const head = headSchema.safeParse(page.frontmatter);
      if (!head.success) throw new Error(`content/pages/${id}.mdx: ${z.prettifyError(head.error)}`);
      return [{ id, ...head.data, Content: page.Content }];
    });
}
