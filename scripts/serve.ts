/** Converts, builds, indexes and serves the site, and says what it made. Behind `npm start`. */
import { spawnSync } from 'node:child_process';
import { buildFolders } from '../src/domain/build-settings.ts';
import { orFail } from './failing.ts';
import { buildAndServe } from './site.ts';

const { status } = spawnSync(process.execPath, ['scripts/convert.ts'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
await orFail(() => buildAndServe(buildFolders(process.env).out));
