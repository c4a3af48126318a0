import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { readAllBounded } from './bounded.ts';
import { walk } from './walk.ts';

/** Paths of what lies below a folder and is wanted, sorted, with forward slashes; none when there is no such folder. */
const listEntries = (folder: string, isWanted: (entry: Dirent) => boolean): string[] =>
  walk(folder).flatMap(({ path, entry }) => (isWanted(entry) ? [path] : []));

/** Paths of all files below a folder. */
export const listFiles = (folder: string): string[] => listEntries(folder, (entry) => entry.isFile());

/** What people and the converter write: Markdown, with components, and YAML. */
const TEXT = /\.(?:md|mdx|yaml)$/u;

/** Paths of what lies below a folder and is neither a folder nor read as a text: `x.MD`, a link. Dot files do not count. */
export const listUnread = (folder: string): string[] =>
  listEntries(folder, (entry) => !entry.isDirectory() && !(entry.isFile() && TEXT.test(entry.name))).filter(
    (path) => !/(?:^|\/)\./u.test(path),
  );

/** The texts below a folder, by path inside it. Throws `InputRefused` where one is larger than it may be. */
export function readTexts(folder: string): Map<string, string> {
  const paths = listFiles(folder).filter((path) => TEXT.test(path));
  return new Map(readAllBounded(paths.map((path) => [path, join(folder, path)])));
}

/** What a set of new files does to a folder's texts. Paths are sorted. */
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
