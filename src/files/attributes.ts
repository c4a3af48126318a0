import { chmodSync, chownSync, statSync, type Stats } from 'node:fs';
import { shownPath } from './places.ts';
import { codeOf, Refusal } from './refusal.ts';

const PERMISSIONS = 0o7777;
/** Whoever makes a folder must be able to write into it. */
const OWNER_WRITES = 0o300;

/**
 * Gives a new file or folder the owner, group and mode of the one that it takes the place of. Throws a Refusal where this
 * account may not.
 * @param isFilling of a folder: it is still written into, however it ends
 */
export function keepAttributes(path: string, { uid, gid, mode }: Stats, isFilling = false): void {
  const wanted = (mode & PERMISSIONS) | (isFilling ? OWNER_WRITES : 0);
  const isKept = (): boolean => {
    const now = statSync(path);
    return now.uid === uid && now.gid === gid && (now.mode & PERMISSIONS) === wanted;
  };
  if (isKept()) return;
  try {
    const now = statSync(path);
    // It takes the bits of another group and owner away, and so comes first.
    if (now.uid !== uid || now.gid !== gid) chownSync(path, uid, gid);
    chmodSync(path, wanted);
  } catch (error) {
    if (!['EPERM', 'EACCES', 'ENOTSUP', 'EINVAL'].includes(codeOf(error))) throw error;
  }
  if (process.platform !== 'win32' && !isKept())
    throw new Refusal(
      `没有办法让 ${shownPath(path)} 保留原来的所有者、组和权限（${uid}:${gid}，${(mode & PERMISSIONS).toString(8)}），没有改动任何文件。`,
      '请用原来那个文件夹的所有者的账号运行，或把它的所有者改成现在的账号。',
    );
}
