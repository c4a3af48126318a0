import { chmodSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nextOf, previousOf, refuseOthers, shownPath } from './places.ts';
import { codeOf, Refusal } from './refusal.ts';
import { sync, syncTree } from './sync.ts';

/** Deletes a folder and all in it, also where the folders in it are read-only. */
function removeTree(folder: string): void {
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    remove();
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes(codeOf(error))) throw error;
    chmodSync(folder, 0o700);
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) removeTree(join(folder, entry.name));
    remove();
  }
}

/**
 * Takes up after a command that was killed while it replaced the folder: between its two renames the new folder is
 * complete and the old one set aside. Only who holds the folder's lock may do this: else the other is not killed, but at
 * work. Throws a Refusal where it cannot be known which copy is the right one.
 */
export function recoverFolder(folder: string): void {
  const next = nextOf(folder);
  const previous = previousOf(folder);
  refuseOthers(next, previous);
  if (existsSync(previous) && existsSync(next) && existsSync(folder))
    throw new Refusal(
      `${shownPath(folder)} 旁边还有 ${shownPath(next)} 和 ${shownPath(previous)}：上一次写到一半停下后，又有人另建了一个。`,
      `请看一看哪一个是对的，让它叫 ${shownPath(folder)}，移走另外两个。`,
    );
  if (!existsSync(folder) && existsSync(previous)) renameSync(existsSync(next) ? next : previous, folder);
  removeTree(next);
  if (existsSync(folder)) removeTree(previous);
}

/** Both renames, one right after the other; the first is taken back where the second cannot be. */
function renameBoth(folder: string): void {
  const isThere = existsSync(folder);
  if (isThere) renameSync(folder, previousOf(folder));
  try {
    renameSync(nextOf(folder), folder);
  } catch (error) {
    if (isThere) renameSync(previousOf(folder), folder);
    throw error;
  }
}

/**
 * Puts the new copy beside a folder in its place, when all of it is on the disk, and deletes the old one when the new
 * name is on the disk too: neither a kill nor a loss of power leaves anything between.
 */
export async function swapIn(folder: string): Promise<void> {
  await syncTree(nextOf(folder));
  try {
    renameBoth(folder);
  } catch (error) {
    if (!['EBUSY', 'EXDEV'].includes(codeOf(error))) throw error;
    throw new Refusal(
      `${shownPath(folder)} 不能整个换下（${codeOf(error)}）：它是挂载点，或正被别的程序占用。没有改动任何文件。`,
      '请改用一个普通的文件夹，或关掉占用它的程序。',
    );
  }
  await sync(dirname(folder));
  removeTree(previousOf(folder));
}
