import { readContent } from '../../src/site/content.ts';
import { csvGrid } from '../../src/tables/csv-grid.ts';
import { planUpdates } from '../../src/updates/plan-updates.ts';
import { COLUMNS, type ColumnKey } from '../../src/updates/sheet-columns.ts';
import { faultsOf } from './settle.ts';
import { content, gridOf, HEADS, quoted, record, rows, says, type UpdateOutcome } from './updates.ts';

const unquotedLines = (grid: readonly (readonly string[])[], mark: string): string =>
  grid.map((row) => row.map((text) => text.replaceAll(/[,;\t\n]/gu, '、')).join(mark)).join('\r\n');
const sixteen = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const csvOf = (grid: readonly (readonly string[])[]): string =>
  grid.map((row) => row.map(quoted).join(',')).join('\r\n');
const headed = (change: (heads: readonly string[]) => string[]): Buffer => {
  const [heads = [], ...rest] = gridOf(rows);
  return Buffer.from(csvOf([change(heads), ...rest]));
};
const swap = (heads: readonly string[], a: ColumnKey, b: ColumnKey): string[] =>
  heads.map((head) => {
    const [one, other] = [COLUMNS[a].heading, COLUMNS[b].heading];
    return head === one ? other : head === other ? one : head;
  });

/** A whole table of updates, written as another program would, or with its heads damaged. */
const WHOLE: Readonly<Record<string, () => Buffer>> = {
  'semicolons between the cells': () => Buffer.from(unquotedLines(gridOf(rows), ';')),
  'tabs between the cells': () => Buffer.from(unquotedLines(gridOf(rows), '\t')),
  'strokes between the cells': () => Buffer.from(unquotedLines(gridOf(rows), '|')),
  'wide commas between the cells': () => Buffer.from(unquotedLines(gridOf(rows), '，')),
  'UTF-16': () => sixteen(csvOf(gridOf(rows)), false),
  'UTF-16 the other way round': () => sixteen(csvOf(gridOf(rows)), true),
  'UTF-16 and tabs': () => sixteen(unquotedLines(gridOf(rows), '\t'), false),
  'UTF-16 without its mark': () => Buffer.from(csvOf(gridOf(rows)), 'utf16le'),
  'a byte-order mark': () => Buffer.from(`\uFEFF${csvOf(gridOf(rows))}`),
  'two byte-order marks': () => Buffer.from(`\uFEFF\uFEFF${csvOf(gridOf(rows))}`),
  'a line that names the separator': () => Buffer.from(`sep=,\r\n${csvOf(gridOf(rows))}`),
  'the line ends of an old machine': () => Buffer.from(csvOf(gridOf(rows)).replaceAll('\r\n', '\r')),
  'a quotation mark too many': () => Buffer.from(csvOf(gridOf(rows)).replace('已完成', '"已完成')),
  'a cell too many': () => Buffer.from(csvOf(gridOf(rows)).replace('"已完成"', '"","已完成"')),
  'a cell too few': () => Buffer.from(csvOf(gridOf(rows)).replace('"已完成",', '')),
  'cells under no head': () =>
    Buffer.from(csvOf(gridOf(rows).map((row, at) => (at === 3 ? [...row, '另见附件'] : row)))),
  'a file cut off': () => Buffer.from(csvOf(gridOf(rows))).subarray(0, 4001),
  'another table below it': () => Buffer.from(csvOf([...gridOf(rows), [], HEADS, ['2022', '1', '别的']])),
  'the heads of day and state crossed': () => headed((heads) => swap(heads, 'date', 'status')),
  'the heads of share and number crossed': () => headed((heads) => swap(heads, 'percent', 'values')),
  'the heads of number and year crossed': () => headed((heads) => swap(heads, 'number', 'year')),
  'a head with a zero-width space': () =>
    headed((heads) => heads.map((head) => (head === '完成率' ? '完成\u200B率' : head))),
  'a head with a look-alike': () =>
    headed((heads) => heads.map((head) => (head === '来源网址' ? '来原网址' : head))),
  'a head twice': () => headed((heads) => heads.map((head) => (head === '原因' ? '说明' : head))),
  'no heads': () => Buffer.from(csvOf(gridOf(rows).slice(1))),
};

/** Nothing of it is in a column that is read: it would be lost. */
const LOSES = 'cells under no head';

/** Reads whole tables of updates that are written otherwise: they record the same, or are refused. */
export async function wholeSheetOutcomes(): Promise<UpdateOutcome[]> {
  const { recorded: right } = await record(rows, 'CSV');
  return Object.entries(WHOLE).map(([name, write]) => {
    const { grid, problems: unread } = csvGrid(write(), 'a.csv');
    const plan =
      unread.length > 0 ? { files: null, problems: unread } : planUpdates(grid, 'a.csv', content, 'content');
    const trial = { way: name };
    const of = { trial, kind: 'whole sheets', name };
    if (plan.files === null)
      return {
        ...of,
        refused: true,
        wrong: plan.problems.flatMap((problem) => faultsOf(problem, undefined)),
      };
    const now = readContent(new Map([...content, ...plan.files]), [], 'content').content?.updates;
    const isSame = says([...right]) === says([...(now ?? [])]);
    return { ...of, refused: false, wrong: isSame && name !== LOSES ? [] : ['recorded otherwise'] };
  });
}
