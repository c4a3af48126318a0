import type { Update } from '../domain/update.ts';
import { keptFile } from '../markdown/compose.ts';

const COMMENT = '公开进展，由人手维护；各项怎样写，见 README。 Kept by hand.';

/** Text of the file of an update. Its free text is Markdown, and is written as it is: it must read back as the same. */
export function updateFile(update: Update, text: string): string {
  return keptFile(COMMENT, update) + (text === '' ? '' : `\n${text}\n`);
}

/** Path inside `content/` for an update: `updates/jiangmen-2022/18-2022-09-30.md`; with a number where that is taken. */
export function updatePath(
  { edition, number, date }: { edition: string; number: number; date: string },
  isTaken: (path: string) => boolean,
): string {
  const stem = `updates/${edition}/${String(number).padStart(2, '0')}-${date}`;
  const numbered = (count: number): string => (count === 1 ? `${stem}.md` : `${stem}-${count}.md`);
  let count = 1;
  while (isTaken(numbered(count))) count += 1;
  return numbered(count);
}
