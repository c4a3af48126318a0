/** `npm run demo`: from a fresh clone to a made-up city that shows every feature. */
import { run } from './bootstrap.mjs';

run('demo.ts');
