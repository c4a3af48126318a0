import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { formatProblem } from '../domain/problem.ts';
import { readMarkdownFile } from './front-matter.ts';
import { readYaml } from './yaml.ts';

const any = z.record(z.string(), z.unknown());
const told = (text: string, schema: z.ZodType = any): string[] =>
  readYaml(text, schema, 'a.yaml').problems.map(formatProblem);
const value = (text: string): unknown => {
  const { value: read, problems } = readYaml(text, any, 'a.yaml');
  return problems.length > 0 ? problems : read;
};

describe('text that YAML takes for a remark is told with its line:', () => {
  test.each([
    ['behind a space', 'a: 市民生实事 #第3期通报', '#第3期通报'],
    ['behind a tab', 'a: 市民生实事\t#第3期通报', '#第3期通报'],
    ['behind two signs', 'a: 市民生实事 ##3', '##3'],
    ['behind a sign alone', 'a: 市民生实事 #', '#'],
    ['behind a sign and a space, which may be of a title', 'a: 市民生实事 # 第3期通报', '# 第3期通报'],
    ['behind letters', 'a: Report #3', '#3'],
    ['behind a number', 'a: 3 #4', '#4'],
    ['behind a day', 'a: 2022-09-30 #初稿', '#初稿'],
    ['behind an address', 'a: https://www.example.com/ #top', '#top'],
    ['where nothing is before it', 'a: #第3期通报', '#第3期通报'],
    ['in a list', 'a:\n  - 市教育局 #1', '#1', 2],
    ['in brackets', 'a: [市教育局 #1\n  ]', '#1'],
    ['in braces', 'a: { b: 市教育局 #1\n  }', '#1'],
    ['after a second line', 'a: 市民\n  生实事 #3', '#3', 2],
    ['on a line of its own that goes on', 'a: 市民生实事\n  #第3期通报\nb: 1', '#第3期通报'],
  ])('%s', (_what, text, lost, line = 1) => {
    const [first = '', ...others] = told(text);
    expect(others).toEqual([]);
    expect(first).toContain(`a.yaml:${line}: “${lost}”前面是空格，会被当作说明而丢失。\n    → `);
  });

  test('with what to write instead', () => {
    expect(told('a: 市民生实事 #第3期通报')).toEqual([
      'a.yaml:1: “#第3期通报”前面是空格，会被当作说明而丢失。\n    → 它若是值的一部分，请把整个值加上引号，例如 "市民生实事 #第3期通报"；若是说明，请另起一行写在上面。',
    ]);
  });

  test('in a Markdown file with its line there', () => {
    const text = '---\nname: 甲\ntitle: 市民生实事 #第3期通报\n---\n';
    const { problems } = readMarkdownFile(
      text,
      z.strictObject({ name: z.string(), title: z.string() }),
      'a.md',
    );
    expect(problems).toMatchObject([{ line: 3, rule: 'yaml-misread' }]);
  });
});

test.each([
  ['on a line of its own', '# 说明\na: 市\n# 说明\nb: 民\n#说明\n', { a: '市', b: '民' }],
  ['on a line of its own within a part', 'a:\n  b: 市\n  # c: 说明\n  #d: 说明\n', { a: { b: '市' } }],
  ['before a list', 'a:\n  # 说明\n  - 市\n', { a: ['市'] }],
  ['behind a word of the file’s own', 'a: in-progress # 推进中', { a: 'in-progress' }],
  ['behind a number', 'a: 44 # 项', { a: 44 }],
  ['behind a day', 'a: 2022-09-30 # 核对过', { a: '2022-09-30' }],
  ['behind nothing', 'a: null # 不知道', { a: null }],
  ['behind quotation marks', 'a: "市民生" # 说明\nb: \'#a3301c\' #主色', { a: '市民生', b: '#a3301c' }],
  ['behind a bracket', 'a: [6, 6] # 每件几项', { a: [6, 6] }],
])('an honest remark %s is none of the value', (_where, text, read) => {
  expect(value(text)).toEqual(read);
});

