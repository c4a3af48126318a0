import { readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { lockOf, realFolder, shownPath } from './places.ts';
import { processSchema, whereabouts } from './processes.ts';
import { codeOf, Refusal } from './refusal.ts';

/** What a file in the folder of a lock says: which process holds it, and what it does, in the words that people type. */
const holderSchema = z.object({
  ...processSchema.shape,
  command: z.string(),
  since: z.iso.datetime(),
  /** A folder is changed by one alone, and read together by any number. */
  sharing: z.enum(['alone', 'together']),
});
export type Holder = z.infer<typeof holderSchema>;
export type Sharing = Holder['sharing'];

const two = (count: number): string => String(count).padStart(2, '0');

/** A moment as the clock on the reader's wall shows it. */
const wallClock = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())} ` +
  [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(':');

const isElsewhere = (holder: Holder): boolean => whereabouts(holder) === 'elsewhere';

function inWords(holder: Holder): string {
  const where = isElsewhere(holder) ? `在 ${holder.host} 上，` : '';
  return `${holder.command}（${where}进程号 ${holder.pid}，自 ${wallClock(new Date(holder.since))}）`;
}

const removal = (lock: string): string => `确知它已经不在运行，就删去文件夹 ${shownPath(lock)}`;

const heldBy = (folder: string, holder: Holder): Refusal =>
  new Refusal(
    `${shownPath(folder)} 正由 ${inWords(holder)}使用，没有改动任何文件。`,
    `请等它结束，再运行一次${isElsewhere(holder) ? `；${removal(lockOf(folder))}` : ''}。`,
  );

/** Deletes a folder where it is there and empty; whether it did. */
export function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) return false;
    throw error;
  }
}

/** The files in the folder of a lock; of a holder that has ended, null. */
function entriesOf(lock: string): { path: string; holder: Holder | null }[] {
  let path = lock;
  try {
    return readdirSync(lock).map((name) => {
      path = join(lock, name);
      const text = readFileSync(path, 'utf8');
      // A file is whole before it stands here: only a machine that lost its power leaves an empty one.
      const holder = text === '' ? null : holderSchema.parse(JSON.parse(text));
      return { path, holder: holder && whereabouts(holder) === 'gone' ? null : holder };
    });
  } catch (error) {
    // Somebody let go just now.
    if (codeOf(error) === 'ENOENT') return path === lock ? [] : entriesOf(lock);
    if (codeOf(error) !== '') throw error;
    throw new Refusal(
      `看不懂 ${shownPath(path)} 写的是谁在使用，没有改动任何文件。`,
      `请看一看有没有别的命令在运行；${removal(lock)}。`,
    );
  }
}

/**
 * How many hold the lock of a folder beside oneself; those who have ended are taken away. The file of each has a name of
 * its own, so that nobody else's is deleted for it. Throws a Refusal that names one who is in the way.
 * @param own path of one's own file, where it stands there
 */
export function othersIn(folder: string, sharing: Sharing, own: string): number {
  let others = 0;
  for (const { path, holder } of entriesOf(lockOf(folder))) {
    if (path === own) continue;
    if (!holder) rmSync(path, { force: true });
    else if (sharing === 'together' && holder.sharing === 'together') others += 1;
    else throw heldBy(folder, holder);
  }
  return others;
}

/** Those who hold the lock of a folder, in words; empty where nobody does. */
export const whoHolds = (folder: string): string =>
  entriesOf(lockOf(realFolder(folder)))
    .flatMap(({ holder }) => (holder ? [inWords(holder)] : []))
    .join('、');
