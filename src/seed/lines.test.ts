import { describe, expect, test } from 'vitest';
import { readLines } from './lines.ts';
import {
  accepted,
  brief,
  edited,
  firstMessage,
  meaningOf,
  refusals,
  seed,
  SMALL,
} from './small-table.fixture.ts';

const GBK = Buffer.from([0xca, 0xd0, 0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6]);

describe('bytes that are not UTF-8', () => {
  test('are refused, each line once', () => {
    const source = Buffer.concat([GBK, Buffer.from('\n好\n'), GBK, Buffer.from('\n')]);
    expect(brief(readLines(source, 'source.txt').problems)).toEqual(['1 not-utf8', '3 not-utf8']);
  });

  test('are refused in a table at their line', () => {
    const text = SMALL.join('\n');
    const at = Buffer.byteLength(text.slice(0, text.indexOf('市住房')));
    const source = Buffer.concat([Buffer.from(text).subarray(0, at + 1), Buffer.from(text).subarray(at + 2)]);
    expect(refusals(seed(source))[0]).toBe('8 not-utf8');
    expect(firstMessage(seed(source))).toBe(
      'seeds/xincheng-2023/source.txt:8: 这一行不是 UTF-8 编码的文字。\n    → 请用编辑器把文件另存为 UTF-8（不要 GBK、ANSI），或检查文件是否传输不完整。',
    );
  });
});

describe('a file in another encoding throughout', () => {
  test('is refused once, at its first line that cannot be read', () => {
    const line = Buffer.concat([GBK, Buffer.from('\t1\n')]);
    const { lines, problems } = readLines(
      Buffer.concat([Buffer.from('\n'), line, line, line, line]),
      'source.txt',
    );
    expect(lines).toEqual([]);
    expect(problems).toEqual([
      {
        file: 'source.txt',
        line: 2,
        rule: 'not-utf8',
        text: '整个文件不是 UTF-8 编码：从这一行起有 4 行读不出来。',
        hint: '请用编辑器把文件另存为 UTF-8（不要 GBK、ANSI），或检查文件是否传输不完整。',
      },
    ]);
  });

  test('has no other problem told of its table', () => {
    const source = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SMALL.join('\n'), 'utf16le')]);
    expect(refusals(seed(source))).toEqual(['1 not-utf8']);
  });
});

describe('a character that nobody can see, or that was lost', () => {
  test.each([
    ['soft hyphen', '\u00AD', '00AD'],
    ['line separator', '\u2028', '2028'],
    ['braille blank', '\u2800', '2800'],
    ['variation selector of Mongolian', '\u180B', '180B'],
    ['the place of a picture', '\uFFFC', 'FFFC'],
    ['replacement character', '\uFFFD', 'FFFD'],
    ['private use', '\uE000', 'E000'],
    ['null', '\0', '0000'],
    ['vertical tab', '\v', '000B'],
    ['carriage return within a line', '\r', '000D'],
    ['right-to-left override', '\u202E', '202E'],
    ['tag', '\u{E0041}', 'E0041'],
  ])('%s is refused at its line and place', (_name, character, code) => {
    expect(refusals(seed(edited(7, '食堂', `食${character}堂`)))[0]).toBe('7 invisible-character');
    expect(firstMessage(seed(edited(7, '食堂', `食${character}堂`)))).toBe(
      `seeds/xincheng-2023/source.txt:7: 第 9 个字是看不见或已损坏的字符（U+${code}）。\n    → 请对照原件，删去它或补上丢失的字。`,
    );
  });
});

describe('a character that looks like another, or has no width', () => {
  test.each([
    ['zero-width space', '食\u200B堂'],
    ['byte-order mark within the text', '食\uFEFF堂'],
    ['variation selector', '食\uFE00堂'],
    ['radical', '⻝堂'],
    ['Kangxi radical', '⾷堂'],
    ['choice of glyph', '食\u{E0101}堂'],
    ['word joiner', '食\u2060堂'],
  ])('%s is read as the table without it, and its line is kept as it stands', (_name, written) => {
    const read = accepted(seed(edited(7, '食堂', written)));
    expect(meaningOf(read)).toEqual(meaningOf(accepted(seed(SMALL))));
    expect(read.tasks[1]?.source.text).toContain(written);
  });

  test.each(['局', '月', '杰'])('in any cell: a zero-width space behind %s changes nothing', (char) => {
    const lines = SMALL.map((line) => line.replaceAll(char, `${char}\u200B`));
    expect(meaningOf(accepted(seed(lines)))).toEqual(meaningOf(accepted(seed(SMALL))));
  });

  test('a department in radicals is the department', () => {
    const { tasks } = accepted(seed(edited(6, '市教育局', '市⺠政局')));
    expect(tasks[0]?.departments).toEqual(['市民政局']);
  });

  test('a line of nothing else parts pages as a blank one does', () => {
    expect(readLines(Buffer.from('一\n\u200B\n二'), 'source.txt').lines[1]).toMatchObject({
      opensPage: true,
    });
  });
});

test('lines are parted by line feeds; carriage returns at their ends and a first byte-order mark are no part of them', () => {
  const { lines, problems } = readLines(Buffer.from('\uFEFF一\r\n\r\n二\t三 \f\n'), 'source.txt');
  expect(problems).toEqual([]);
  expect(lines).toEqual([
    { number: 1, text: '一', opensPage: false, endsPage: false },
    { number: 2, text: '', opensPage: true, endsPage: true },
    { number: 3, text: '二\t三 \f', opensPage: false, endsPage: true },
    { number: 4, text: '', opensPage: true, endsPage: true },
  ]);
});
