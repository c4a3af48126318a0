import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentBounds } from './content-bounds.ts';
import { markdownBounds } from './markdown-bounds.ts';
import { generatedFile, paragraph } from './compose.ts';
import { plainText } from './plain-text.ts';

const told = (text: string): string[] => markdownBounds(text, 'a.md').map((problem) => problem.text);
const lines = (count: number, line: string): string => `${line}\n`.repeat(count - 1);

describe('quotations and lists stand so deep in each other, and no deeper:', () => {
  test.each<[string, (depth: number) => string]>([
    ['quotations', (depth) => '>'.repeat(depth)],
    ['quotations with spaces', (depth) => '> '.repeat(depth)],
    ['lists', (depth) => '- '.repeat(depth)],
    ['numbered lists', (depth) => '1. '.repeat(depth)],
    ['both', (depth) => '> 1) '.repeat(depth / 2)],
    ['footnotes', (depth) => '[^a]: '.repeat(depth)],
    ['lists that are indented', (depth) => `${' '.repeat(2 * depth - 2)}- a`],
  ])('%s', (_name, nested) => {
    expect(told(nested(20))).toEqual([]);
    expect(told(nested(22))).toEqual([
      expect.stringMatching(/^这一行的引用和列表一层套一层，有 2[12] 层，最多 20 层。$/u),
    ]);
    expect(told(nested(10_000))).toHaveLength(1);
  });

  test('what only looks like it does not count', () => {
    expect(told(`${'-'.repeat(200)}\n\n${' '.repeat(90)}二〇二二年九月\n\n${'*'.repeat(90)}`)).toEqual([]);
  });

  test('and so many there are in a file', () => {
    expect(told('> > > > >\n'.repeat(2000))).toEqual([]);
    expect(told('> > > > >\n'.repeat(2001))).toEqual([
      '这个文件里的引用和列表一共有 10005 层，最多 10000 层。',
    ]);
  });
});

describe('marks for which all before them are looked through', () => {
  test('are so many in a paragraph, whatever lines it has', () => {
    expect(told(`${']'.repeat(500)}\n${'*'.repeat(500)}\n\n[`)).toEqual([]);
    expect(markdownBounds(`甲\n\n${']'.repeat(500)}\n${'*'.repeat(501)}`, 'a.md')).toMatchObject([
      {
        line: 4,
        rule: 'marks',
        text: '这一段里有 1001 个 [ ] * _ ~ 这样的符号，最多 1000 个 [ ] * _ ~ 这样的符号。',
      },
    ]);
  });

  test('are so many in a file', () => {
    expect(told(`${'~'.repeat(1000)}\n\n`.repeat(20))).toEqual([]);
    expect(told(`${'~'.repeat(1000)}\n\n`.repeat(20) + '~')).toEqual([
      '这个文件里有 20001 个 [ ] * _ ~ 这样的符号，最多 20000 个 [ ] * _ ~ 这样的符号。',
    ]);
  });

  test('do not count where they are escaped', () => {
    expect(told('\\[\\*'.repeat(5000))).toEqual([]);
    expect(told('\\\\['.repeat(1001))).toHaveLength(1);
  });
});

test('a table has so many columns', () => {
  const table = (columns: number): string => `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n`;
  expect(told(table(63))).toEqual([]);
  expect(told(table(64))).toEqual(['这张表有 65 栏，最多 64 栏。']);
});

test('a file has so many lines and bytes', () => {
  expect(told(lines(10_000, 'a'))).toEqual([]);
  expect(told(lines(10_001, 'a'))).toEqual(['这个文件有 10001 行，最多 10000 行。']);
  expect(told(lines(10_001, '').replaceAll('\n', '\r'))).toHaveLength(1);
  expect(told('a'.repeat(256 * 1024))).toEqual([]);
  expect(told('字'.repeat(87_382))).toEqual(['这个文件有 262146 字节，最多 262144 字节。']);
});

test('the front matter is looked at as YAML, with its line in the file', () => {
  expect(told('---\nname: 甲\n---\n\n乙\n')).toEqual([]);
  for (const end of ['\n', '\r\n', '\r'])
    expect(
      markdownBounds(`---${end}name: 甲${end}a: ${'['.repeat(17)}${end}---${end}`, 'a.md'),
    ).toMatchObject([{ rule: 'nesting', ...(end === '\r' ? {} : { line: 3 }) }]);
});

test('a character that no text has is told with its line', () => {
  expect(markdownBounds('甲\n乙\0', 'a.md')).toMatchObject([{ line: 2, rule: 'not-utf8' }]);
});

test('of content/, each file that people keep is looked at, and none that the converter wrote', () => {
  const body = ['甲 '.repeat(200_000)].map(paragraph);
  const sealed = generatedFile('source.txt', {}, body);
  const files = new Map([
    ['editions/a.md', sealed],
    ['leaders/a.md', '>'.repeat(10_000)],
    ['tasks/edited.md', sealed.replace('甲', '乙')],
    ['updates/a/1.md', '正文'],
  ]);
  expect(contentBounds(files, 'content').map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/leaders/a.md nesting',
    'content/tasks/edited.md file-size',
  ]);
});

test('no nesting of any signs, however deep and long, makes reading throw', () => {
  const sign = fc.constantFrom(
    '>',
    '> ',
    '- ',
    '1. ',
    '* ',
    '[',
    '](b)',
    '![',
    '*',
    '_',
    '**',
    '~~',
    '`',
    '|',
    '|-',
    '\n',
    '\n\n',
    '  ',
    '\t',
    '<',
    '<a>',
    '<!--',
    '&',
    '\\',
    '[^a]: ',
    '字',
    'a ',
    '---\n',
    '#',
    '[a]: b\n',
  );
  const run = fc.tuple(fc.array(sign, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 3000 }));
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), (runs) => {
      const markdown = runs.map(([signs, times]) => signs.join('').repeat(times)).join('');
      const problems = markdownBounds(markdown, 'a.md');
      for (const problem of problems) expect(problem.text).toMatch(/\p{Script=Han}.*。$/u);
      if (problems.length === 0) plainText(markdown);
    }),
    { numRuns: 60 },
  );
});
