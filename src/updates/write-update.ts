import type { Update } from '../domain/update.ts';
import { keptFile } from '../markdown/compose.ts';

const COMMENT = '公开进展，由人手维护；各项怎样写，见 README。 Kept by hand.';

/** Text of the file of an update. Its free text is Markdown, and is written as it is: it must read back as the same. */
export function updateFile(update: Update, text: string): string {
  return keptFile(COMMENT, update) + (text === '' ? '' : `\n${text}\n`);
}

/** Of which task an update is, and of which day. */
interface Of {
  edition: string;
  number: number;
  date: string;
}

/** Gives each of many updates its path, as below. Those of one task and day are counted on. */
export function updatePaths(isTaken: (path: string) => boolean): (update: Of) => string {
  const last = new Map<string, number>();
  return ({ edition, number, date }) => {
    const stem = `updates/${edition}/${String(number).padStart(2, '0')}-${date}`;
    const numbered = (count: number): string => (count === 1 ? `${stem}.md` : `${stem}-${count}.md`);
    let count = last.get(stem) ?? 1;
    while (isTaken(numbered(count))) count += 1;
    last.set(stem, count);
    return numbered(count);
  };
}

/** Path inside `content/` for an update: `updates/jiangmen-2022/18-2022-09-30.md`; with a number where that is taken. */
export const updatePath = (update: Of, isTaken: (path: string) => boolean): string =>
  updatePaths(isTaken)(update);
