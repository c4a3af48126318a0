import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { othersIn, removeEmpty, type Holder, type Sharing } from './holders.ts';
import { onEnd } from './on-end.ts';
import { lockOf, realFolder, refuseOthers, shownPath, standingAt } from './places.ts';
import { thisProcess, whereabouts, type ProcessIdentity } from './processes.ts';
import { codeOf, Refusal, Unwritable } from './refusal.ts';

/** Who wants a folder. */
export interface User {
  /** As people would type it: `npm run convert`. */
  command: string;
  since: Date;
}

export interface Lock {
  release: () => void;
}

/** So often is tried again where others come and go at the same moment. */
const TRIES = 100;

/** What prepares a lock, beside it; its name says whose it is, should it be left over. */
const roomPrefix = (lock: string, { host }: ProcessIdentity): string =>
  `${lock}.${host.replaceAll(/[^\w-]/gu, '-')}.`;

function clearLeftOver(lock: string, me: ProcessIdentity): void {
  const prefix = basename(roomPrefix(lock, me));
  for (const name of readdirSync(dirname(lock)).filter((each) => each.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length));
    if (pid > 0 && whereabouts({ ...me, pid, start: '' }) === 'gone')
      rmSync(join(dirname(lock), name), { recursive: true, force: true });
  }
}

/** What the system says where a folder cannot be renamed because another is in its place. */
const IN_PLACE = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY'];

/**
 * Tries once to take a lock: a folder with a file for each holder. It is prepared aside and renamed, which of many that
 * try only one can do, because a folder that holds something cannot be replaced. False where another came or went just now.
 */
function tryOnce(folder: string, room: string, name: string, holder: Holder): boolean {
  const lock = lockOf(folder);
  const own = join(lock, name);
  rmSync(room, { recursive: true, force: true });
  mkdirSync(room);
  writeFileSync(join(room, name), `${JSON.stringify(holder, null, 2)}\n`);
  try {
    renameSync(room, lock);
    return true;
  } catch (error) {
    if (!IN_PLACE.includes(codeOf(error)) || !standingAt(lock)) throw error;
  }
  if (othersIn(folder, holder.sharing, own) === 0) {
    // Elsewhere than on Linux not even an empty folder can be replaced.
    removeEmpty(lock);
    return false;
  }
  try {
    renameSync(join(room, name), own);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
  // One who changes the folder may have come when the last of the others went.
  othersIn(folder, holder.sharing, own);
  return true;
}

/** That nothing can be written beside the folder, where it is that; else the error as it is. */
function asUnwritable(error: unknown, folder: string): unknown {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return error;
  return new Unwritable(
    `不能在 ${shownPath(dirname(folder))} 里建文件夹（${codeOf(error)}），没有改动任何文件：换下 ${shownPath(folder)} 之前，新的一份要先写在它旁边。`,
    '请换一个能在那里写的账号，或改那个文件夹的权限。',
  );
}

let taken = 0;

/**
 * Takes the lock of a folder. It stands beside the folder, which need not exist yet, and is released at the end of the
 * process, whatever its end; from a killed one it is taken over. Throws a Refusal that says who holds it, or Unwritable.
 * @param sharing a folder is changed by one `alone`, and read `together` by any number
 */
export function takeLock(path: string, { command, since }: User, sharing: Sharing = 'alone'): Lock {
  const folder = realFolder(path);
  const lock = lockOf(folder);
  refuseOthers(lock);
  const me = thisProcess();
  const room = roomPrefix(lock, me) + String(me.pid);
  taken += 1;
  const name = `${me.pid}-${me.start}-${since.getTime()}-${taken}.json`;
  let made: string | undefined;

  const release = (): void => {
    forget();
    rmSync(room, { recursive: true, force: true });
    rmSync(join(lock, name), { force: true });
    removeEmpty(lock);
    // What had to be made so that the lock could stand, unless something was put there.
    let parent = dirname(folder);
    while (made !== undefined && removeEmpty(parent) && parent !== made) parent = dirname(parent);
  };
  const forget = onEnd(release);

  try {
    made = mkdirSync(dirname(folder), { recursive: true });
    clearLeftOver(lock, me);
    const holder: Holder = { ...me, command, since: since.toISOString(), sharing };
    for (let tries = 0; tries < TRIES; tries += 1)
      if (tryOnce(folder, room, name, holder)) return { release };
    throw new Refusal(`${shownPath(folder)} 正由别的命令使用，没有改动任何文件。`, '请过一会儿再运行一次。');
  } catch (error) {
    release();
    throw asUnwritable(error, folder);
  }
}
