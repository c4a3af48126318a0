import type { Problem } from '../domain/problem.ts';
import { rowOf } from './cell-address.ts';
import { readXml } from './xml.ts';

/** The comments on a sheet, which nothing publishes: one problem for each row that has some. */
export function commentProblems(part: Uint8Array | null, file: string): Problem[] {
  const cells: string[] = [];
  if (part)
    readXml(part, {
      open: (name, { ref = '' }) => {
        if (name === 'comment') cells.push(ref);
      },
    });
  return [...Map.groupBy(cells, rowOf)].map(([line, own]) => ({
    file,
    line,
    rule: 'workbook-comment',
    text: `${own.join('、')} 有批注，批注不会公布。`,
    hint: '要公布的请写进格里；然后删去批注。',
  }));
}
