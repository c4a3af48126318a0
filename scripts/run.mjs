/** `node scripts/run.mjs convert.ts …`: one of the project's scripts, after what it needs. Behind the npm commands. */
import { run } from './bootstrap.mjs';

const [script = '', ...args] = process.argv.slice(2);
run(script, args);
