import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../domain/problem.ts';
import { convert } from '../seed/convert.ts';
import { edited, revision, seed } from '../seed/small-table.fixture.ts';
import { readRecords, type ContentFiles } from '../markdown/records.ts';
import { readUpdateFiles, readUpdates } from './read-updates.ts';
import { content } from './yunting.fixture.ts';

const readMarkdown = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .toSorted()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );

const FIXTURES = 'tests/fixtures/refused-updates';

/** What is said of each fixture: one fault each, in the words that the clerk reads. */
const MESSAGES: Record<string, string[]> = {
  'back-from-completed': [
    'content/updates/yunting-2022/b.md:4: 2022-09-30 已经是“已完成”，现在又不是，却没有写原因。\n    → 请核对状态；若确实如此，请在 reason 写明原因。',
  ],
  'no-head': [
    'content/updates/yunting-2022/a.md:1: 文件开头没有两行 --- 夹着的各项。\n    → 第一行写 ---，下面写 task、date、status、by 各项，之后再写一行 ---。',
  ],
  'no-source': [
    'content/updates/yunting-2022/a.md:4: 状态是“已完成”，却没有来源。\n    → 请在 source 写上来源的标题 title 和网址 url；没有公开的来源，就不能这样写。',
  ],
  'no-source-adjusted': [
    'content/updates/yunting-2022/a.md:4: 状态是“已调整”，却没有来源。\n    → 请在 source 写上来源的标题 title 和网址 url；没有公开的来源，就不能这样写。',
  ],
  'no-source-not-completed': [
    'content/updates/yunting-2022/a.md:4: 状态是“未完成”，却没有来源。\n    → 请在 source 写上来源的标题 title 和网址 url；没有公开的来源，就不能这样写。',
  ],
  'no-such-day': [
    'content/updates/yunting-2022/a.md:3: “date”不对：应写成 YYYY-MM-DD，且是存在的一天。\n    → 可写的有 task、date、status、percent、percentWords、values、by、source、reason；task、date、status、by 必写。',
    'content/updates/yunting-2022/a.md:4: “status”不对：应是 in-progress（推进中）、completed（已完成）、not-completed（未完成）或 adjusted（已调整）。\n    → 可写的有 task、date、status、percent、percentWords、values、by、source、reason；task、date、status、by 必写。',
  ],
  'no-target': [
    'content/updates/yunting-2022/a.md:6: 这一项里没有目标“1公里”。\n    → 这一项没有数量目标，请删去 values。',
  ],
  'not-a-web-link': [
    'content/updates/yunting-2022/a.md:8: “source”的“url”不对：网址要以 http:// 或 https:// 开头，并且写完整。\n    → 可写的有 task、date、status、percent、percentWords、values、by、source、reason；task、date、status、by 必写。',
  ],
  'other-edition': [
    'content/updates/xugou-2023/a.md:2: 文件放在 xugou-2023 里，任务“yunting-2022-18”却属于 yunting-2022。\n    → 请把文件移到 updates/yunting-2022/，或改正 task。',
  ],
  'over-hundred': [
    'content/updates/yunting-2022/a.md:5: 完成率 120% 超过 100%，却没有写来源的原话。\n    → 请在 percentWords 写上来源的原话，例如“超额完成，为年度目标的120%”。',
  ],
  'percent-falls': [
    'content/updates/yunting-2022/b.md:5: 完成率由 2022-09-30 的 60% 降到 55%，却没有写原因。\n    → 请核对完成率；若确实如此，请在 reason 写明原因。',
  ],
  'too-early': [
    'content/updates/yunting-2022/a.md:3: 日期 2021-12-31 早于 2022 年，那时还没有这一年的承诺。\n    → 请核对日期。',
  ],
  'too-late': [
    'content/updates/yunting-2022/a.md:3: 日期 2026-11-24 晚于数据截止日期 2026-11-23。\n    → 请核对日期；若已核对到这一天，请把 seeds/yunting-2022/edition.yaml 里的 asOf 改晚，再运行 npm run convert。',
  ],
  'two-on-one-day': [
    'content/updates/yunting-2022/b.md:3: 同一项在 2022-09-30 已有另一条进展（content/updates/yunting-2022/a.md），两条说法不同。\n    → 同一天只能有一种说法：请合并成一条，或改正日期。',
  ],
  'unknown-field': [
    'content/updates/yunting-2022/a.md:5: “progress”不对：没有叫这个名字的项。\n    → 可写的有 task、date、status、percent、percentWords、values、by、source、reason；task、date、status、by 必写。',
  ],
  'unknown-target': [
    'content/updates/yunting-2022/a.md:6: 这一项里没有目标“60座”。\n    → 请照原文写，可写的有“36座”、“0.32亿立方米”、“8.15万亩”、“11.26万人”。',
  ],
  'unknown-task': [
    'content/updates/yunting-2022/a.md:2: 没有编号为“yunting-2022-45”的任务。\n    → 编号是年度加两位序号，例如 jiangmen-2022-07。',
  ],
  'which-target': [
    'content/updates/yunting-2022/a.md:6: 目标“每生每年1400元”在这一项里有 2 处，看不出是哪一处。\n    → 请用 place 写明是第几处（1 至 2）。',
  ],
};

