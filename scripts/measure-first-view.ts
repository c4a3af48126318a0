/**
 * `npm run measure:first-view`: what a browser needs before it can paint a page, packed. Prints the largest page of each
 * kind and every page above the limit; ends with 1 where there is one. Measures a fresh build, or `-- dist`.
 */
import { parseArgs } from 'node:util';
import { setting } from '../src/domain/build-settings.ts';
import { FIRST_VIEW_LIMIT, firstViews, kindOf, type FirstView } from './measuring/first-view.ts';
import { freshBuild } from './measuring/fresh-build.ts';

const kB = (bytes: number): string => (bytes / 1000).toFixed(2).padStart(6);
const row = ({ page, html, css, total }: FirstView): string =>
  `${kB(html)} ${kB(css)} ${kB(total)}  ${page}${total > FIRST_VIEW_LIMIT ? '  above the limit' : ''}`;

const { positionals } = parseArgs({ allowPositionals: true });
const views = firstViews(
  positionals[0] ?? (await freshBuild('.cache/measure-first-view')),
  setting(process.env, 'BASE_PATH'),
);
const above = views.filter(({ total }) => total > FIRST_VIEW_LIMIT);
const largest = [...Map.groupBy(views, kindOf).values()].flatMap(([first]) => first ?? []);

console.log('gzip, kB of 1000 bytes: the largest page of each kind\n  HTML    CSS    sum');
for (const view of new Set([...above, ...largest])) console.log(row(view));
console.log(`${views.length} pages, ${above.length} above ${FIRST_VIEW_LIMIT / 1000} kB`);
if (above.length > 0) process.exitCode = 1;
