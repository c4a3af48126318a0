import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from './tree.ts';

export const write = (root: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};

/** Every file below a folder, with its text. */
export const allIn = (folder: string): Record<string, string> =>
  Object.fromEntries(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

/** Another process that runs some code of a module, and what it says; it ends with the test that started it. */
export interface Other {
  child: ChildProcess;
  /** The next thing that it sends. */
  said: () => Promise<unknown>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts another process; `code` may send what it has to say with `process.send`. */
export function startOther(code: string): Other {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
  return {
    child,
    said: () =>
      new Promise((done) => {
        child.once('message', done);
      }),
    ended: new Promise((done) => {
      child.once('exit', (exitCode, signal) => {
        done({ code: exitCode, signal });
      });
    }),
  };
}

/** The command and the moment of a test that takes a folder. */
export const USER = { command: 'npm run convert', since: new Date(2026, 4, 1, 9, 30, 12) };