test.each([
  ['in quotation marks', 'a: "市民生实事 #第3期通报"', '市民生实事 #第3期通报'],
  ['without a space before it', 'a: 市民生实事#第3期通报', '市民生实事#第3期通报'],
  ['behind a full-width space', 'a: 市民生实事　#第3期', '市民生实事　#第3期'],
  ['full-width', 'a: 市民生实事 ＃第3期', '市民生实事 ＃第3期'],
  ['in a block', 'a: |-\n  市民生实事 #第3期', '市民生实事 #第3期'],
  ['in a folded block', 'a: >-\n  市民生实事 #第3期', '市民生实事 #第3期'],
  ['in an address', 'a: https://www.example.com/#top', 'https://www.example.com/#top'],
])('a number sign %s is of the value', (_where, text, read) => {
  expect(value(text)).toEqual({ a: read });
});

describe('a value that YAML reads as something else', () => {
  test.each([
    ['0123', '123'],
    ['1e3', '1000'],
    ['1E3', '1000'],
    ['0x1F', '31'],
    ['0o17', '15'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+5', '5'],
    ['.inf', 'Infinity'],
    ['-.INF', '-Infinity'],
    ['.nan', 'NaN'],
    ['True', 'true'],
    ['FALSE', 'false'],
    ['12345678901234567890', '12345678901234567000'],
  ])('%s is told to be %s, wherever it stands', (written, read) => {
    for (const text of [`a: ${written}`, `a:\n  - ${written}`, `a: [${written}]`])
      expect(told(text).join()).toContain(
        `“${written}”没有加引号，会被读成 ${read}。\n    → 它若是文字，请加上引号，例如 "${written}"`,
      );
  });

  test.each([
    ['1.10', '1.1'],
    ['3.0', '3'],
  ])('%s is told to be %s where a text is wanted', (written, read) => {
    expect(told(`a: ${written}`, z.strictObject({ a: z.string() }))).toEqual([
      `a.yaml:1: “a”不对：“${written}”没有加引号，会被读成 ${read}。\n    → 请加上引号："${written}"。`,
    ]);
    expect(value(`a: ${written}`)).toEqual({ a: Number(read) });
  });

  test.each(['44', '12.5', '0', '-3', '60.0', '0.45', 'true', 'false', 'null', '~'])(
    'is not %s',
    (written) => {
      expect(told(`a: ${written}`)).toEqual([]);
    },
  );

  test.each([
    'no',
    'yes',
    'on',
    'off',
    '12:30',
    '2022-09-30',
    '1_000',
    '1,200',
    '100%',
    '0b1',
    '是',
    '2022.9.30',
  ])('is not %s, which stays the text that it is', (written) => {
    expect(value(`a: ${written}`)).toEqual({ a: written });
  });

  test.each([
    ['a tag', 'a: ! 通报', '值以“!”开头'],
    ['a known tag', 'a: !!str 12', '值以“!”开头'],
    ['another version', '%YAML 1.1\n---\na: yes', '多了“%YAML”这一行'],
    [
      'a character by its code that nobody sees',
      'a: "推进\\u200B中"',
      '“推进〔U+200B〕中”里有看不见或已损坏的字符',
    ],
    ['a control by its code', 'a: "推进\\x07中"', '“推进〔U+0007〕中”里有看不见或已损坏的字符'],
    ['a radical by its code', 'a: "\\u2EA0"', '“⺠”里有看不见或已损坏的字符'],
  ])('is told where it is %s', (_what, text, message) => {
    expect(told(text).join()).toContain(`a.yaml:1: ${message}`);
  });
});

test.each([
  ['a direction', 'a: 推进\u202E中', '1: 第 6 个字是看不见或已损坏的字符（U+202E）。'],
  ['a control in a remark', 'a: 1\n# \u0007', '2: 第 3 个字是看不见或已损坏的字符（U+0007）。'],
  ['a line separator', 'a: 一\u2028b: 2', '1: 第 5 个字是看不见或已损坏的字符（U+2028）。'],
])('%s in YAML is told with its line', (_what, text, message) => {
  expect(told(text)[0]).toContain(`a.yaml:${message}`);
});

test('radicals and what has no width are read as what they look like', () => {
  expect(value('\uFEFFa\u200B: 市⺠政局\u200B\nb: 2022-09-30\u200B')).toEqual({
    a: '市民政局',
    b: '2022-09-30',
  });
});
