import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Pagefind's own interfaces, which this site does not use: 440 kB that nobody should have to copy to a host. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;

/** Throws what Pagefind reports: a site without its index would find nothing and say so to nobody. */
function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Astro integration: after a build, indexes the pages of the tasks into `pagefind/`. */
export function pagefindIndex(): AstroIntegration {
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        check(errors);
        if (!index) throw new Error('Pagefind: no index could be made');
        check((await index.addDirectory({ path: site, glob: '*/tasks/*/index.html' })).errors);
        const made = await index.getFiles();
        check(made.errors);
        await close();
        const files = made.files.filter(({ path }) => !UNUSED.test(path));
        for (const { path, content } of files) {
          const target = join(site, 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`wrote ${files.length} files of search index`);
      },
    },
  };
}
