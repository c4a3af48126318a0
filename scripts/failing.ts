import { formatProblems, type Problem } from '../src/domain/problem.ts';
import { InputRefused } from '../src/files/bounded.ts';
import { fileFault } from '../src/files/fault.ts';

/** Ends a command with what is wrong. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Ends a command with all that is wrong with its input. */
export function failWith(problems: readonly Problem[]): never {
  fail(`${formatProblems(problems)}\n\n发现 ${problems.length} 个问题，没有改动任何文件。`);
}

/** What is no fault of any input, in a line; the stack only where it is asked for. */
function programFault(error: unknown): string {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const line = said.replace(/\s+/gu, ' ').slice(0, 500);
  const stack = process.env['DEBUG'] && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return `程序自己出了错，没有完成：${line}\n    → 这是程序的错，不是您的文件的错。请把这几行和运行的命令报告给开发者；设 DEBUG=1 再运行一次，会写出是在哪里出的错。${stack}`;
}

/**
 * Runs a command. Input that is refused, a file that cannot be read or written, and a fault of the program itself end it
 * with a Chinese sentence.
 */
export async function orFail(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof InputRefused) failWith(error.problems);
    fail(fileFault(error) ?? programFault(error));
  }
}
