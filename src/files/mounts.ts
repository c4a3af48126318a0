import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shownPath } from './places.ts';
import { codeOf, Refusal } from './refusal.ts';
import { walk } from './walk.ts';

/** Mount points by proc(5), where spaces and the like are written as octal numbers; none where the system has no such file. */
function knownMounts(): string[] {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[4] ?? '')
      .map((path) =>
        path.replaceAll(/\\(\d{3})/gu, (_all, code: string) => String.fromCharCode(parseInt(code, 8))),
      );
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EPERM'].includes(codeOf(error))) return [];
    throw error;
  }
}

const deviceOf = (path: string): number | undefined => lstatSync(path, { throwIfNoEntry: false })?.dev;

/** Folders inside one that lie on another disk. */
const otherDisks = (folder: string): string[] =>
  walk(folder)
    .flatMap(({ path, entry }) => (entry.isDirectory() ? [join(folder, path)] : []))
    .filter((path) => deviceOf(path) !== deviceOf(folder));

/**
 * Throws a Refusal where a folder or one inside it is a mount point: it could not be renamed, and to delete the old copy
 * would delete what is mounted there.
 */
export function refuseMounts(folder: string): void {
  const device = deviceOf(folder);
  if (device === undefined) return;
  const known = knownMounts();
  if (known.includes(folder) || device !== deviceOf(dirname(folder)))
    throw new Refusal(
      `${shownPath(folder)} 是挂载点（另一块磁盘，或容器挂进来的文件夹），不能整个换下，没有改动任何文件。`,
      '请改用它里面的一个文件夹：内容用 --content 和 CONTENT_DIR 指明，网站用 OUT_DIR。',
    );
  const inner = known.find((path) => path.startsWith(`${folder}/`)) ?? otherDisks(folder)[0];
  if (inner !== undefined)
    throw new Refusal(
      `${shownPath(inner)} 是挂载点，${shownPath(folder)} 因此不能整个换下，没有改动任何文件。`,
      '请先卸下它，把里面的文件放进普通的文件夹。',
    );
}
