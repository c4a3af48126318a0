import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './refusal.ts';

/** What lies in a folder, by its path inside it, with forward slashes. */
interface Found {
  path: string;
  entry: Dirent;
}

function* entriesIn(folder: string, inside: string): Generator<Found> {
  for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    yield { path, entry };
    // Node's own recursive reading would go on through links.
    if (entry.isDirectory()) yield* entriesIn(folder, path);
  }
}

/**
 * Everything below a folder, sorted by path; none where there is no such folder. No link is followed: it is an entry like
 * any other.
 */
export function walk(folder: string): Found[] {
  try {
    return [...entriesIn(folder, '')].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
