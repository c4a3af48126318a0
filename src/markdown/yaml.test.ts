import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { formatProblem } from '../domain/problem.ts';
import { EDITION, refusals, seed, SMALL } from '../seed/small-table.fixture.ts';
import { readYaml } from './yaml.ts';

const schema = z.strictObject({ city: z.string(), counts: z.array(z.int()) });
const told = (text: string): string[] => readYaml(text, schema, 'a.yaml').problems.map(formatProblem);
const edition = (from: string, to: string): string[] =>
  refusals(seed(SMALL, { edition: EDITION.replace(from, to) }));

describe('readYaml', () => {
  test('gives the value, and the line of each part', () => {
    const { value, problems, lineOf } = readYaml(
      '# 注\ncity: 新城市\ncounts:\n  - 1\n  - 2\n',
      schema,
      'a.yaml',
    );
    expect(problems).toEqual([]);
    expect(value).toEqual({ city: '新城市', counts: [1, 2] });
    expect([['city'], ['counts', 1], ['counts', 9], ['none'], []].map(lineOf)).toEqual([2, 5, 4, 2, 2]);
  });

  test('tells a part that is missing, wrong or unknown in Chinese', () => {
    const hint = '\n    → 请照文件里的说明改正这一处。';
    expect(told('city: 1\ncounts:\n  - 一\nmore: 1\n')).toEqual([
      `a.yaml:1: “city”不对：应是文字。${hint}`,
      `a.yaml:3: “counts”的第 1 条不对：应是数字。${hint}`,
      `a.yaml:4: “more”不对：没有叫这个名字的项。${hint}`,
    ]);
    expect(told('counts: []\n')).toEqual([
      'a.yaml:1: “city”不对：缺少这一项。\n    → 请照文件里的说明改正这一处。',
    ]);
  });

  test('tells what is no YAML at its line', () => {
    expect(told('city: 新城市\ncounts: [1\n')[0]).toMatch(/^a\.yaml:[23]: 不是合格的 YAML：/u);
    expect(told('city: a\ncity: b\ncounts: []\n')[0]).toMatch(
      /^a\.yaml:2: 不是合格的 YAML：同一项写了两次。/u,
    );
  });

  test.each<[string, string, string]>([
    ['a full-width colon', 'city: 新\ncounts：[]\nmore: 1\n', '2: 不是合格的 YAML：名称后面缺少“: ”'],
    [
      'a full-width colon at the end',
      'counts: []\ncity：新\n',
      '2: 不是合格的 YAML：缺少“: ”（半角冒号和空格',
    ],
    [
      'a sign that YAML keeps for itself',
      'counts: []\ncity: @新\n',
      '2: 不是合格的 YAML：值以 @、%、` 这样的符号开头',
    ],
    ['a colon in a value', 'city: 通报: 一\ncounts: []\n', '1: 不是合格的 YAML：一行里有两处“: ”'],
    ['words after a quotation', 'city: "新"城"市"\ncounts: []\n', '1: 不是合格的 YAML：有多出来的符号或文字'],
    ['a tag', 'city: !!no 新\ncounts: []\n', '1: 不是合格的 YAML：值以“!”开头'],
    ['a block that does not begin', 'city: [新]\ncounts: |3x\n', '2: 不是合格的 YAML：'],
  ])('tells %s in Chinese', (_what, text, message) => {
    const problems = told(text);
    expect(problems[0]).toContain(`a.yaml:${message}`);
    for (const each of problems) expect(each.replace(/a\.yaml|YAML/gu, '')).not.toMatch(/[A-Za-z]{2}/u);
  });

  test('takes no reference: text that begins like one, or names one, would be lost', () => {
    const hint = (text: string): string => `\n    → 请把整个值加上引号，例如 "${text}"。`;
    expect(told('city: *新城市\ncounts: [*x*, &a, &b 1]\n')).toEqual([
      `a.yaml:1: 不是合格的 YAML：“*新城市”没有加引号，会被当作引用。${hint('*新城市')}`,
      `a.yaml:2: 不是合格的 YAML：“*x*”没有加引号，会被当作引用。${hint('*x*')}`,
      `a.yaml:2: 不是合格的 YAML：“&a”没有加引号，会被当作引用。${hint('&a')}`,
      `a.yaml:2: 不是合格的 YAML：“&b”没有加引号，会被当作引用。${hint('&b')}`,
    ]);
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghij'.split('').map((name, at) => {
        const before = 'abcdefghij'.charAt(at);
        return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]`;
      }),
    ];
    expect(told(bomb.join('\n'))[0]).toContain('a.yaml:1: 不是合格的 YAML：“&a”没有加引号');
  });

  test.each<[string, z.ZodType, string, string]>([
    ['nothing', z.strictObject({ a: z.string() }), 'a:', '“a”不对：空着，应是文字。'],
    [
      'nothing for a table',
      z.strictObject({ a: z.record(z.string(), z.int()) }),
      'a:',
      '“a”不对：空着，应是几行“名称: 值”。',
    ],
    [
      'a name of another kind',
      z.record(z.string().regex(/^\d$/u, '应是数'), z.int()),
      'ab: 1',
      '“ab”不对：应是数。',
    ],
    ['a number too small', z.strictObject({ a: z.int().min(1) }), 'a: 0', '“a”不对：不能少于 1。'],
    ['a text too short', z.strictObject({ a: z.string().min(4) }), 'a: 新', '“a”不对：不能少于 4 个字。'],
    [
      'a list too long',
      z.strictObject({ a: z.array(z.int()).max(1) }),
      'a: [1, 2]',
      '“a”不对：不能多于 1 条。',
    ],
    ['none of the words', z.strictObject({ a: z.enum(['b', 'c']) }), 'a: d', '“a”不对：应是 b、c 之一。'],
    ['a sign for a truth', z.strictObject({ a: z.literal(true) }), 'a: 1', '“a”不对：应是 true。'],
    [
      'no address',
      z.strictObject({ a: z.httpUrl() }),
      'a: b',
      '“a”不对：应是以 http:// 或 https:// 开头的完整网址。',
    ],
    ['a pattern', z.strictObject({ a: z.string().regex(/^x/u) }), 'a: b', '“a”不对：写法不对。'],
  ])('tells %s in Chinese, whatever the schema', (_what, any, text, message) => {
    expect(readYaml(text, any, 'a.yaml').problems.map((each) => each.text)).toEqual([message]);
  });

  test('tells what was no UTF-8', () => {
    expect(told('city: 新城市\ncounts: [] # \uFFFD\uFFFD\n')).toEqual([
      'a.yaml:2: 这一行不是 UTF-8 编码的文字。\n    → 请用编辑器把文件另存为 UTF-8（不要 GBK、ANSI），或检查文件是否传输不完整。',
    ]);
  });
});

describe('edition.yaml', () => {
  test('accepts CRLF and a byte-order mark', () => {
    expect(refusals(seed(SMALL, { edition: `\uFEFF${EDITION.replaceAll('\n', '\r\n')}` }))).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ['an id that is none', 'xincheng-2023', '新城-2023', 'edition.yaml:1 schema'],
    ['an id of another year', 'xincheng-2023', 'xincheng-2022', 'edition.yaml:1 schema'],
    ['a year in words', 'year: 2023', 'year: 二〇二三', 'edition.yaml:3 schema'],
    ['an as-of date that is no day', '2023-12-31', '2023-02-30', 'edition.yaml:9 schema'],
    ['counts that do not add up', '[2, 2]', '[2, 3]', 'edition.yaml:8 schema'],
    ['a count for each category but one', '[2, 2]', '[4]', 'edition.yaml:8 schema'],
    ['an address that is none', 'url: null', 'url: javascript:alert(1)', 'edition.yaml:11 schema'],
    ['a name that is unknown', 'city:', 'town: 新城\ncity:', 'edition.yaml:2 schema'],
  ])('refuses %s at its line', (_name, from, to, problem) => {
    expect(edition(from, to)).toEqual([problem]);
  });
});
