/** Converts, builds, indexes and serves the site, and says what it made. Behind `npm start`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'astro';
import type { EditionRecord } from '../src/domain/record.ts';
import { listFiles } from '../src/files/tree.ts';

const DIST = 'dist';

const { status } = spawnSync(process.execPath, ['scripts/convert.ts'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

await build({ logLevel: 'warn' });

const files = listFiles(DIST);
for (const path of files.filter((file) => /^data\/\d{4}\/tasks\.json$/u.test(file))) {
  const { edition, tasks } = JSON.parse(readFileSync(join(DIST, path), 'utf8')) as EditionRecord;
  const departments = new Set(tasks.flatMap((task) => task.departments.map(({ slug }) => slug)));
  const leaders = new Set(tasks.map(({ leader }) => leader.slug));
  console.log(
    `${edition.id}: ${tasks.length} tasks in ${edition.categoryCount} categories, ` +
      `${departments.size} departments, ${leaders.size} leaders`,
  );
}
console.log(
  `${files.filter((file) => file.endsWith('.html')).length} pages in ${DIST}/, ready for any static host`,
);

const server = await preview({ logLevel: 'warn', server: { port: 4321 } });
const base = process.env['BASE_PATH'] ?? '/';
console.log(`\n民生账本: http://localhost:${server.port}${base}    (Ctrl+C ends it)`);
await server.closed();
