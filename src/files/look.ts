import { statSync } from 'node:fs';
import { whoHolds } from './holders.ts';
import { isInterrupted, realFolder, shownPath } from './places.ts';
import { Refusal } from './refusal.ts';

/** Throws a Refusal where a folder is not there because another command is replacing it, or was killed while it did. */
export function refuseInterrupted(path: string, remedy: string): void {
  const folder = realFolder(path);
  if (!isInterrupted(folder)) return;
  const who = whoHolds(folder);
  throw who === ''
    ? new Refusal(
        `${shownPath(folder)} 换到一半停下了，新旧两份都还在它旁边。`,
        `请${remedy}，它会接着做完。`,
      )
    : new Refusal(`${shownPath(folder)} 正由 ${who}改写，现在读不到。`, '请等它结束，再运行一次。');
}

/** Which folder stands at a path: another one after it was replaced; empty where there is none. */
export function identityOf(folder: string): string {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}:${found.birthtimeNs}` : '';
}

/**
 * Reads a folder without taking it. Where it was replaced in the meantime it is read once more, so that no half of one
 * copy comes together with half of the other. Throws a Refusal where it cannot be read just now.
 * @param remedy what to do about a folder that a killed command left in two halves
 */
export function look<T>(path: string, remedy: string, read: (folder: string) => T): T {
  for (;;) {
    refuseInterrupted(path, remedy);
    const folder = realFolder(path);
    const before = identityOf(folder);
    try {
      const found = read(folder);
      if (identityOf(folder) === before) return found;
    } catch (error) {
      if (identityOf(folder) === before) throw error;
    }
  }
}
