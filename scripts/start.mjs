/** `npm start`: from a fresh clone to the finished site on this machine. */
import { run } from './bootstrap.mjs';

run('serve.ts');