const readAll = (files: ContentFiles) =>
  readUpdates(readUpdateFiles(files, 'content'), readRecords(files, 'content').records, []);

/** The tasks of the made-up city, with these updates. */
const read = (updates: ReadonlyMap<string, string>) =>
  readAll(new Map([...content, ...[...updates].map(([path, text]) => [`updates/${path}`, text] as const)]));

const update = (fields: string, text = ''): string =>
  `---\ntask: yunting-2022-18\nby: 市水利局\n${fields}\n---\n${text}`;

describe('an update is refused, and told in Chinese where and why:', () => {
  test('every fixture has its message', () => {
    expect(readdirSync(FIXTURES).toSorted()).toEqual(Object.keys(MESSAGES).toSorted());
  });

  test.each(Object.entries(MESSAGES))('%s', (name, messages) => {
    const { updates, problems } = read(readMarkdown(`${FIXTURES}/${name}`));
    expect(problems.map(formatProblem)).toEqual(messages);
    expect(updates.size).toBe(0);
  });

  test('all of them at once, in the order of the files', () => {
    const all = new Map([
      ['yunting-2022/1.md', update('date: 2021-01-01\nstatus: completed')],
      ['yunting-2022/2.md', update('date: 2022-02-30\nstatus: in-progress')],
    ]);
    expect(read(all).problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'content/updates/yunting-2022/2.md schema',
      'content/updates/yunting-2022/1.md update-early',
      'content/updates/yunting-2022/1.md update-source',
    ]);
  });
});

describe('updates that hold', () => {
  test('are none where there is no file', () => {
    expect(read(new Map())).toEqual({ updates: new Map(), problems: [] });
  });

  test('are read by task, oldest first, with null for what they do not say', () => {
    const files = new Map([
      ['yunting-2022/b.md', update('date: 2022-09-30\nstatus: in-progress\npercent: 60', '已开工24座。\n')],
      [
        'yunting-2022/a.md',
        update('date: 2022-10-31\nstatus: in-progress\nvalues:\n  - { target: 36座, value: 35 }'),
      ],
    ]);
    const { updates, problems } = read(files);
    expect(problems).toEqual([]);
    expect(updates.get('yunting-2022-18')).toEqual([
      {
        date: '2022-09-30',
        status: 'in-progress',
        percent: 60,
        percentWords: null,
        values: [],
        by: '市水利局',
        source: null,
        reason: null,
        text: '已开工24座。',
      },
      expect.objectContaining({
        date: '2022-10-31',
        percent: null,
        values: [{ quantity: 0, target: '36座', place: null, value: 35, unit: '座' }],
      }),
    ]);
  });

  test('may go back, or fall, with a reason; and may say the same twice on one day', () => {
    const source = 'source: { title: 通报, url: "https://www.example.com/a" }';
    const files = new Map([
      ['yunting-2022/1.md', update(`date: 2022-09-30\nstatus: completed\npercent: 100\n${source}`)],
      ['yunting-2022/2.md', update(`date: 2022-09-30\nstatus: completed\npercent: 100\n${source}`)],
      ['yunting-2022/3.md', update('date: 2022-10-31\nstatus: in-progress\npercent: 90\nreason: 复核后重报')],
    ]);
    expect(read(files).problems).toEqual([]);
  });

  test('name one of several equal targets by its place', () => {
    const said =
      '---\ntask: yunting-2022-08\nby: 市教育局\ndate: 2022-09-30\nstatus: in-progress\nvalues:\n  - { target: 每生每年1400元, place: 2, value: 1400 }\n---\n';
    const { updates, problems } = read(new Map([['yunting-2022/a.md', said]]));
    expect(problems).toEqual([]);
    expect(updates.get('yunting-2022-08')?.[0]?.values).toEqual([
      { quantity: 7, target: '每生每年1400元', place: 2, value: 1400, unit: '元' },
    ]);
  });
});

