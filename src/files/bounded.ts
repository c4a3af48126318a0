import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { relative, resolve } from 'node:path';
import { LIMITS, overLimits, type Limit } from '../domain/limits.ts';
import { formatProblems, type Problem } from '../domain/problem.ts';

/** Input that is refused before it is read. Its message is what the clerk reads, without a stack of English below it. */
export class InputRefused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.problems = problems;
    this.stack = '';
  }
}

/** A path as the reader would type it from where they stand. */
function label(path: string): string {
  const short = relative(process.cwd(), resolve(path));
  return (short.startsWith('..') ? resolve(path) : short).replaceAll('\\', '/');
}

function statProblems(stat: Stats, path: string, limit: Limit): Problem[] {
  if (stat.isFile()) return overLimits(limit, stat.size, { file: label(path) });
  const text = '这里要的是文件，它却不是（是文件夹、设备或管道）。';
  return [{ file: label(path), rule: 'no-file', text, hint: '请移走它，或换成普通的文件。' }];
}

/** What keeps a file from being read: that it is none, or too large. Asks for its size, and never opens it. */
export const sizeProblems = (path: string, limit: Limit): Problem[] =>
  statProblems(statSync(path), path, limit);

/** Reads until a buffer is full or the file ends. */
function fill(buffer: Uint8Array, file: number): number {
  let length = 0;
  for (;;) {
    const more = readSync(file, buffer, length, buffer.length - length, null);
    length += more;
    if (more === 0 || length === buffer.length) return length;
  }
}

function changed(path: string): InputRefused {
  const text = '读这个文件的时候，它还在变。';
  return new InputRefused([
    { file: label(path), rule: 'file-changed', text, hint: '请等别的程序写完它，再运行一次。' },
  ]);
}

/**
 * The bytes of a file that is no larger than it may be. Throws `InputRefused` where it is larger, is no file, or is
 * written to meanwhile, and what the system says where it cannot be read.
 */
export function readBounded(path: string, limit: Limit): Buffer {
  const refused = sizeProblems(path, limit);
  if (refused.length > 0) throw new InputRefused(refused);
  // What was put in its place since is looked at again; a pipe would be waited for.
  const file = openSync(path, constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK));
  try {
    const stat = fstatSync(file);
    const refusedNow = statProblems(stat, path, limit);
    if (refusedNow.length > 0) throw new InputRefused(refusedNow);
    // One byte more than it had: it is full only where the file grows.
    const buffer = Buffer.alloc(stat.size + 1);
    if (fill(buffer, file) !== stat.size) throw changed(path);
    return buffer.subarray(0, stat.size);
  } finally {
    closeSync(file);
  }
}

/** Reads several files, and throws `InputRefused` with the problems of all that are refused. */
export class BoundedReader {
  readonly #problems: Problem[] = [];

  /** The bytes of a file; none where it is refused, which is told at the end. */
  read(path: string, limit: Limit): Buffer {
    try {
      return readBounded(path, limit);
    } catch (error) {
      if (!(error instanceof InputRefused)) throw error;
      for (const problem of error.problems) this.#problems.push(problem);
      return Buffer.alloc(0);
    }
  }

  /** Call it when all are read, before any is used. */
  finish(): void {
    if (this.#problems.length > 0) throw new InputRefused(this.#problems);
  }
}

/** What the converter writes is as large as the table that it is made of; what people keep is not. */
const GENERATED = /(?:^|[/\\])(?:editions|revisions|categories|tasks)[/\\][^/\\]+$/u;

/** The texts of Markdown files of `content/`, by the name that each is given. */
export function readAllBounded(
  files: readonly (readonly [name: string, path: string])[],
): [string, string][] {
  const reader = new BoundedReader();
  const texts = files.map(([name, path]): [string, string] => {
    const limit = GENERATED.test(path) ? LIMITS.generatedBytes : LIMITS.keptBytes;
    return [name, reader.read(path, limit).toString('utf8')];
  });
  reader.finish();
  return texts;
}
