import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/files/tree.ts';
import type { BuiltSite } from './sites.ts';

/** What every site is made of. */
const COMMON = [
  'src',
  'scripts',
  'content',
  'public',
  'tests/support',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

const filesOf = (path: string): string[] =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true
    ? [path]
    : listFiles(path).map((file) => join(path, file));

/** A hash of files and folders, with their names, and of what else is told. What is not there may come, and then tells. */
export function hashOf(paths: readonly string[], told: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(told));
  for (const path of paths.flatMap(filesOf)) {
    const bytes = readFileSync(path);
    hash.update(JSON.stringify([path, bytes.length])).update(bytes);
  }
  return hash.digest('hex');
}

/** A hash of all that a built site depends on: code, content, what its content is made from, and what it is told. */
export const inputsHash = (site: BuiltSite): string =>
  hashOf([...COMMON, ...site.content.sources], [process.version, site]);
