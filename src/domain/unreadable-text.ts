import { plainCharacters, unreadable } from './characters.ts';
import type { Problem } from './problem.ts';

/** What is said of a line with a character that nobody can see or read. */
export const unreadableLine = (at: number, code: string): Omit<Problem, 'file'> => ({
  rule: 'invisible-character',
  text: `第 ${at + 1} 个字是看不见或已损坏的字符（${code}）。`,
  hint: '请对照原件，删去它或补上丢失的字。',
});

/**
 * Every line of a text that holds a character which nobody can see or read.
 * @param before lines of the file that stand above the text
 */
export const unreadableLines = (text: string, file: string, before = 0): Problem[] =>
  unreadable(text) === null
    ? []
    : text.split(/\r?\n/u).flatMap((line, index) => {
        const found = unreadable(line);
        return found ? [{ file, line: before + index + 1, ...unreadableLine(found.at, found.code) }] : [];
      });

/**
 * Names of files and folders with a character that nobody can see, or one for another that looks the same.
 * @param paths inside a folder, with forward slashes
 * @param label path of the folder, for messages
 */
export const unreadableNames = (paths: readonly string[], label: string): Problem[] =>
  [...new Set(paths)]
    .filter((path) => plainCharacters(path) !== path || unreadable(path, '') !== null)
    .map((path) => ({
      file: `${label}/${path}`,
      rule: 'invisible-character',
      text: '名字里有看不见或已损坏的字符，或是部首。',
      hint: '请改名：把名字重新敲一遍。',
    }));
