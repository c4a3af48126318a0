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

/** What a picture or a shape begins with: shapes that are drawn, charts, and several of them as one. */
const DRAWN: ReadonlySet<string> = new Set(['pic', 'sp', 'graphicFrame', 'grpSp', 'cxnSp']);
/** Elements in which one stands upon the sheet. */
const ANCHORS: ReadonlySet<string> = new Set(['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor']);

/** The pictures and shapes upon a sheet, which nothing publishes: one problem at most. */
export function drawingProblems(part: Uint8Array | null, file: string): Problem[] {
  let drawn = 0;
  let isCounted = true;
  if (part)
    readXml(part, {
      open: (name) => {
        if (ANCHORS.has(name)) isCounted = false;
        if (isCounted || !DRAWN.has(name)) return;
        drawn += 1;
        isCounted = true;
      },
    });
  if (drawn === 0) return [];
  return [
    {
      file,
      rule: 'workbook-drawing',
      text: `表上放了 ${drawn} 个图片或图形，图片和图形不会公布。`,
      hint: '要公布的请写成文字；然后删去图片和图形。',
    },
  ];
}
