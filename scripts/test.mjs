/** `npm test`: from a fresh clone to every check that the project has. */
import { run } from './bootstrap.mjs';

run('check.ts');
