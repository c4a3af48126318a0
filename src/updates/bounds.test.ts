import { describe, expect, test } from 'vitest';
import { convert } from '../seed/convert.ts';
import { seed, SMALL } from '../seed/small-table.fixture.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from './sheet-columns.ts';
import { csvGrid } from '../tables/csv-grid.ts';
import { knownTasks, newestYear } from './known-tasks.ts';
import { planUpdates } from './plan-updates.ts';
import { readRecords } from '../markdown/records.ts';
import { readContent } from '../site/content.ts';
import { readSheet } from './sheet.ts';
import { lockedCells } from './sheet-updates.ts';

const content = convert([seed(SMALL)], new Map(), 'content').files ?? new Map<string, string>();
const tasks = knownTasks(readRecords(content, 'content').records);
const task = tasks.get('xincheng-2023-01');
const HEAD = COLUMN_KEYS.map((key) => COLUMNS[key].heading);

const csv = (text: string) => csvGrid(new TextEncoder().encode(text), 'a.csv');
const told = (text: string): string[] =>
  csv(text).problems.map(({ line, text: said }) => `${line ?? '-'} ${said}`);

describe('a CSV file has so much, and no more:', () => {
  test('bytes', () => {
    const size = 16 * 1024 * 1024;
    // A field that never ends is refused at once.
    expect(csvGrid(Buffer.alloc(size, '"'), 'a.csv').problems).toHaveLength(1);
    expect(csvGrid(Buffer.alloc(size + 1, 'a'), 'a.csv').problems.map(({ text }) => text)).toEqual([
      '这个文件有 16777217 字节，最多 16777216 字节。',
    ]);
  });

  test('lines', () => {
    expect(csv('\n'.repeat(1_048_576)).grid).toHaveLength(1_048_576);
    expect(told('\n'.repeat(1_048_577))).toEqual(['- 这个文件有 1048576 行以上，最多 1048576 行。']);
  });

  test('filled rows', () => {
    expect(told(`${'甲\n'.repeat(20_000)}${',\n'.repeat(5000)}`)).toEqual([]);
    expect(told('甲\n'.repeat(60_000))).toEqual(['- 写了内容的有 60000 行，最多 20000 行。']);
  });

  test('cells in a row', () => {
    expect(told(`a\n${','.repeat(255)}`)).toEqual([]);
    expect(told(`a\n${','.repeat(256)}`)).toEqual(['2 这一行有 257 格，最多 256 格。']);
  });

  test('characters and marks in a cell, and in all together', () => {
    expect(told(`a\n"${'字'.repeat(32_767)}"`)).toEqual([]);
    expect(told(`a\n${'字'.repeat(32_768)}`)).toEqual(['2 这里有 32768 个字，最多 32767 个字。']);
    expect(told(`a,${'*'.repeat(1001)}`)).toHaveLength(1);
    expect(told(`${'a'.repeat(20_000)}\n`.repeat(500))).toEqual([]);
    expect(told(`${'a'.repeat(20_000)}\n`.repeat(501))).toEqual([
      '- 各格一共有 10020000 个字，最多 10000000 个字。',
    ]);
  });
});

/** A row of the sheet about the first task. */
function row(cells: Partial<Record<ColumnKey, string>>): string[] {
  const filled: Partial<Record<ColumnKey, string>> = {
    ...(task ? lockedCells(task) : {}),
    ...{ date: '2023-05-01', status: '推进中', by: '市教育局' },
    ...cells,
  };
  return COLUMN_KEYS.map((key) => filled[key] ?? '');
}

test('a note that would make a file too large to be read again is refused in its cell', () => {
  const plan = (lines: number) =>
    planUpdates([HEAD, row({ note: '一\n'.repeat(lines) })], '进展.xlsx', content, 'content');
  const { files } = plan(4900);
  expect(readContent(new Map([...content, ...(files ?? [])]), [], 'content').problems).toEqual([]);
  expect(plan(5000).problems).toMatchObject([
    { file: '进展.xlsx', line: 2, column: '说明', rule: 'line-count' },
  ]);
});

test('a row may stand far below, and thousands of rows be of one task and day', () => {
  const far = [HEAD, ...Array.from({ length: 300_000 }, () => []), row({})];
  expect(readSheet(far, 'a.xlsx').rows.map(({ line }) => line)).toEqual([300_002]);
  const rows = Array.from({ length: 6000 }, (_, index) => row({ note: `第 ${index} 条。` }));
  const { files } = planUpdates([HEAD, ...rows], 'a.xlsx', content, 'content');
  expect(files?.size).toBe(6000);
  expect([...(files?.keys() ?? [])].at(-1)).toBe('updates/xincheng-2023/01-2023-05-01-6000.md');
});

test('faults of thousands of files are told in the order of the files', () => {
  const names = Array.from(
    { length: 20_000 },
    (_, index) => `updates/xincheng-2023/${String(index).padStart(5, '0')}.md`,
  );
  const text = '---\ntask: none-2023-01\ndate: 2023-05-01\nstatus: in-progress\nby: 市教育局\n---\n';
  const { problems } = readContent(
    new Map([...content, ...names.map((name) => [name, text] as const)]),
    [],
    'content',
  );
  expect(problems.map(({ file }) => file)).toEqual(names.map((name) => `content/${name}`));
});

test('content that nobody could read is refused by all that read it, by file and line', () => {
  const nested = new Map([...content, ['leaders/x.md', `---\nname: 甲乙\n---\n\n${'>'.repeat(10_000)}`]]);
  const refusal = [
    expect.objectContaining({ file: 'content/leaders/x.md', line: 5, rule: 'nesting' }) as unknown,
  ];
  expect(convert([seed(SMALL)], nested, 'content').problems).toEqual(refusal);
  expect(readContent(nested, [], 'content').problems).toEqual(refusal);
  expect(planUpdates([HEAD], 'a.xlsx', nested, 'content').problems).toEqual(refusal);
});

test('the newest year is found among however many tasks', () => {
  const [first] = [...tasks.values()];
  expect(newestYear(first ? Array.from({ length: 200_000 }, () => first) : [])).toBe(2023);
  expect(newestYear([])).toBe(0);
});
