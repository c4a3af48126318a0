/** Serves the made-up city of the tests; nothing of it stands in `content/` or `dist/`. Behind `npm run demo`. */
import { makeDemoContent } from './demo-content.ts';
import { orFail } from './failing.ts';
import { buildAndServe } from './site.ts';

const WORK = '.cache/demo';

// What the build reads of its surroundings; set before it begins.
Object.assign(process.env, { CONTENT_DIR: `${WORK}/content`, CACHE_DIR: `${WORK}/cache` });
await orFail(async () => {
  await makeDemoContent(`${WORK}/content`);
  await buildAndServe(`${WORK}/dist`);
});
