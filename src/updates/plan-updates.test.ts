import { describe, expect, test } from 'vitest';
import { formatProblem } from '../domain/problem.ts';
import { findQuantities } from '../domain/quantity/quantity.ts';
import { checkUpdates, type KnownTask } from './check.ts';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from './sheet-columns.ts';
import { readRecords } from '../markdown/records.ts';
import { knownTasks } from './known-tasks.ts';
import { planUpdates } from './plan-updates.ts';
import { readSheet } from './sheet.ts';
import { lockedCells, sheetUpdates } from './sheet-updates.ts';
import { content, contentOfYears } from './yunting.fixture.ts';

const tasks = knownTasks(readRecords(content, 'content').records);
const HEAD = COLUMN_KEYS.map((key) => COLUMNS[key].heading);

type Cells = Partial<Record<ColumnKey, string>>;

/** The template's row of a task, with some cells filled in. */
function row(number: number, cells: Cells): string[] {
  const task = tasks.get(`yunting-2022-${String(number).padStart(2, '0')}`);
  const all: Cells = { ...(task ? lockedCells(task) : {}), ...cells };
  return COLUMN_KEYS.map((key) => all[key] ?? '');
}

const FULL: Cells = { date: '2022-09-30', status: '推进中', by: '虚构的单位' };
const plan = (...rows: string[][]) => planUpdates([HEAD, ...rows], '进展.xlsx', content, 'content');
const told = (...rows: string[][]): string[] => plan(...rows).problems.map(formatProblem);

describe('a sheet that was filled in', () => {
  test('gives a file for each row with something in it, and says what was and what is', () => {
    const { files, changes } = plan(
      row(1, {}),
      row(18, { ...FULL, percent: '60%', note: '*照写*\n第二行' }),
    ) as {
      files: Map<string, string>;
      changes: unknown;
    };
    expect([...files.keys()]).toEqual(['updates/yunting-2022/18-2022-09-30.md']);
    const text = files.get('updates/yunting-2022/18-2022-09-30.md') ?? '';
    expect(text).toContain('task: yunting-2022-18');
    expect(text).toContain('percent: 60');
    expect(text).toContain('\\*照写\\*\n\n第二行');
    expect(changes).toMatchObject([
      { number: 18, was: '未见公开进展', now: '推进中（2022-09-30，完成率 60%）' },
    ]);
  });

  test('adds nothing the second time, nor a row that stands twice', () => {
    const rows = [
      row(18, { ...FULL, values: '36座：30', note: '一句话。' }),
      row(18, { ...FULL, values: '36座：30', note: '一句话。' }),
    ];
    const first = plan(...rows);
    expect(first.files?.size).toBe(1);
    const again = planUpdates(
      [HEAD, ...rows],
      '进展.xlsx',
      new Map([...content, ...(first.files ?? [])]),
      'content',
    );
    expect(again).toMatchObject({ changes: [], known: 2, problems: [] });
  });

  test.each(['详见 https://www.example.com/a_b', '来信请寄 a_b@example.com', '见（www.example.com）。'])(
    'adds nothing the second time where its note says %j',
    (note) => {
      const grid = [HEAD, row(18, { ...FULL, note })];
      const { files } = planUpdates(grid, '进展.csv', content, 'content');
      expect(files?.size).toBe(1);
      // As an earlier version wrote it, or an editor reformatted it.
      const marked = [...(files ?? [])].map(
        ([path, text]) => [path, text.replace(/https.+/u, '<https://www.example.com/a_b>')] as const,
      );
      for (const before of [[...(files ?? [])], marked])
        expect(planUpdates(grid, '进展.csv', new Map([...content, ...before]), 'content')).toMatchObject({
          changes: [],
          known: 1,
        });
    },
  );

  test('takes days, statuses, percentages and values as people write them', () => {
    const { files } = plan(
      row(18, {
        date: '2022年9月3日',
        status: '已完成',
        percent: '１００％',
        values: '36座：36；0.32亿立方米：32,000,000',
        by: '甲',
        sourceTitle: '通报',
        sourceUrl: 'https://www.example.com/a',
      }),
      row(7, { date: '2022/11/5', status: '推进中', percent: '12.5', values: '9000', by: '乙' }),
      row(1, { year: '２０２２', number: '１', date: '20221105', status: '推进中', by: '丙' }),
      row(2, { year: '2022年度', date: '2022.11.5', status: '推进中', by: '丙' }),
      row(3, { year: '', date: '2022-11-05', status: '推进中', by: '丙' }),
    );
    expect(files?.get('updates/yunting-2022/18-2022-09-03.md')).toMatch(
      /percent: 100\nvalues:\n {2}- target: 36座\n {4}value: 36\n {2}- target: 0.32亿立方米\n {4}value: 32000000\n/u,
    );
    for (const number of ['01', '02', '03'])
      expect(files?.has(`updates/yunting-2022/${number}-2022-11-05.md`)).toBe(true);
    expect(files?.get('updates/yunting-2022/07-2022-11-05.md')).toMatch(
      /percent: 12.5\nvalues:\n {2}- target: 约1.2万个\n {4}value: 9000\n/u,
    );
  });

  test('may have a title above its heads, and rows in any order', () => {
    const grid = [['2022年进展'], [], HEAD, row(18, FULL), row(7, FULL)];
    expect(planUpdates(grid, 'a.xlsx', content, 'content').files?.size).toBe(2);
  });
});

