import { formatProblem, type Problem } from '../src/domain/problem.ts';
import { fileFault } from '../src/files/fault.ts';

/** Ends a command with what is wrong. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Ends a command with all that is wrong with its input. */
export function failWith(problems: readonly Problem[]): never {
  fail(`${problems.map(formatProblem).join('\n')}\n\n发现 ${problems.length} 个问题，没有改动任何文件。`);
}

/** Runs a command; a file that cannot be read or written ends it with a Chinese sentence. */
export async function orFail(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const fault = fileFault(error);
    if (fault === null) throw error;
    fail(fault);
  }
}
