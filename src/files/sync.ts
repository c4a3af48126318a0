import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './refusal.ts';
import { walk } from './walk.ts';

/** As many at once as a disk makes use of; all at once would be too many open files. */
const AT_ONCE = 32;

/** What systems say that cannot do this for a folder, or not for a file that this process did not write. */
const CANNOT = ['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EACCES', 'EPERM'];

/** Waits until a file, or the names in a folder, are on the disk, and not only in the memory of the machine. */
export async function sync(path: string): Promise<void> {
  try {
    const file = await open(path, process.platform === 'win32' ? 'r+' : 'r');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!CANNOT.includes(codeOf(error))) throw error;
  }
}

/** Waits until everything below a folder, and itself, is on the disk. */
export async function syncTree(folder: string): Promise<void> {
  const found = walk(folder).values();
  const worker = async (): Promise<void> => {
    for (const { path } of found) await sync(join(folder, path));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await sync(folder);
}