describe('a cell that is wrong is told with its row and column:', () => {
  test.each<[string, number, Cells, string]>([
    [
      'a row that slipped',
      18,
      { ...FULL, title: '别的标题' },
      '第 2 行“标题”：写的是“别的标题”，第 18 项却是“',
    ],
    ['a day that is none', 18, { ...FULL, date: '九月底' }, '第 2 行“日期”：“九月底”不是日期。'],
    ['a day that does not exist', 18, { ...FULL, date: '2022-02-30' }, '第 2 行“日期”：应写成 YYYY-MM-DD'],
    [
      'a day before the year',
      18,
      { ...FULL, date: '2021-12-31' },
      '第 2 行“日期”：日期 2021-12-31 早于 2022 年',
    ],
    [
      'a day after the as-of date',
      18,
      { ...FULL, date: '2030-01-01' },
      '第 2 行“日期”：日期 2030-01-01 晚于',
    ],
    [
      'eight digits that are no day',
      18,
      { ...FULL, date: '20220230' },
      '第 2 行“日期”：“20220230”不是日期。',
    ],
    ['digits that are no day', 18, { ...FULL, date: '202209301' }, '第 2 行“日期”：“202209301”不是日期。'],
    ['no day', 18, { ...FULL, date: '' }, '第 2 行“日期”：空着。'],
    ['a status of its own', 18, { ...FULL, status: '快了' }, '第 2 行“状态”：没有“快了”这种状态。'],
    [
      'a status that silence has',
      18,
      { ...FULL, status: '未见公开进展' },
      '第 2 行“状态”：没有“未见公开进展”',
    ],
    ['no status', 18, { ...FULL, status: '' }, '第 2 行“状态”：空着。'],
    ['nobody who says it', 18, { ...FULL, by: '' }, '第 2 行“发布者”：空着。'],
    ['a percentage in words', 18, { ...FULL, percent: '过半' }, '第 2 行“完成率”：“过半”不是百分数。'],
    [
      'a share without its sign',
      18,
      { ...FULL, percent: '0.6' },
      '第 2 行“完成率”：看不出“0.6”是 0.6% 还是 60%。',
    ],
    [
      'more than all',
      18,
      { ...FULL, percent: '120%' },
      '第 2 行“完成率”：完成率 120% 超过 100%，却没有写来源的原话。',
    ],
    [
      'a claim without a source',
      18,
      { ...FULL, status: '已完成' },
      '第 2 行“状态”：状态是“已完成”，却没有来源。',
    ],
    ['a source without its address', 18, { ...FULL, sourceTitle: '通报' }, '第 2 行“来源网址”：空着。'],
    [
      'an address of another kind',
      18,
      { ...FULL, sourceTitle: '通报', sourceUrl: 'ftp://a.example' },
      '第 2 行“来源网址”：网址要以 http:// 或 https:// 开头',
    ],
    [
      'a target that is not there',
      18,
      { ...FULL, values: '60座：42' },
      '第 2 行“目标完成数”：这一项里没有目标“60座”。',
    ],
    [
      'a number of no target',
      18,
      { ...FULL, values: '42' },
      '第 2 行“目标完成数”：这一项有 4 个目标，没有写是哪一个。',
    ],
    [
      'a number in words',
      18,
      { ...FULL, values: '36座：三十' },
      '第 2 行“目标完成数”：“36座：三十”里没有完成数，或它不是数字。',
    ],
    [
      'a result that could not be computed',
      18,
      { ...FULL, note: '#N/A' },
      '第 2 行“说明”：这一格是电子表格算错的结果“#N/A”。',
    ],
    [
      'a result of a newer kind',
      18,
      { ...FULL, percent: '#CALC!' },
      '第 2 行“完成率”：这一格是电子表格算错的结果“#CALC!”。',
    ],
    [
      'a day that its column was too narrow for',
      18,
      { ...FULL, date: '########' },
      '第 2 行“日期”：这一格是',
    ],
    [
      'a character that was lost',
      18,
      { ...FULL, note: '完\uFFFD工' },
      '第 2 行“说明”：“完\uFFFD工”里有读不出的字。',
    ],
    ['a year that is none', 18, { ...FULL, year: '今年' }, '第 2 行“年份”：“今年”不是年份。'],
    ['a year that is not there', 18, { ...FULL, year: '2021' }, '第 2 行“年份”：没有 2021 年的任务。'],
    ['no number', 18, { ...FULL, number: '' }, '第 2 行“序号”：空着，看不出是哪一项。'],
    ['a number of another kind', 18, { ...FULL, number: '0x12' }, '第 2 行“序号”：没有 2022 年第“0x12”项。'],
    ['a task that is not there', 45, { ...FULL, number: '45' }, '第 2 行“序号”：没有 2022 年第“45”项。'],
  ])('%s', (_what, number, cells, message) => {
    const problems = told(row(number, cells));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
    expect(problems[0]).toMatch(/\n {4}→ ./u);
  });

  test('all of them at once, in the order of the rows', () => {
    expect(
      told(row(18, { percent: '60%' }), row(7, { ...FULL, percent: '过半' })).map(
        (each) => each.split('\n')[0],
      ),
    ).toEqual([
      '第 2 行“日期”：空着。',
      '第 2 行“状态”：空着。',
      '第 2 行“发布者”：空着。',
      '第 3 行“完成率”：“过半”不是百分数。',
    ]);
  });

  test('two rows of one day that disagree, and a percentage that falls, name the columns of the sheet', () => {
    const [twice] = told(
      row(18, FULL),
      row(18, { ...FULL, status: '未完成', sourceTitle: 'x', sourceUrl: 'https://a.example' }),
    );
    expect(twice).toContain('第 3 行“日期”：同一项在 2022-09-30 已有另一条进展');
    const [falls] = told(
      row(18, { ...FULL, percent: '60%' }),
      row(18, { ...FULL, date: '2022-10-31', percent: '50%' }),
    );
    expect(falls).toContain('第 3 行“完成率”：完成率由 2022-09-30 的 60% 降到 50%');
    expect(falls).toContain('请在“原因”写明原因');
  });
});