describe('updates of a promise that a corrected table changed', () => {
  const first = edited(8, '改造老旧小区 40 个。', '改造老旧小区 40 个, 新增停车泊位600个, 建设充电桩300个。');
  const made = (table: readonly string[], declared = '') => {
    const { files, problems } = convert(
      [
        seed(first, {
          revisions: [
            revision(table, {
              revision: `${declared}source: { title: 通知, url: "https://www.example.com/notice" }\n`,
            }),
          ],
        }),
      ],
      new Map(),
      'content',
    );
    if (!files) throw new Error(problems.map(formatProblem).join('\n'));
    return files;
  };
  const reported = (files: ReadonlyMap<string, string>, head: string) =>
    readAll(new Map([...files, ['updates/xincheng-2023/a.md', `---\n${head}\nby: 市局\n---\n`]]));

  test('keep what they were reported for: the same number in other words is another target', () => {
    const now = first.map((line) =>
      line.replace('泊位600个', '泊位800个').replace('充电桩300个', '充电桩600个'),
    );
    const head =
      'task: xincheng-2023-03\ndate: 2023-04-30\nstatus: in-progress\nvalues: [{ target: 600个, value: 590 }]';
    const { updates } = reported(made(now), head);
    expect(updates.get('xincheng-2023-03')?.[0]?.values).toEqual([
      { quantity: null, target: '600个', place: null, value: 590, unit: '个' },
    ]);
  });

  test('are still of a target whose own clause stayed word for word', () => {
    const now = first.map((line) => line.replace('泊位600个', '泊位800个'));
    const head =
      'task: xincheng-2023-03\ndate: 2023-04-30\nstatus: in-progress\nvalues: [{ target: 300个, value: 90 }]';
    const { updates } = reported(made(now), head);
    expect(updates.get('xincheng-2023-03')?.[0]?.values[0]?.quantity).toBe(2);
  });

  test('are refused before the day on which the table added it, and with two values for one target', () => {
    const more = [
      ...first.slice(0, 2),
      '(共 2 件, 5 项)',
      ...first.slice(3, 10),
      first[10] ?? '',
      '\t5\t整治背街小巷。整治背街小巷30条。\t周佩珊\t市城管局\t10月31日',
    ];
    const files = made(more, 'declared: { categories: 2, tasks: 5, tasksPerCategory: [2, 3] }\n');
    const head = (date: string, values: string): string =>
      `task: xincheng-2023-05\ndate: ${date}\nstatus: in-progress\nvalues: [${values}]`;
    expect(
      reported(
        files,
        head('2023-05-31', '{ target: 30条, value: 1 }, { target: 30条, value: 2 }'),
      ).problems.map(formatProblem),
    ).toEqual([
      'content/updates/xincheng-2023/a.md:3: 日期 2023-05-31 早于 2023-06-01，那时还没有这一项：它是那天的更正表新增的。\n    → 请核对日期和任务。',
      'content/updates/xincheng-2023/a.md:5: 目标“30条”写了两次完成数。\n    → 一条进展里，每个目标只写一个完成数。',
    ]);
    expect(reported(files, head('2023-06-01', '{ target: 30条, value: 1 }')).problems).toEqual([]);
  });
});
