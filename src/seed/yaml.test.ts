import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { formatProblem } from '../domain/problem.ts';
import { EDITION, refusals, seed, SMALL } from './testing.ts';
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
