import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characters } from '../domain/chinese-text.ts';
import { formatProblems } from '../domain/problem.ts';
import { convert } from './convert.ts';
import { readLines } from './lines.ts';
import { openingOf } from './opening.ts';
import { readEdition } from './read-edition.ts';
import { accepted, edited, HEADER, refusals, seed, SMALL, withLine } from './small-table.fixture.ts';
import { shortTitle, titleFault } from './title.ts';
import { normaliseTypography } from './typography.ts';

const told = (...lines: readonly string[]): string[] =>
  readLines(Buffer.from(lines.join('\n')), 'source.txt').problems.map(
    ({ line, text }) => `${line ?? '-'} ${text}`,
  );

describe('a source has so much, and no more, before it is read as a table:', () => {
  test('lines', () => {
    const lines = (count: number): string[] => Array.from({ length: count }, () => '甲');
    expect(told(...lines(20_000))).toEqual([]);
    expect(told(...lines(60_000))).toEqual(['- 原文有 60000 行，最多 20000 行。']);
    expect(refusals(seed(Buffer.alloc(32 * 1024 * 1024, '\n')))).toEqual(['- line-count']);
  });

  test('cells in a line', () => {
    expect(told('甲', '乙\t'.repeat(255))).toEqual([]);
    expect(told('甲', '乙\t'.repeat(256))).toEqual(['2 这一行有 257 格，最多 256 格。']);
    expect(told('\t'.repeat(1_000_000))).toEqual(['1 这一行有 1000001 格，最多 256 格。']);
  });

  test('characters and marks in a cell', () => {
    expect(told(`甲\t${'字'.repeat(32_767)}\t${'['.repeat(1000)}`)).toEqual([]);
    expect(told('甲', `甲\t${'字'.repeat(32_768)}`, '['.repeat(1001))).toEqual([
      '2 这里有 32768 个字，最多 32767 个字。',
      '3 这里有 1001 个 [ ] * _ ~ 这样的符号，最多 1000 个 [ ] * _ ~ 这样的符号。',
    ]);
  });

  test('what is refused so is not read: no other problem follows from it', () => {
    expect(refusals(seed(withLine(7, '\t'.repeat(300))))).toEqual(['7 cell-count']);
  });
});

test('a cell that goes on over page breaks is no longer than any other', () => {
  const half = (text: string): string => `\t\t${text.repeat(20_000)}\t\t\t`;
  const broken = [...withLine(8).slice(0, 8), '', half('甲'), '', half('乙'), ...withLine(8).slice(8)];
  expect(refusals(seed(broken))).toContain('12 cell-length');
  expect(refusals(seed(broken.toSpliced(11, 1)))).not.toContain('11 cell-length');
});

describe('what is long and made to be slow is read all the same:', () => {
  test('sixty thousand problems, which are all counted', () => {
    const bad = Array.from({ length: 15_000 }, (_, index) => `x${index}\tx\t。\t1\t?\t?`);
    const { problems } = readEdition(seed([...SMALL.slice(0, 4), HEADER, ...bad]));
    expect(problems.length).toBeGreaterThan(60_000);
    expect(formatProblems(problems).split('\n').length).toBeLessThan(250);
  });

  test('a title that stands above the table in twenty thousand lines, and again below its head', () => {
    const titles = Array.from({ length: 9000 }, (_, index) => `第${index}页的表题`);
    expect(refusals(seed([...titles, ...SMALL, ...titles]))).toEqual([]);
  });

  test('a category that is looked for over thousands of rows without one', () => {
    const rows = Array.from({ length: 6000 }, (_, index) => ['', `\t${index + 5}\t改造。\t\t\t`]).flat();
    expect(refusals(seed([...SMALL, ...rows])).filter((told) => told.endsWith('task-count'))).toHaveLength(1);
  });

  test('brackets of which each becomes Chinese by the one behind it', () => {
    expect(normaliseTypography(`${'(a)'.repeat(10_000)}字(b)${'(c)'.repeat(9000)}`)).toBe(
      `${'（a）'.repeat(10_000)}字（b）${'（c）'.repeat(9000)}`,
    );
    expect(normaliseTypography(`字 f(x)${'(a)'.repeat(10_000)}`)).toContain('f(x)(a)');
  });

  test('a clause without an end, and what would be a title at its end', () => {
    const endless = `为${'全市的公园在'.repeat(5000)}，以及在全市建设老旧小区十个`;
    expect(shortTitle(endless)).toBeUndefined();
    expect(openingOf(endless)).toBe('为全市的公园在全市的公园在全市的公园在全市的公园…');
    for (const text of ['除', '“', '（1、', '为改造的', '试点', '新建公园，除'])
      expect(characters(openingOf(text.repeat(8000))).length).toBeLessThanOrEqual(26);
    expect(titleFault('全市的公园的公园在全市', endless)).toBeNull();
  });

  test('separators of offices without any bracket, and offices by the thousand', () => {
    const offices = Array.from({ length: 3000 }, (_, index) => `市${String.fromCodePoint(0x4e00 + index)}局`);
    const { tasks } = accepted(seed(edited(8, '市住房城乡建设局', offices.join('、'))));
    expect(tasks[2]?.departments).toEqual(offices);
    expect(refusals(seed(edited(8, '市住房城乡建设局', '、'.repeat(30_000))))).toContain('8 department-form');
  });
});

test('no bytes, however many and of whatever kind, make reading throw', () => {
  const sign = fc.constantFrom(
    '\t',
    '\n',
    '\r',
    '\f',
    ' ',
    '\0',
    '1',
    '一、',
    '[',
    ']',
    '*',
    '<',
    '|',
    '_',
    '"',
    '(a)',
    '，',
    '、',
    '（',
    '\uFFFD',
    '字',
    HEADER,
    '序号\t',
    '— 3 —\n',
    '12月',
    '1.5万',
    '共1件',
  );
  const run = fc.tuple(fc.array(sign, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 5000 }));
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 3 }), fc.boolean(), (runs, isBelow) => {
      const text = runs.map(([signs, times]) => signs.join('').repeat(times)).join('');
      const { problems } = convert(
        [seed(Buffer.from(isBelow ? `${SMALL.join('\n')}\n${text}` : text))],
        new Map(),
        'content',
      );
      for (const problem of problems.slice(0, 100)) expect(problem.text).toMatch(/\p{Script=Han}/u);
    }),
    { numRuns: 60 },
  );
});
