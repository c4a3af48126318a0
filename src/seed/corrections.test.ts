import { describe, expect, test } from 'vitest';
import { accepted, firstMessage, refusals, seed, SMALL } from './small-table.fixture.ts';

const one = (task: number, field: string, from: string, to: string): string =>
  `- task: ${task}\n  field: ${field}\n  from: ${JSON.stringify(from)}\n  to: ${JSON.stringify(to)}\n  reason: 原件如此\n`;
const corrected = (corrections: string): ReturnType<typeof seed> => seed(SMALL, { corrections });

describe('a correction that applies', () => {
  test('changes its field alone, and is kept with its reason', () => {
    const [first, second] = accepted(corrected(one(2, 'content', '20所', '30所'))).tasks;
    expect(second?.content).toBe('改造学校食堂。全市30所学校食堂完成改造。');
    expect(second?.corrections).toEqual([{ field: 'content', from: '20所', to: '30所', reason: '原件如此' }]);
    expect(second?.source.text).toBe(SMALL[6]);
    expect(first?.corrections).toEqual([]);
  });

  test('may change a name, an office and a date', () => {
    const all =
      one(2, 'leader', '刘杰', '曹阳') +
      one(2, 'departments', '、市市场监管局', '') +
      one(2, 'deadline', '6', '7');
    expect(accepted(corrected(all)).tasks[1]).toMatchObject({
      leader: '曹阳',
      departments: ['市教育局'],
      deadline: { end: '2023-07-30' },
    });
  });

  test('is set in the typography of the rest, and takes its words literally', () => {
    expect(accepted(corrected(one(2, 'content', '20所', '20 所 $& (含 1 所)'))).tasks[1]?.content).toBe(
      '改造学校食堂。全市20所$&（含1所）学校食堂完成改造。',
    );
  });

  test('may follow another in the same field', () => {
    const both = one(2, 'content', '20所', '30所') + one(2, 'content', '30所', '40所');
    expect(accepted(corrected(both)).tasks[1]?.content).toContain('40所');
  });
});

describe('a correction that no longer applies', () => {
  test('because its words are not there is refused at its line', () => {
    const files = corrected(one(1, 'content', '3所', '4所') + one(2, 'content', '不在', '在'));
    expect(refusals(files)).toEqual(['corrections.yaml:6 correction-stale']);
    expect(firstMessage(files)).toBe(
      'seeds/xincheng-2023/corrections.yaml:6: 第 2 项的更正不再适用：“不在”在原文这一格里出现 0 次，应恰好 1 次。\n    → from 要照网页上的写法（全角标点、没有多余的空格）。原文若已改正，核对后删去这一条。',
    );
  });

  test('because its words stand there twice is refused: which is meant?', () => {
    const files = corrected(one(2, 'content', '改造', '改建'));
    expect(refusals(files)).toEqual(['corrections.yaml:1 correction-stale']);
    expect(firstMessage(files)).toBe(
      'seeds/xincheng-2023/corrections.yaml:1: 第 2 项的更正不再适用：“改造”在原文这一格里出现 2 次，应恰好 1 次。\n    → 请把 from 写长一些，使它只对上一处。',
    );
  });

  test('because its task is gone is refused', () => {
    const files = corrected(one(5, 'content', '改造', '改建'));
    expect(refusals(files)).toEqual(['corrections.yaml:1 correction-stale']);
    expect(firstMessage(files)).toBe(
      'seeds/xincheng-2023/corrections.yaml:1: 更正不再适用：表里没有第 5 项。\n    → 请改正 task 后的序号，或删去这一条。',
    );
  });
});

test('a correction cannot empty a field, nor make a date that is none', () => {
  expect(refusals(corrected(one(2, 'leader', '刘杰', '')))).toEqual(['7 empty-cell']);
  expect(refusals(corrected(one(2, 'deadline', '6月', '2月')))).toEqual(['7 deadline-form']);
});

test('a correction that changes nothing is refused', () => {
  const files = corrected(one(2, 'content', '20所', '20所'));
  expect(refusals(files)).toEqual(['corrections.yaml:4 schema']);
  expect(firstMessage(files)).toBe(
    'seeds/xincheng-2023/corrections.yaml:4: 第 1 条的“to”不对：与 from 相同，等于没有更正。\n    → 请照文件里的说明改正这一处。',
  );
});

test('a correction of an unknown field, or without a reason, is refused', () => {
  expect(refusals(corrected(one(2, 'number', '2', '3')))).toEqual(['corrections.yaml:2 schema']);
  expect(refusals(corrected(one(2, 'content', '20所', '30所').replace(/ {2}reason.*\n/u, '')))).toEqual([
    'corrections.yaml:1 schema',
  ]);
});
