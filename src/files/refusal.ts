/**
 * Why a command stops before it changes anything, in Chinese; what to do about it stands on a line of its own. There is no
 * stack: it is meant for the clerk, and Astro would print one.
 */
export class Refusal extends Error {
  constructor(text: string, hint?: string) {
    super(hint === undefined ? text : `${text}\n    → ${hint}`);
    this.name = Refusal.name;
    this.stack = '';
  }
}

/** Nothing can be written beside a folder. */
export class Unwritable extends Refusal {}

/** The operating system's code of an error, `ENOENT` or such; empty where it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
