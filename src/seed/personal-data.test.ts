import { describe, expect, test } from 'vitest';
import {
  accepted,
  edited,
  EDITION,
  firstMessage,
  refusals,
  revision,
  seed,
  SMALL,
  withLine,
} from './small-table.fixture.ts';

const NUMBER = '13800138000';
const confirmed = (...entries: readonly string[]): string =>
  `${EDITION}personalData:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;

describe('what looks private in a table', () => {
  test('is told at its line, masked, with what to write if it may be published', () => {
    const files = seed(edited(7, '完成改造', `完成改造（联系电话 138 0013 8000）`));
    expect(refusals(files)).toEqual(['7 personal-data']);
    expect(firstMessage(files)).toBe(
      'seeds/xincheng-2023/source.txt:7: 这里有像是手机号码的数字：138****8000。这些文字会公开，不能有个人信息。\n    → 不该公开的，请删去；确实可以公开的（例如单位对外公布的电话），请在 seeds/xincheng-2023/edition.yaml 的 personalData 里加一条：- { file: source.txt, line: 7, masked: "138****8000", because: "为什么可以公开" }',
    );
  });

  test.each([
    ['before the table', withLine(1, `附件 1 ${NUMBER}`), 1],
    ['in the cell of a name', edited(6, '刘 杰', NUMBER), 6],
    ['in full width', edited(7, '完成改造', '完成改造，电话１３９００１３９００１'), 7],
    ['an identity number', edited(7, '完成改造', '完成改造，11010519491231002X'), 7],
  ])('is told %s', (_where, source, line) => {
    expect(refusals(seed(source))).toContain(`${line} personal-data`);
  });

  test.each<[string, Parameters<typeof seed>[1], string]>([
    [
      'edition.yaml',
      { edition: `${EDITION}notes:\n  source: 文字稿由张某（${NUMBER}）整理\n` },
      'edition.yaml:13',
    ],
    ['its remarks', { edition: `# ${NUMBER}\n${EDITION}` }, 'edition.yaml:1'],
    [
      'its address',
      { edition: EDITION.replace('null', `https://www.example.com/${NUMBER}`) },
      'edition.yaml:11',
    ],
    [
      'corrections.yaml',
      {
        corrections: `- task: 2\n  field: content\n  from: 食堂\n  to: 饭堂\n  reason: 张某 ${NUMBER} 来电\n`,
      },
      'corrections.yaml:5',
    ],
    ['titles.yaml', { titles: `# 问 138-0013-8000\n[]` }, 'titles.yaml:1'],
  ])('is told in %s', (_file, others, place) => {
    expect(refusals(seed(SMALL, others))).toContain(`${place} personal-data`);
  });

  test('is told in a corrected table and what declares it', () => {
    const source = edited(7, '20 所', '25 所').with(0, `附件 ${NUMBER}`);
    expect(refusals(seed(SMALL, { revisions: [revision(source)] }))).toEqual(['1 personal-data']);
    const declared = `source:\n  title: 通知（${NUMBER}）\n  url: https://www.example.com/\n`;
    const changed = edited(7, '20 所', '25 所');
    expect(refusals(seed(SMALL, { revisions: [revision(changed, { revision: declared })] }))).toEqual([
      'revision.yaml:2 personal-data',
    ]);
    const entries = [
      'personalData:',
      '  - { file: revision.yaml, line: 2, masked: 138****8000, because: 编 }',
      '  - { line: 1, masked: 138****8000, because: 编 }',
    ];
    const confirmedThere = `${declared}${entries.join('\n')}\n`;
    expect(refusals(seed(SMALL, { revisions: [revision(source, { revision: confirmedThere })] }))).toEqual(
      [],
    );
  });

  test('goes through where its place was confirmed, and leaves no trace of that in what is published', () => {
    const source = edited(7, '完成改造', `完成改造，电话${NUMBER}`);
    const entry = '{ line: 7, masked: 138****8000, because: 单位公布的电话 }';
    const { edition, tasks } = accepted(seed(source, { edition: confirmed(entry) }));
    expect(tasks[1]?.content).toContain(NUMBER);
    expect(edition).not.toHaveProperty('personalData');
  });

  test('is told where another place was confirmed, and so is that confirmation', () => {
    const source = edited(7, '完成改造', `完成改造，电话${NUMBER}`);
    const refused = (entry: string): string[] => refusals(seed(source, { edition: confirmed(entry) }));
    for (const entry of [
      '{ line: 6, masked: 138****8000, because: 编 }',
      '{ line: 7, masked: 139****8000, because: 编 }',
      '{ file: titles.yaml, line: 7, masked: 138****8000, because: 编 }',
    ])
      expect(refused(entry).toSorted()).toEqual(['7 personal-data', 'edition.yaml:13 personal-data-unused']);
  });

  test.each([
    ['no reason', '{ line: 7, masked: 138****8000 }'],
    ['an empty reason', '{ line: 7, masked: 138****8000, because: "" }'],
    ['no line', '{ masked: 138****8000, because: 编 }'],
    ['a number that is not masked', '{ line: 7, masked: "13800138000", because: 编 }'],
    ['another file', '{ file: a.txt, line: 7, masked: 138****8000, because: 编 }'],
  ])('is not confirmed with %s', (_what, entry) => {
    const [first] = refusals(seed(SMALL, { edition: confirmed(entry) }));
    expect(first).toBe('edition.yaml:13 schema');
  });

  test('numbers of the table are none', () => {
    expect(refusals(seed(edited(8, '40 个', '40 个（热线12345、400-138-0013）')))).toEqual([]);
  });
});
