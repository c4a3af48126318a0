/** Loaded before a build (`node --import`): leaves behind how many seconds of processor time it took. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env['CPU_REPORT'] ?? '', String((user + system) / 1e6));
});
