import { describe, expect, test } from 'vitest';
import { accepted, HEADER, meaningOf, refusals, seed, SMALL } from './small-table.fixture.ts';

const good = meaningOf(accepted(seed(SMALL)));
const each = (change: (line: string) => string): readonly string[] => SMALL.map(change);
const says = (source: readonly string[] | Uint8Array): unknown => meaningOf(accepted(seed(source)));
const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('what an extraction from PDF leaves is no matter', () => {
  test.each([
    ['CRLF', bytes(SMALL.join('\r\n'))],
    ['CRLF and a byte-order mark', bytes(`\uFEFF${SMALL.join('\r\n')}\r\n`)],
    ['a byte-order mark', bytes(`\uFEFF${SMALL.join('\n')}`)],
  ])('%s', (_name, source) => {
    expect(says(source)).toEqual(good);
  });

  test.each<[string, readonly string[]]>([
    ['trailing spaces', each((line) => `${line}  `)],
    ['trailing tabs', each((line) => `${line}\t\t`)],
    ['trailing full-width and no-break spaces', each((line) => `${line}\u3000\u00A0`)],
    ['leading spaces', each((line) => ` ${line}`)],
    ['spaces round every tab', each((line) => line.replaceAll('\t', ' \t '))],
    ['a form feed before each page', each((line) => (line === HEADER ? `\f${line}` : line))],
    ['a form feed after each page', each((line) => (line === '' ? '\f' : line))],
    ['form feeds within the cells', each((line) => line.replaceAll('。', '。\f'))],
    ['blank lines everywhere', SMALL.flatMap((line) => [line, '', ' \t '])],
    ['no blank lines', SMALL.filter((line) => line !== '')],
    ['line feeds at the end', [...SMALL, '', '']],
    ['page numbers between dashes', each((line) => (line === '' ? '— 3 —' : line))],
    ['page numbers between full-width hyphens', each((line) => (line === '' ? '－３－' : line))],
    ['page numbers in words', each((line) => (line === '' ? '第 3 页，共 15 页' : line))],
    [
      'the title on each page',
      SMALL.flatMap((line) => (line === HEADER ? [...SMALL.slice(0, 3), line] : [line])),
    ],
    ['no header on later pages', SMALL.toSpliced(9, 1)],
    ['the header on a page twice', SMALL.flatMap((line) => (line === HEADER ? [line, line] : [line]))],
    [
      'full-width digits',
      each((line) => line.replace(/\d/gu, (digit) => '０１２３４５６７８９'.charAt(Number(digit)))),
    ],
    ['half-width punctuation', each((line) => line.replaceAll('，', ',').replaceAll('：', ':'))],
    [
      'spaces in names',
      each((line) =>
        line.replace('刘杰', '刘　杰').replace('周佩珊', ' 周 佩 珊 ').replace('市教育局', '市 教育局'),
      ),
    ],
    [
      'spaces in dates',
      each((line) => line.replace('12月10日', ' 12 月 10 日 ').replace('6月30日', '6 月30 日')),
    ],
    ['spaces in numbers of rows', each((line) => line.replace(/\t(\d)\t/u, '\t $1 \t'))],
    ['a category in two spellings', SMALL.with(10, (SMALL[10] ?? '').replace('二、改善', '二 、 改 善'))],
    ['Kangxi radicals', each((line) => line.replaceAll('月', '⽉').replaceAll('日', '⽇'))],
  ])('%s', (_name, source) => {
    expect(says(source)).toEqual(good);
  });

  test('a category named on every row', () => {
    const [first = ''] = (SMALL[5] ?? '').split('\t');
    expect(says(SMALL.with(6, first.replace(', ', '，') + (SMALL[6] ?? '')))).toEqual(good);
  });
});

test('the row and the lines stay as they stand, form feeds included', () => {
  const { tasks, lines } = accepted(seed(SMALL.with(6, `\f${SMALL[6] ?? ''} `)));
  expect(tasks[1]?.source.text).toBe(`\f${SMALL[6] ?? ''} `);
  expect(lines[6]).toBe(tasks[1]?.source.text);
});

test('a line that repeats nothing before the table is not passed over', () => {
  expect(refusals(seed(SMALL.toSpliced(9, 0, '（续表）')))).toEqual(['10 too-few-cells']);
});
