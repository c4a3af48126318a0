import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Throws what Pagefind reports: a site without its index would find nothing and say so to nobody. */
function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Astro integration: after a build, indexes the pages that carry `data-pagefind-body` into `pagefind/`. */
export function pagefindIndex(): AstroIntegration {
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        check(errors);
        if (!index) throw new Error('Pagefind: no index could be made');
        const added = await index.addDirectory({ path: site });
        check(added.errors);
        const written = await index.writeFiles({ outputPath: `${site}/pagefind` });
        check(written.errors);
        await close();
        logger.info(`indexed ${added.page_count} pages`);
      },
    },
  };
}
