import { copyFileSync, linkSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keepAttributes } from './attributes.ts';
import { shownPath, standingAt } from './places.ts';
import { Refusal } from './refusal.ts';
import { isPlain } from './strange.ts';
import { beginNext, finishNext, type TakenFolder } from './taken.ts';
import type { Difference } from './tree.ts';
import { walk } from './walk.ts';

/** The same file under a second name, with all that belongs to it; where the disk knows no second names, a copy. */
function keepFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    const like = statSync(from);
    copyFileSync(from, to);
    utimesSync(to, like.atime, like.mtime);
    keepAttributes(to, like);
  }
}

/** Begins the new copy with the folders of the old one, and the files that stay. */
function keepFiles(from: string, to: string, isKept: (path: string) => boolean): void {
  for (const { path, entry } of walk(from)) {
    if (!isPlain(entry))
      throw new Refusal(
        `${shownPath(join(from, path))} 不是文件或文件夹，没有改动任何文件。`,
        '请移走它，再运行一次。',
      );
    if (entry.isDirectory()) {
      mkdirSync(join(to, path));
      keepAttributes(join(to, path), statSync(join(from, path)), true);
    } else if (isKept(path)) keepFile(join(from, path), join(to, path));
  }
}

/**
 * Writes and removes files of a folder, all or none: the new folder is made whole beside the old one, then takes its
 * place by renaming. A reader sees the old files or the new ones, never a mixture. Owner, group and mode of every file
 * and folder stay. Throws a Refusal, or what the system says, with the folder as it was.
 */
export async function replaceFiles(
  taken: TakenFolder,
  files: ReadonlyMap<string, string>,
  { added, changed, removed }: Difference,
): Promise<void> {
  const { folder } = taken;
  const next = beginNext(taken);
  const replaced = new Set([...changed, ...removed]);
  keepFiles(folder, next, (path) => !replaced.has(path));
  for (const path of [...added, ...changed]) {
    const target = join(next, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, files.get(path) ?? '', { flag: 'wx' });
    const old = standingAt(join(folder, path));
    if (old) keepAttributes(target, old);
  }
  for (const { path, entry } of walk(folder))
    if (entry.isDirectory()) keepAttributes(join(next, path), statSync(join(folder, path)));
  await finishNext(taken);
}
