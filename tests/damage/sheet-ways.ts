import type { ColumnKey } from '../../src/updates/sheet-columns.ts';
import { LINKS, SOME_LINKS } from './links.ts';
import { SPOILT } from './offices.ts';
import { somePrivateData } from './private-data.ts';
import { DAYS, SHARES, STATUSES, UNSEEN, VALUES } from './update-values.ts';
import type { SheetWay } from './updates.ts';
import { replaced } from './ways.ts';

const columns = (
  all: readonly ColumnKey[],
  name: string,
  breaks: SheetWay['breaks'],
  others: Partial<SheetWay> = {},
): SheetWay[] =>
  all.map((column) => ({ kind: 'cells', name: `${column}: ${name}`, column, breaks, ...others }));

const each = (column: ColumnKey, texts: readonly string[]): SheetWay[] =>
  texts.map((text) => ({
    kind: `cells of ${column}`,
    name: JSON.stringify(text),
    column,
    breaks: () => text,
  }));

const TEXTS: readonly ColumnKey[] = ['by', 'note', 'sourceTitle', 'reason'];

export const sheetWays: readonly SheetWay[] = [
  ...each('date', DAYS),
  ...each('status', STATUSES),
  ...each('percent', SHARES),
  ...Object.entries(VALUES).map(([name, breaks]): SheetWay => ({
    kind: 'cells of values',
    name,
    column: 'values',
    breaks,
  })),
  ...(['sourceUrl', 'archive'] as const).flatMap((column) =>
    Object.entries(column === 'archive' ? SOME_LINKS : LINKS).map(([name, write]): SheetWay => ({
      kind: `links of ${column}`,
      name,
      column,
      breaks: (url) => write(url),
    })),
  ),
  ...UNSEEN.flatMap((char) =>
    columns(
      ['number', 'title', 'departments', 'deadline', ...TEXTS],
      `U+${(char.codePointAt(0) ?? 0).toString(16)}`,
      (text, random) => {
        const at = random.below(text.length + 1);
        return replaced(text, at, at, char);
      },
    ),
  ),
  ...columns(['number'], 'another form', (text, random) =>
    random.pick([
      `${text}.0`,
      `0${text}`,
      `${text}.`,
      `第${text}项`,
      text.replace('1', 'l'),
      Array.from(text).join(' '),
      `${text}、`,
      `${text}-1`,
    ]),
  ),
  ...Object.entries(SPOILT).flatMap(([name, spoil]) =>
    columns(['departments'], name, (text, random) => spoil(text, random)),
  ),
  ...somePrivateData.flatMap(({ name, words, digits }) =>
    columns(TEXTS, name, (text) => text + words, { kind: 'private data', mustRefuse: true, secret: digits }),
  ),
];