describe('the address of a source in a cell', () => {
  const source = (sourceUrl: string, archive = ''): Cells => ({
    ...FULL,
    sourceTitle: '通报',
    sourceUrl,
    archive,
  });
  const GOOD = 'https://www.example.com/a';

  test.each<[string, Cells, string]>([
    ['two lines', source(`${GOOD}\nhttps://www.example.com/b`), '“来源网址”：这里有两个网址'],
    ['two with a mark between', source(`${GOOD}；https://www.example.com/b`), '“来源网址”：这里有两个网址'],
    ['words behind it', source(`${GOOD} 市水利局网站`), '“来源网址”：网址里有空格'],
    ['a page of a network', source('http://10.0.0.8/a.html'), '“来源网址”：“10.0.0.8”只在内部网络里打得开'],
    ['a password', source('https://user:pw@www.example.com/'), '“来源网址”：主机名前面有用户名或密码'],
    ['a session', source(`${GOOD};jsessionid=1`), '“来源网址”：里面有会话或密钥参数“jsessionid”'],
    ['an archive that is cut', source(GOOD, `${GOOD}…`), '“存档网址”：网址里有“…”'],
    [
      'a network’s page in the words',
      { ...FULL, note: '见http://oa.local/1，已完成' },
      '“说明”：“oa.local”只在内部网络里打得开',
    ],
    [
      'a session in the reason',
      { ...FULL, reason: `见${GOOD}?token=1` },
      '“原因”：里面有会话或密钥参数“token”',
    ],
    [
      'a site that nobody knows',
      source('https://copies.example.cn/a'),
      '“来源网址”：来源在“copies.example.cn”上，它不是政府网站',
    ],
    [
      'an archive that nobody knows',
      source(GOOD, 'https://copies.example.cn/a'),
      '“存档网址”：来源在“copies.example.cn”上',
    ],
  ])('%s is told in its column', (_what, cells, message) => {
    const problems = told(row(18, cells));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`第 2 行${message}`);
  });

  test('may have blanks around it', () => {
    const files = plan(row(18, source(`\n ${GOOD}\u3000`))).files;
    expect(files?.get('updates/yunting-2022/18-2022-09-30.md')).toContain(`url: ${GOOD}\n`);
  });

  test('may be on a site that site.yaml names', () => {
    const grid = [HEAD, row(18, source('https://news.example.cn/a'))];
    const named = new Map([...content, ['site.yaml', 'sources: [{ host: news.example.cn, kind: press }]']]);
    expect(planUpdates(grid, '进展.xlsx', named, 'content').problems).toEqual([]);
  });
});

