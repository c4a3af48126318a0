import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'astro';
import type { EditionRecord } from '../src/domain/record.ts';
import { buildFolders } from '../src/domain/build-settings.ts';
import { listFiles } from '../src/files/tree.ts';
import { settledAddress, siteFactsIn } from '../src/integrations/site-settings.ts';

/** Says what a built site holds. */
function summarise(dist: string): void {
  const files = listFiles(dist);
  for (const path of files.filter((file) => /^data\/\d{4}\/tasks\.json$/u.test(file))) {
    const { edition, tasks } = JSON.parse(readFileSync(join(dist, path), 'utf8')) as EditionRecord;
    const departments = new Set(tasks.flatMap((task) => task.departments.map(({ slug }) => slug)));
    const leaders = new Set(tasks.map(({ leader }) => leader.slug));
    console.log(
      `${edition.id}: ${tasks.length} tasks in ${edition.categoryCount} categories, ` +
        `${departments.size} departments, ${leaders.size} leaders`,
    );
  }
  const pages = files.filter((file) => file.endsWith('.html')).length;
  console.log(`${pages} pages in ${dist}/, ready for any static host`);
}

/**
 * Builds and indexes the site from its content, says what it made, and serves it until it is stopped.
 * @param dist where it is built to
 */
export async function buildAndServe(dist: string): Promise<void> {
  await build({ logLevel: 'warn', outDir: dist });
  summarise(dist);
  const server = await preview({ logLevel: 'warn', outDir: dist, server: { port: 4321 } });
  const facts = siteFactsIn(buildFolders(process.env).content);
  const { base } = settledAddress(facts, process.env);
  console.log(`\n${facts.name}: http://localhost:${server.port}${base}    (Ctrl+C ends it)`);
  await server.closed();
}
