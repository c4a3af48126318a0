import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';

/** The made-up city of the tests, which shows every feature: two years, all statuses, corrected tables. */
export const DEMO_DATA = 'tests/fixtures/demo';

/** Makes the content of the made-up city, from nothing. Throws with what the converter says where it refuses. */
export function makeDemoContent(content: string): void {
  rmSync(content, { recursive: true, force: true });
  cpSync(`${DEMO_DATA}/content`, content, { recursive: true });
  const args = ['scripts/convert.ts', '--seeds', `${DEMO_DATA}/seeds`, '--content', content];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
}
