import { mkdirSync, statSync } from 'node:fs';
import { keepAttributes } from './attributes.ts';
import { takeLock, type User } from './lock.ts';
import { refuseMounts } from './mounts.ts';
import { onEnd } from './on-end.ts';
import { nextOf, realFolder, shownPath, standingAt } from './places.ts';
import { Refusal } from './refusal.ts';
import { recoverFolder, swapIn } from './swap.ts';

/** A folder that this process alone may replace, until it lets go. */
export interface TakenFolder {
  /** Its path, without links. */
  readonly folder: string;
  release: () => void;
}

/**
 * Takes a folder, to replace it: locks it, and takes up after a command that was killed. Whatever this one leaves
 * unfinished is taken away when it lets go. Throws a Refusal that says who has it, or why it cannot be replaced.
 */
export function takeFolder(path: string, user: User): TakenFolder {
  const folder = realFolder(path);
  if (standingAt(folder)?.isDirectory() === false)
    throw new Refusal(`${shownPath(folder)} 不是文件夹。`, '请换一个文件夹，或移走它。');
  const lock = takeLock(folder, user);
  const forget = onEnd(() => {
    recoverFolder(folder);
  });
  const release = (): void => {
    forget();
    lock.release();
  };
  try {
    recoverFolder(folder);
    refuseMounts(folder);
  } catch (error) {
    release();
    throw error;
  }
  return {
    folder,
    release: () => {
      try {
        recoverFolder(folder);
      } finally {
        release();
      }
    },
  };
}

/** Runs something with a folder taken, and lets go at its end. */
export async function whileTaken<T>(
  path: string,
  user: User,
  run: (taken: TakenFolder) => T | Promise<T>,
): Promise<T> {
  const taken = takeFolder(path, user);
  try {
    return await run(taken);
  } finally {
    taken.release();
  }
}

/** Makes the empty folder beside a taken one in which its new copy is made, like it in owner, group and mode. */
export function beginNext({ folder }: TakenFolder): string {
  const next = nextOf(folder);
  mkdirSync(next);
  if (standingAt(folder)) keepAttributes(next, statSync(folder), true);
  return next;
}

/** Puts the new copy in the place of the taken folder. */
export async function finishNext({ folder }: TakenFolder): Promise<void> {
  if (standingAt(folder)) keepAttributes(nextOf(folder), statSync(folder));
  await swapIn(folder);
}
