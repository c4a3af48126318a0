/**
 * What `npm start` and `npm test` need before anything else: the packages, and with them the right Node.
 * Plain JavaScript without dependencies, because it runs on a bare machine under whatever Node (20 or later) is there.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.installed-lock');

/** @returns {string} */
function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Installs the locked packages, unless just these are installed already. */
function ensurePackages() {
  const wanted = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages (about a minute, once) …');
  // Not `npm ci`: it refuses a lock file that lacks a package for another platform, and registries that do not carry
  // every platform's leave them out. With a lock file, `npm install` takes the same versions.
  // One string through a shell: npm is `npm.cmd` on Windows.
  const install = 'npm install --no-save --no-audit --no-fund --loglevel=error';
  const { status } = spawnSync(install, { cwd: root, stdio: 'inherit', shell: true });
  if (status !== 0) {
    console.error(
      'npm install did not succeed. Check the network and the registry (npm config get registry), then try again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/**
 * Makes sure of the packages, then runs one of the project's scripts under the project's own Node, and ends as it ends.
 * @param {string} script name of a file in `scripts/`
 */
export function run(script) {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(
      `Node ${process.versions.node} is too old: install Node 20 or later (https://nodejs.org/).`,
    );
    process.exit(1);
  }
  ensurePackages();
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
  const { status } = spawnSync(node, [join(root, 'scripts', script), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env,
  });
  process.exit(status ?? 1);
}
