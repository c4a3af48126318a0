import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { whileTaken } from '../src/files/taken.ts';

/** The made-up city of the tests, which shows every feature: two years, all statuses, corrected tables. */
export const DEMO_DATA = 'tests/fixtures/demo';

/** Makes the content of the made-up city, from nothing. Throws with what the converter says where it refuses. */
export async function makeDemoContent(content: string): Promise<void> {
  await whileTaken(content, { command: 'npm run demo', since: new Date() }, ({ folder }) => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(`${DEMO_DATA}/content`, folder, { recursive: true });
  });
  const args = ['scripts/convert.ts', '--seeds', `${DEMO_DATA}/seeds`, '--content', content];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
}
