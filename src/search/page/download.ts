import type { Answers } from './answers.ts';
import type { SearchView } from './view.ts';

/** Hands the reader what was found as a table. Rejects where it cannot be had. */
export async function download(view: SearchView, answers: Answers): Promise<void> {
  const taken = await answers.toTake();
  if (taken.length === 0) return;
  const { resultsCsv } = await import('./csv-file.ts');
  const base = view.word('base').replace(/\/$/u, '');
  const text = resultsCsv(
    taken.map(({ task }) => task),
    view.word('csvHeads').split('|'),
    (path) => location.origin + base + path,
    view.word('csvNotice'),
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = view.word('csvName');
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  });
}
