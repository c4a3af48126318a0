import { existsSync, lstatSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { codeOf, Refusal } from './refusal.ts';

/** What stands beside a folder while a command replaces it: the new copy, the old one, and who does it. */
export const nextOf = (folder: string): string => `${folder}.next`;
export const previousOf = (folder: string): string => `${folder}.previous`;
export const lockOf = (folder: string): string => `${folder}.lock`;

/** A path as the reader would type it from where they stand. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), resolve(path));
  return (short.startsWith('..') ? resolve(path) : short || '.').replaceAll('\\', '/');
}

/** What stands at a path itself, a link not followed. */
export const standingAt = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false });

/**
 * The folder that a path leads to, by its own name and without links; one that is not there yet has a name too.
 * Throws a Refusal where a link leads nowhere.
 */
export function realFolder(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync(full);
  } catch (error) {
    if (standingAt(full)?.isSymbolicLink() === true)
      throw new Refusal(`${shownPath(full)} 是链接，指向的地方不存在。`, '请改正这个链接，或删去它。');
    if (codeOf(error) !== 'ENOENT') throw error;
    return join(realFolder(dirname(full)), basename(full));
  }
}

/** Throws a Refusal where something other than a folder stands in a place that a command needs for itself. */
export function refuseOthers(...places: readonly string[]): void {
  for (const place of places) {
    const found = standingAt(place);
    if (found && !found.isDirectory())
      throw new Refusal(
        `${shownPath(place)} 是${found.isSymbolicLink() ? '链接' : '文件'}，而这个名字要留给写入时用的文件夹，没有改动任何文件。`,
        '请看一看它是什么，移到别处。',
      );
  }
}

/** Whether a command was killed while it replaced a folder, and none stands there now. */
export const isInterrupted = (folder: string): boolean =>
  !existsSync(folder) && (existsSync(nextOf(folder)) || existsSync(previousOf(folder)));
