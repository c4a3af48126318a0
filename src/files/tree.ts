import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Dirent,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readAllBounded } from './bounded.ts';

/** Paths of what lies below a folder and is wanted, sorted, with forward slashes; none when there is no such folder. */
function listEntries(folder: string, isWanted: (entry: Dirent) => boolean): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(isWanted)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}

/** Paths of all files below a folder. */
export const listFiles = (folder: string): string[] => listEntries(folder, (entry) => entry.isFile());

/** Paths of what lies below a folder and is neither a folder nor read as Markdown: `x.MD`, a link. Dot files do not count. */
export const listUnread = (folder: string): string[] =>
  listEntries(
    folder,
    (entry) => !entry.isDirectory() && !(entry.isFile() && entry.name.endsWith('.md')),
  ).filter((path) => !/(?:^|\/)\./u.test(path));

/** The Markdown files below a folder, by path inside it. Throws `InputRefused` where one is larger than it may be. */
export function readMarkdown(folder: string): Map<string, string> {
  const paths = listFiles(folder).filter((path) => path.endsWith('.md'));
  return new Map(readAllBounded(paths.map((path) => [path, join(folder, path)])));
}

/** What a set of new files does to a folder's Markdown files. Paths are sorted. */
export interface Difference {
  added: string[];
  changed: string[];
  removed: string[];
}

export function compareFiles(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Difference {
  const paths = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return {
    added: paths.filter((path) => !before.has(path)),
    changed: paths.filter(
      (path) => before.has(path) && after.has(path) && before.get(path) !== after.get(path),
    ),
    removed: paths.filter((path) => !after.has(path)),
  };
}

const stagingOf = (folder: string): string => `${folder}.next`;
const previousOf = (folder: string): string => `${folder}.previous`;

/**
 * Takes up after a command that was killed while it replaced the folder: between its two renames the new folder is
 * complete and the old one set aside. Call it before reading the folder.
 */
export function recoverFolder(folder: string): void {
  if (!existsSync(folder) && existsSync(previousOf(folder))) {
    renameSync(existsSync(stagingOf(folder)) ? stagingOf(folder) : previousOf(folder), folder);
  }
  rmSync(stagingOf(folder), { recursive: true, force: true });
  if (existsSync(folder)) rmSync(previousOf(folder), { recursive: true, force: true });
}

/** Puts a folder back in its place if a command was killed while it had none; a folder that is there is left alone. */
export function restoreFolder(folder: string): void {
  if (!existsSync(folder)) recoverFolder(folder);
}

/**
 * Writes and removes files of a folder, all or none: the new folder is made whole beside the old one, then takes its
 * place by renaming. A reader sees the old files or the new ones, never a mixture.
 */
export function replaceFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  { added, changed, removed }: Difference,
): void {
  const staging = stagingOf(folder);
  recoverFolder(folder);
  mkdirSync(staging, { recursive: true });
  if (existsSync(folder)) cpSync(folder, staging, { recursive: true });
  for (const path of removed) rmSync(join(staging, path));
  for (const path of [...added, ...changed]) {
    mkdirSync(dirname(join(staging, path)), { recursive: true });
    writeFileSync(join(staging, path), files.get(path) ?? '');
  }
  if (existsSync(folder)) renameSync(folder, previousOf(folder));
  renameSync(staging, folder);
  rmSync(previousOf(folder), { recursive: true, force: true });
}
