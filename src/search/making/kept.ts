import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolders } from '../../domain/build-settings.ts';

/** The folder in which Astro keeps what a later build can use again, as astro.config.mjs has it. */
const CACHE = buildFolders(process.env).cache;

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** What things are made with here: the code and lists of the search, the libraries, and Node, whose dictionary parts words. */
function tools(): string[] {
  const code = readdirSync('src/search', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return [
    ...[
      ...code,
      ...['chinese-text', 'characters', 'radicals'].map((name) => `src/domain/${name}.ts`),
      'package.json',
    ]
      .toSorted()
      .map((path) => sha256(readFileSync(path))),
    ...[process.versions.node, process.versions['icu'] ?? '', process.versions.unicode ?? ''],
  ];
}

/** The text of what was kept under a hash; undefined where there is none, or where it is not as it was written. */
function read(path: string, hash: string): string | undefined {
  try {
    const file = readFileSync(path, 'utf8');
    const end = file.indexOf('\n');
    const text = file.slice(end + 1);
    return file.slice(0, end) === `${hash} ${sha256(text)}` ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a file whole or not at all: another build may read it at the same time. */
function write(folder: string, path: string, text: string): void {
  const beside = `${path}.${process.pid}.next`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch {
    // What cannot be kept is made again.
    rmSync(beside, { force: true });
  }
}

/**
 * Something that takes long to make and is the same as long as what it is made of is: read from the cache where that,
 * and all that it is made with, has the hash under which it was kept; else made, and kept.
 * @param name of its file; a new one takes the old one's place
 * @param input all that it is made of, as data
 * @param make gives data (JSON)
 */
export async function kept<T>(
  name: string,
  input: unknown,
  make: () => T | Promise<T>,
  cache: string = CACHE,
): Promise<T> {
  const folder = join(cache, 'search');
  const path = join(folder, `${name}.json`);
  const hash = sha256(JSON.stringify([tools(), input]));
  const known = read(path, hash);
  if (known !== undefined) return JSON.parse(known) as T;
  const text = JSON.stringify(await make());
  write(folder, path, `${hash} ${sha256(text)}\n${text}`);
  return JSON.parse(text) as T;
}
