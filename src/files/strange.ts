import type { Dirent } from 'node:fs';
import type { Problem } from '../domain/problem.ts';
import { walk } from './walk.ts';

const kindOf = (entry: Dirent): string => {
  if (entry.isSymbolicLink()) return '链接';
  if (entry.isFIFO()) return '管道';
  if (entry.isSocket()) return '套接字';
  return '设备';
};

/** Whether something is a file or a folder, and nothing else: a link is neither. */
export const isPlain = (entry: Dirent): boolean => entry.isFile() || entry.isDirectory();

/**
 * What lies below a folder and is neither a file nor a folder. A link leads anywhere, and so would what is written through
 * it; a pipe has no end. Nothing of it is opened. None where there is no folder.
 * @param label path of the folder, for messages
 */
export const strangeEntries = (folder: string, label: string): Problem[] =>
  walk(folder).flatMap(({ path, entry }) =>
    isPlain(entry)
      ? []
      : {
          file: `${label}/${path}`,
          rule: 'strange-entry',
          text: `这是${kindOf(entry)}，不是文件或文件夹；这里只能放文件和文件夹。`,
          hint: entry.isSymbolicLink()
            ? '请把它指向的东西复制到这里，换下这个链接；用不着就删去它。'
            : '请删去它，或移到别处。',
        },
  );

/** Problems once more, without those that a reader finds because it takes what is strange for missing. */
export const withoutEchoes = (strange: readonly Problem[], problems: readonly Problem[]): Problem[] => [
  ...strange,
  ...problems.filter(
    ({ file }) => !strange.some((each) => file === each.file || file.startsWith(`${each.file}/`)),
  ),
];
