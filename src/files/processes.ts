import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import * as z from 'zod';
import { codeOf } from './refusal.ts';

/** Which process it is, among all that ever were. Empty where the system does not say. */
export const processSchema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  /** Of the machine, where hosts are called the same. */
  machine: z.string(),
  /** Since when the machine runs: after a start no process is left of before. */
  boot: z.string(),
  /** Containers on one machine count their processes each for itself. */
  space: z.string(),
  /** When the process began, in ticks: the same number may come again, the same beginning does not. */
  start: z.string(),
});
export type ProcessIdentity = z.infer<typeof processSchema>;

function textOf(read: () => string): string {
  try {
    return read().trim();
  } catch {
    return '';
  }
}

/** State and beginning of a process by proc(5): fields 3 and 22; the second, its name, may hold anything. */
function statOf(pid: number): { state: string; start: string } {
  const stat = textOf(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', start: fields[19] ?? '' };
}

export function thisProcess(): ProcessIdentity {
  return {
    pid: process.pid,
    host: hostname(),
    machine: textOf(() => readFileSync('/etc/machine-id', 'utf8')),
    boot: textOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    space: textOf(() => readlinkSync('/proc/self/ns/pid')),
    start: statOf(process.pid).start,
  };
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** Whether a process still runs; `elsewhere` where it cannot be known from here: another machine, another container. */
export function whereabouts(known: ProcessIdentity): 'here' | 'elsewhere' | 'gone' {
  const here = thisProcess();
  if (known.host !== here.host || known.machine !== here.machine) return 'elsewhere';
  if (known.boot !== here.boot) return 'gone';
  if (known.space !== here.space) return 'elsewhere';
  if (!isThere(known.pid)) return 'gone';
  const { state, start } = statOf(known.pid);
  // A zombie has ended; only its parent has not asked yet how.
  if (state === 'Z' || state === 'X') return 'gone';
  return start === known.start || start === '' || known.start === '' ? 'here' : 'gone';
}
