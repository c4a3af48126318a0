import { describe, expect, test } from 'vitest';
import { accepted, firstMessage, HEADER, refusals, seed, withLine } from './small-table.fixture.ts';

/** Task 3 (line 8) cut in two by the page break; the second part follows the header of line 10. */
function cut(first: string, second: string, between: readonly string[] = ['', HEADER]): string[] {
  const [before, after] = [withLine(8).slice(0, 7), withLine(8).slice(9)];
  return [...before, first, ...between, second, ...after];
}

const CONTENT = '改造老旧小区。改造老旧小区40个。';
const NAMES = '周佩珊\t市住房城乡建设局\t10月31日';

function third(source: readonly string[]): unknown {
  const {
    content,
    leader,
    departments,
    deadline,
    categoryNumber,
    source: place,
  } = accepted(seed(source)).tasks[2] ?? {};
  return { content, leader, departments, deadline: deadline?.text, categoryNumber, place };
}

const whole = (first: string, second: string): unknown => ({
  content: CONTENT,
  leader: '周佩珊',
  departments: ['市住房城乡建设局'],
  deadline: '10月31日',
  categoryNumber: 2,
  place: { line: 8, text: `${first}\n${second}` },
});

describe('a row that goes on after a page break as a row without a number', () => {
  const STARTS: readonly (readonly [string, string, string])[] = [
    ['names and date first', `二、改善居住条件\t3\t改造老旧小区。改造\t${NAMES}`, '\t\t老旧小区 40 个。'],
    [
      'names and date last',
      '二、改善居住条件\t3\t改造老旧小区。改造\t\t\t',
      `\t\t老旧小区 40 个。\t${NAMES}`,
    ],
    [
      'names first, date last',
      '二、改善居住条件\t3\t改造老旧小区。\t周佩珊\t市住房城乡建设局',
      '\t\t改造老旧小区 40 个。\t\t\t10月31日',
    ],
    [
      'its category named again',
      '二、改善居住条件\t3\t改造老旧小区。\t\t\t',
      `二、 改善居住条件\t\t改造老旧小区 40 个。\t${NAMES}`,
    ],
  ];

  test.each(STARTS)('is one task: %s', (_name, first, second) => {
    expect(third(cut(first, second))).toEqual(whole(first, second));
  });

  test.each([[['']], [['\f']], [['— 3 —']], [['第 3 页 共 9 页', HEADER]], [['', '- 3 -', '', HEADER, '']]])(
    'is one task over the page break %j',
    (between) => {
      const [, first, second] = STARTS[0] ?? ['', '', ''];
      // The next task stands under no header of its own then, so it names its category in vain but harmlessly.
      expect(third(cut(first, second, between))).toEqual(whole(first, second));
    },
  );

  test('may take three pages', () => {
    const first = '二、改善居住条件\t3\t改造老旧\t\t\t';
    const source = cut(first, '\t\t小区。改造\t\t\t', ['', HEADER]);
    const at = source.indexOf('\t\t小区。改造\t\t\t');
    expect(third(source.toSpliced(at + 1, 0, '', HEADER, `\t\t老旧小区40个。\t${NAMES}`))).toMatchObject({
      content: CONTENT,
    });
  });

  test('is refused where no page broke', () => {
    const [, first, second] = STARTS[0] ?? ['', '', ''];
    expect(refusals(seed(cut(first, second, [])))).toContain('9 too-few-cells');
  });

  test('is refused when both parts hold a name or a date: that is a row whose number was lost', () => {
    expect(
      refusals(seed(cut(`二、改善居住条件\t3\t改造。\t${NAMES}`, `二、改善居住条件\t\t造桥。\t${NAMES}`))),
    ).toContain('11 number-missing');
  });

  test('is refused when it names another category', () => {
    const source = cut(`二、改善居住条件\t3\t改造老旧小区。\t${NAMES}`, '三、造桥\t\t改造老旧小区。');
    expect(refusals(seed(source))).toEqual(['11 category-in-continuation']);
    expect(firstMessage(seed(source))).toBe(
      'seeds/xincheng-2023/source.txt:11: 这一行接着上一页的任务，项目分类却与它不同。\n    → 请补上这一行的序号，或改正项目分类。',
    );
  });
});

describe('a row whose line is broken within its content', () => {
  test.each([
    ['二、改善居住条件\t3\t改造老旧小区。改造', `老旧小区 40 个。\t${NAMES}`],
    ['二、改善居住条件\t3\t改造老旧小区。改造 ', `  老旧小区 40 个。\t${NAMES}`],
  ])('is one task: %j', (first, second) => {
    expect(third(cut(first, second))).toEqual(whole(first, second));
    expect(third(cut(first, `\f${second}`, []))).toEqual(whole(first, `\f${second}`));
    expect(third(cut(`${first}\f`, second, []))).toEqual(whole(`${first}\f`, second));
  });

  test('is refused where no page broke', () => {
    expect(refusals(seed(cut('二、改善居住条件\t3\t改造', `老旧小区。\t${NAMES}`, [])))).toEqual([
      '8 too-few-cells',
      '9 too-few-cells',
      '10 number-order',
      '10 task-count',
    ]);
  });

  test('is refused when it is broken within a name or a date', () => {
    expect(
      refusals(seed(cut('二、改善居住条件\t3\t改造。\t周佩珊\t市住房城', '乡建设局\t10月31日'))),
    ).toContain('8 too-few-cells');
    expect(refusals(seed(cut('二、改善居住条件\t3\t改造。\t周佩珊\t市住建局\t10月', '31日')))).toContain(
      '11 too-few-cells',
    );
  });
});

test('a number that may have been cut in two is refused, never put together', () => {
  for (const [first, second] of [
    [`二、改善居住条件\t3\t改造老旧小区 4\t${NAMES}`, '\t\t0 个。'],
    ['二、改善居住条件\t3\t改造老旧小区 4', `0 个。\t${NAMES}`],
    ['二、改善居住条件\t3\t改造 AI', `DS。\t${NAMES}`],
    ['二、改善居住条件\t3\t改造老旧小区 ４', `\u3000０ 个。\t${NAMES}`],
  ] as const) {
    expect(refusals(seed(cut(first, second))), second).toEqual(['11 ambiguous-join']);
  }
  expect(firstMessage(seed(cut('二、改善居住条件\t3\t改造老旧小区 4', `0 个。\t${NAMES}`)))).toBe(
    'seeds/xincheng-2023/source.txt:11: 换页处前后都是数字或字母，不能判断是不是同一个数。\n    → 请对照原件，把这一行并回上一页的那一行。',
  );
});
