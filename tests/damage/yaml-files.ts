import type { SeedFiles } from '../../src/seed/read-edition.ts';
import type { City } from './cities.ts';
import type { Random } from './random.ts';

/** A file that people keep, with one line broken. */
export interface BrokenFile {
  files: Partial<SeedFiles>;
  /** Ending of the path of the file. */
  file: string;
  /** 1-based. */
  line: number;
  /** What must stand in what is published, if it is published: else it is to be as before. */
  keeps?: string;
  /** It can only be refused. */
  mustRefuse?: boolean;
  /** Digits that no message may have. */
  secret?: string;
}

export interface FileWay {
  kind: string;
  name: string;
  breaks: (city: City, random: Random) => BrokenFile | null;
}

/** The file with another value behind a name, and the line on which it stands. */
export function withValue(text: string, name: string, value: string): { text: string; line: number } | null {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => new RegExp(`^\\s*(?:- )?${name}:`, 'u').test(line));
  if (at < 0) return null;
  const changed = (lines[at] ?? '').replace(/:.*$/u, () => `: ${value}`);
  return { text: lines.with(at, changed).join('\n'), line: at + 1 };
}

/** Values that a hand or a program breaks, of every name. */
export const ANY: Readonly<Record<string, (now: string) => string>> = {
  'a zero-width space behind it': (now) => `${now}\u200B`,
  'a zero-width space escaped': (now) => `"${now}\\u200B"`,
  'a direction mark before it': (now) => `\u202E${now}`,
  'an ESC escaped': (now) => `"${now}\\x1b[31m"`,
  'a NUL escaped': (now) => `"${now}\\0"`,
  'a NUL': (now) => `${now}\0`,
  'a line separator escaped': (now) => `"${now}\\u2028"`,
  'a byte-order mark before it': (now) => `\uFEFF${now}`,
  'a private character': (now) => `${now}\uE000`,
  'an empty Braille cell': (now) => `${now}\u2800`,
  'a tab before it': (now) => `\t${now}`,
  'a list': (now) => `[${now}]`,
  'a map': (now) => `{${now}}`,
  nothing: () => '',
  'a null': () => '~',
  'an anchor': (now) => `&a ${now}`,
  'an alias': (now) => `*${now}`,
  'a tag': (now) => `!!str2 ${now}`,
  'one quotation mark': (now) => `"${now}`,
  'a remark with no gap': (now) => `${now} #第3期`,
};

/** The address of a page that is as it should be. */
export const URL = 'https://www.yunting.gov.cn/2022/0930.html';