describe('a row in a city of several years', () => {
  const years = contentOfYears(2022, 2023);
  const planned = (cells: Cells) =>
    planUpdates([HEAD, row(18, { ...FULL, ...cells })], '进展.xlsx', years, 'content');

  test('is of the year that it names', () => {
    expect([...(planned({ year: '2022' }).files ?? [])].map(([path]) => path)).toEqual([
      'updates/yunting-2022/18-2022-09-30.md',
    ]);
  });

  test('is of none where it names none', () => {
    expect(planned({ year: '' }).problems.map(formatProblem)).toEqual([
      '第 2 行“年份”：空着，看不出是 2022、2023 哪一年的。\n    → 请填 2022 或 2023。',
    ]);
  });
});

test('a number alone is of the only target that the content had on that day', () => {
  const id = 'xincheng-2023-03';
  const task: KnownTask = {
    id,
    edition: 'xincheng-2023',
    year: 2023,
    number: 3,
    title: '改造老旧小区',
    departments: [],
    deadline: '10月31日',
    asOf: '2023-12-31',
    fictional: false,
    since: null,
    content: '改造老旧小区50个。',
    contentAt: (date) => (date < '2023-06-01' ? '改造老旧小区40个。' : '改造老旧小区50个。'),
    quantities: findQuantities('改造老旧小区50个。'),
    quantitiesAt: (date) => findQuantities(date < '2023-06-01' ? '改造老旧小区40个。' : '改造老旧小区50个。'),
  };
  const reportedOn = (date: string): unknown => {
    const cells: Cells = { ...lockedCells(task), ...FULL, date, values: '30' };
    const grid = [HEAD, COLUMN_KEYS.map((key) => cells[key] ?? '')];
    const { read, problems } = sheetUpdates(readSheet(grid, 'a.xlsx').rows, new Map([[id, task]]), 'a.xlsx');
    expect([...problems, ...checkUpdates(read, new Map([[id, task]]))]).toEqual([]);
    return read[0]?.update.values;
  };
  expect(reportedOn('2023-05-31')).toEqual([{ target: '40个', value: 30 }]);
  expect(reportedOn('2023-06-01')).toEqual([{ target: '50个', value: 30 }]);
});

describe('a sheet whose columns are in doubt', () => {
  test.each<[string, string[][], string]>([
    ['has no heads', [['a', 'b']], '没有同时写着“序号”和“状态”的一行栏名'],
    ['lacks a column', [HEAD.filter((each) => each !== '日期')], '进展.xlsx:1: 没有“日期”这一栏。'],
    ['has a column that is not known', [[...HEAD, '备注']], '进展.xlsx:1: 不认得“备注”这一栏'],
    ['has a column twice', [[...HEAD, '状态']], '进展.xlsx:1: “状态”这一栏有两个。'],
  ])('%s', (_what, grid, message) => {
    expect(planUpdates(grid, '进展.xlsx', content, 'content').problems.map(formatProblem).join()).toContain(
      message,
    );
  });
});
