import { describe, expect, test } from 'vitest';
import { formatProblem } from '../domain/problem.ts';
import { readRecords } from '../markdown/records.ts';
import type { Grid } from '../tables/grid.ts';
import { knownTasks } from './known-tasks.ts';
import { planUpdates } from './plan-updates.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from './sheet-columns.ts';
import { lockedCells } from './sheet-updates.ts';
import { content } from './yunting.fixture.ts';

const FILLED: Partial<Record<ColumnKey, string>> = {
  date: '2022-09-30',
  status: '推进中',
  by: '虚构的单位',
  sourceTitle: '通报',
  sourceUrl: 'https://www.example.com/a',
};

/** A sheet with a row of task 18, some of its cells as given. */
function sheet(cells: Partial<Record<ColumnKey, string>>): Grid {
  const task = knownTasks(readRecords(content, 'content').records).get('yunting-2022-18');
  const all = { ...(task ? lockedCells(task) : {}), ...FILLED, ...cells };
  return [COLUMN_KEYS.map((key) => COLUMNS[key].heading), COLUMN_KEYS.map((key) => all[key] ?? '')];
}

const plan = (cells: Partial<Record<ColumnKey, string>>, files: ReadonlyMap<string, string> = content) =>
  planUpdates(sheet(cells), '进展.xlsx', files, 'content');
const told = (cells: Partial<Record<ColumnKey, string>>, files?: ReadonlyMap<string, string>): string[] =>
  plan(cells, files).problems.map(formatProblem);

describe('what looks private in a sheet', () => {
  test.each<[ColumnKey, string]>([
    ['by', '张某13800138000'],
    ['percentWords', '电话 138 0013 8000'],
    ['note', '联系人张某，电话138-0013-8000。'],
    ['note', '第一行\n１３８００１３８０００'],
    ['sourceTitle', '通报（13800138000）'],
    ['sourceUrl', 'https://www.example.com/13800138000.html'],
    ['archive', 'https://www.example.com/?tel=13800138000'],
    ['reason', '张某 13800138000 来电更正'],
  ])('is told with its row and column, masked: %s', (key, said) => {
    const [first = '', ...others] = told({ [key]: said });
    expect(others).toEqual([]);
    expect(first).toBe(
      `第 2 行“${COLUMNS[key].heading}”：这里有像是手机号码的数字：138****8000。这些文字会公开，不能有个人信息。\n    → 不该公开的，请删去；确实可以公开的（例如单位对外公布的电话），请在 content/site.yaml 的 personalData 里加一条，再读一遍：- { file: updates/yunting-2022/18-2022-09-30.md, masked: "138****8000", because: "为什么可以公开" }`,
    );
  });

  test('is written where it was confirmed for the file that it becomes', () => {
    const site = (file: string): ReadonlyMap<string, string> =>
      new Map([
        ...content,
        ['site.yaml', `personalData:\n  - { file: ${file}, masked: 138****8000, because: 公布的电话 }\n`],
      ]);
    const cells = { note: '电话13800138000' };
    expect(plan(cells, site('updates/yunting-2022/18-2022-09-30.md')).files?.size).toBe(1);
    expect(told(cells, site('updates/yunting-2022/18-2022-10-30.md'))).toHaveLength(1);
  });

  test('is nothing in cells of hotlines, sums and days', () => {
    expect(told({ note: '热线12345、400-138-0013，投资15000000000元，2022年9月30日' })).toEqual([]);
  });
});

describe('characters in a sheet', () => {
  test.each(['\u200B', '\uFEFF', '\u2060', '\u200D', '\uFE00'])(
    'of no width (%j) are passed over in any cell but that of an address, which could lead elsewhere',
    (char) => {
      const cells = Object.fromEntries(
        Object.entries({ ...FILLED, percent: '60%', values: '36座：30', note: '说明' }).map(([key, text]) => [
          key,
          key === 'sourceUrl' || key === 'archive'
            ? text
            : `${text.slice(0, 1)}${char}${text.slice(1)}${char}`,
        ]),
      );
      const plain = plan({ ...FILLED, percent: '60%', values: '36座：30', note: '说明' }).files;
      expect(plan(cells).files).toEqual(plain);
    },
  );

  test('that are radicals are read as what they look like', () => {
    const text = [
      ...(plan({ by: '市⺠政局、市水\uF9DD局', note: '⺠生' }).files ?? new Map<string, string>()).values(),
    ].join();
    expect(text).toContain('by: 市民政局、市水利局');
    expect(text).toContain('民生');
  });

  test.each([
    '\u0007',
    '\v',
    '\u001B',
    '\u00AD',
    '\u200E',
    '\u202E',
    '\u2028',
    '\u2800',
    '\u3164',
    '\uE000',
    '\uFFFC',
    '\u{E0041}',
  ])('that nobody sees (%j) are told with row and column, made visible', (char) => {
    const code = `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}`;
    for (const key of ['note', 'status'] as const)
      expect(told({ [key]: `推进${char}中` })).toEqual([
        `第 2 行“${COLUMNS[key].heading}”：“推进〔${code}〕中”里有看不见或已损坏的字符。\n    → 请删去它；是换行的，请重新敲一次。`,
      ]);
  });

  test('of no width may stand in the heads', () => {
    const [head = [], ...rows] = sheet({});
    const marked = head.map((cell) => (typeof cell === 'string' ? `${cell}\u200B` : cell));
    expect(planUpdates([marked, ...rows], '进展.xlsx', content, 'content').files?.size).toBe(1);
  });
});
