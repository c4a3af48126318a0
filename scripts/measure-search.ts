/**
 * `npm run measure:search`: what a search costs a reader, in bytes and in work of the main thread, for the real site and
 * for made-up ones of other sizes; `-- --sizes 44,1000` for these sizes alone. `-- --queries FILE.yaml` tells instead how
 * well labelled queries are answered, beside Pagefind by itself.
 */
import { parseArgs } from 'node:util';
import { printCosts } from './measuring/costs.ts';
import { printQuality } from './measuring/quality.ts';
import { serve } from './measuring/served.ts';
import {
  buildReal,
  indexReal,
  makeSynthetic,
  REAL,
  realSize,
  type Mode,
  type OnDisk,
} from './measuring/sites.ts';

const INDEX_SIZES = [44, 1000, 10_000];
const TEXT_SIZES = [44, 200, 400, 1000, 2000, 5000];

async function measure(root: string, size: number, modes: readonly Mode[], disk: OnDisk): Promise<void> {
  for (const mode of modes) {
    const served = await serve(root);
    await printCosts(served, mode, size, mode === 'index' ? disk : null);
    await served.close();
  }
}

const { values } = parseArgs({ options: { queries: { type: 'string' }, sizes: { type: 'string' } } });
buildReal();
const real = await indexReal();
if (values.queries !== undefined) await printQuality(values.queries);
else {
  const only = values.sizes?.split(',').map(Number);
  const sizes = only ?? [...new Set([...INDEX_SIZES, ...TEXT_SIZES])].toSorted((a, b) => a - b);
  console.log('The real site:');
  await measure(REAL, realSize(), ['text', 'index'], real);
  console.log('\nMade-up tasks:');
  for (const size of sizes) {
    const modes: Mode[] = [
      ...(TEXT_SIZES.includes(size) ? (['text'] as const) : []),
      ...(INDEX_SIZES.includes(size) || only ? (['index'] as const) : []),
    ];
    const disk = await makeSynthetic(size, modes.includes('index'));
    await measure(disk.root, size, modes, disk);
  }
}
