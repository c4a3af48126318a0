import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const duties: (() => void)[] = [];

/** The last taken on comes first. What fails is left to the next command, which mends it as after a kill. */
function doAll(): void {
  for (const duty of duties.toReversed()) {
    try {
      duty();
    } catch {
      continue;
    }
  }
}

function stop(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}

/**
 * Has something done when the process ends, however it ends short of a kill: at its end, by an error, by Ctrl+C. Returns
 * what takes the duty off again.
 */
export function onEnd(duty: () => void): () => void {
  if (duties.length === 0) {
    process.on('exit', doAll);
    for (const signal of SIGNALS) process.on(signal, stop);
  }
  duties.push(duty);
  return () => {
    const place = duties.indexOf(duty);
    if (place < 0) return;
    duties.splice(place, 1);
    if (duties.length > 0) return;
    process.off('exit', doAll);
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}
