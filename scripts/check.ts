/** Runs every check, to the end, and counts them. Behind `npm test`; ends with a line `N passed, N failed`. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBrowser } from './browser.ts';

const CACHE = '.cache';
const REPORT = join(CACHE, 'vitest.json');

interface Check {
  name: string;
  command: readonly string[];
}

const checks: readonly Check[] = [
  { name: 'content/ is what the seeds give', command: ['node', 'scripts/convert.ts', '--check'] },
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
];
/** It reads what the check of types has made; it takes one core, and the tests leave some of the other. */
const LINT: Check = { name: 'lint', command: ['eslint', '.'] };

function succeeds([command = '', ...args]: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** What a command says, and whether it succeeds; several go at once. */
function outcome([command = '', ...args]: readonly string[]): Promise<{ isGood: boolean; said: string }> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data));
  return new Promise((done) => {
    child.once('error', (error) => {
      done({ isGood: false, said: error.message });
    });
    child.once('close', (code) => {
      done({ isGood: code === 0, said: Buffer.concat(said).toString('utf8') });
    });
  });
}

function browserOrExit(): string {
  try {
    return ensureBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** How many of vitest's tests passed and failed; a run without a report has failed as a whole. */
function testCounts(): { passed: number; failed: number } {
  try {
    const report = JSON.parse(readFileSync(REPORT, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const browser = browserOrExit();
mkdirSync(CACHE, { recursive: true });
rmSync(REPORT, { force: true });

let passed = 0;
let failed = 0;

const begun = ({ name, command }: Check) => ({ name, ended: outcome(command) });
async function tell({ name, ended }: ReturnType<typeof begun>): Promise<void> {
  const { isGood, said } = await ended;
  console.log(`\n── ${name}\n${said.trimEnd()}`);
  if (isGood) passed += 1;
  else failed += 1;
}

for (const check of checks.map(begun)) await tell(check);
const lint = begun(LINT);

console.log('\n── tests');
const vitest = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
const clean = succeeds(vitest, { CHROMIUM_PATH: browser, NODE_COMPILE_CACHE: resolve(CACHE, 'compiled') });
await tell(lint);
const counts = testCounts();
passed += counts.passed;
// A suite that could not even be collected has no failed test, and must still fail the run.
failed += counts.failed === 0 && !clean ? 1 : counts.failed;

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
