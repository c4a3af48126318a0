import { Refusal } from './refusal.ts';

/** The commonest reasons of the operating system, by its codes. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EBUSY: '正被别的程序占用',
  EEXIST: '已经有了',
  EISDIR: '是文件夹，不是文件',
  ENAMETOOLONG: '名称太长',
  ENOENT: '没有这个文件或文件夹',
  ENOSPC: '磁盘满了',
  ENOTDIR: '路径里有一段不是文件夹',
  EPERM: '没有权限，或正被别的程序占用',
  EROFS: '磁盘是只读的',
};

/**
 * Why a file or folder could not be read, written or taken, in Chinese and with a remedy; null where the error is no such one.
 */
export function fileFault(error: unknown): string | null {
  // By its name: what Astro runs has loaded the class for itself.
  if (error instanceof Error && error.name === Refusal.name) return error.message;
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  const reason = REASONS[String(error.code)] ?? '读写不了';
  const path = 'path' in error ? `${String(error.path)} ` : '';
  return `${path}${reason}（${String(error.code)}），没有完成。\n    → 请检查路径、权限，以及文件是不是正在别的程序里打开。`;
}
