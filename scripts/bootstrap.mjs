/**
 * What the project's own commands need before anything else: the packages, and the right Node.
 * Plain JavaScript without dependencies, because it runs on a bare machine under whatever Node (20 or later) is there.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { awkwardPath } from '../src/files/awkward-path.mjs';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.installed-lock');
const isWindows = process.platform === 'win32';

/**
 * Ends with what is wrong.
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
/** npm puts the project's own Node before the machine's: what runs this may be one of the packages. */
const isPackaged = process.execPath.startsWith(join(realpathSync(root), 'node_modules'));
/** The machine's Node is one on which Astro runs. An older one installs the package `node`, which brings one. */
const isNewEnough = !isPackaged && (major > 22 || (major === 22 && minor >= 12));

/** Installs the locked packages, unless just these are installed already. */
function ensurePackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const withoutNode = `${wanted} without node`;
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (installed === wanted || (isNewEnough && installed === withoutNode)) return;
  console.log('Installing packages (about a minute, once) …');
  // The scripts of packages fetch the other Node, and nothing else that is needed. Tools of development are what builds
  // the site: also where NODE_ENV says production. One string through a shell: npm is `npm.cmd` on Windows.
  const options = `--include=dev --no-audit --no-fund --loglevel=error${isNewEnough ? ' --ignore-scripts' : ''}`;
  const { status } = spawnSync(`npm ci ${options}`, { cwd: root, stdio: 'inherit', shell: true });
  if (status !== 0)
    fail(
      'npm ci did not succeed. Check the network and the registry (npm config get registry), then try again; on Windows, delete the folder node_modules first.',
    );
  writeFileSync(stamp, isNewEnough ? withoutNode : wanted);
}

/** So that a Node before 22.18 reads TypeScript, and none warns of it. */
function nodeOptions() {
  const types = isNewEnough && !process.features.typescript ? ['--experimental-strip-types'] : [];
  return [process.env['NODE_OPTIONS'] ?? '', '--disable-warning=ExperimentalWarning', ...types]
    .join(' ')
    .trim();
}

/**
 * Makes sure of the packages, then runs one of the project's scripts, and ends as it ends: under this Node where it is new
 * enough, else under the project's own.
 * @param {string} script name of a file in `scripts/`
 * @param {readonly string[]} args
 */
export function run(script, args) {
  if (major < 20)
    fail(`Node ${process.versions.node} is too old: install Node 20 or later (https://nodejs.org/).`);
  const reason = awkwardPath(root);
  if (reason !== null) fail(reason);
  ensurePackages();
  const packaged = join(bin, isWindows ? 'node.cmd' : 'node');
  const { status } = spawnSync(
    isNewEnough ? process.execPath : packaged,
    [join(root, 'scripts', script), ...args],
    {
      cwd: root,
      stdio: 'inherit',
      shell: isWindows && !isNewEnough,
      env: {
        ...process.env,
        NODE_OPTIONS: nodeOptions(),
        PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  process.exit(status ?? 1);
}
