import type { Loader } from 'astro/loaders';
import * as z from 'zod';
import { revisionSchema } from '../domain/revision.ts';
import { readMarkdown } from '../files/tree.ts';
import { frontMatterOf } from '../seed/markdown.ts';
import { verbatimText } from '../seed/plain-text.ts';

/** All corrected tables: one entry, so that a site without any has its entry too. */
export const revisionsSchema = z.object({
  revisions: z.array(
    // Not strict: what the converter sealed the file with is of no use here.
    z.object({
      ...revisionSchema.shape,
      /** The whole source, as it stands. */
      text: z.string(),
    }),
  ),
});

/**
 * Astro loader of `content/revisions/`.
 * @param content path of `content/`
 */
export function revisionsLoader(content: string): Loader {
  return {
    name: 'revisions',
    schema: revisionsSchema,
    load: async (context) => {
      const files = [...readMarkdown(`${content}/revisions`)];
      const revisions = files.map(([, file]) => ({
        ...z.looseObject({}).parse(frontMatterOf(file)),
        text: verbatimText(file),
      }));
      const data = await context.parseData({ id: 'all', data: { revisions } });
      context.store.clear();
      context.store.set({ id: 'all', data });
    },
  };
}
