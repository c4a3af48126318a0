import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { yamlBounds } from './yaml-bounds.ts';
import { readYaml } from './yaml.ts';

const told = (text: string): string[] => yamlBounds(text, 'a.yaml').map((problem) => problem.text);

describe('what stands within what', () => {
  test.each<[string, (depth: number) => string]>([
    ['lists in brackets', (depth) => '['.repeat(depth)],
    ['mappings in brackets', (depth) => '{'.repeat(depth)],
    ['lists in lists', (depth) => '- '.repeat(depth)],
    ['keys that are mappings', (depth) => '? '.repeat(depth)],
    ['values on one line', (depth) => 'a: '.repeat(depth)],
    [
      'values below each other',
      (depth) => Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
    ],
  ])('goes so deep and no deeper: %s', (_name, nested) => {
    expect(told(nested(16))).toEqual([]);
    expect(told(nested(18))).toEqual(['这里一层套一层，有 16 层以上，最多 16 层。']);
    expect(told(nested(3000))).toHaveLength(1);
  });

  test('is told with its line, below what stands above the text', () => {
    const text = `a: 1\nb: ${'['.repeat(17)}\n`;
    expect(yamlBounds(text, 'a.yaml', 1)).toMatchObject([{ file: 'a.yaml', line: 3, rule: 'nesting' }]);
  });
});

test('a list and a mapping have so many parts, and no more', () => {
  const keys = (count: number): string => Array.from({ length: count }, (_, key) => `k${key}:`).join('\n');
  expect(told('- a\n'.repeat(5000))).toEqual([]);
  expect(told('- a\n'.repeat(5001))).toEqual(['这一列有 5001 条，最多 5000 条。']);
  expect(told(`[${'a,'.repeat(5000)}a]`)).toEqual(['这一列有 5001 条，最多 5000 条。']);
  expect(told(keys(5000))).toEqual([]);
  expect(told(keys(5001))).toEqual(['这里的名称有 5001 个，最多 5000 个。']);
});

test('a value is as long as a cell may be, whatever it is written in', () => {
  const long = '字'.repeat(32_767);
  expect(told(`a: ${long}`)).toEqual([]);
  expect(told(`a: ${long}字`)).toEqual(['这里有 32768 个字，最多 32767 个字。']);
  expect(told(`a: "${long}"`)).toHaveLength(1);
  expect(told(`a: |\n  ${long}`)).toHaveLength(1);
  expect(told(`a: "${']'.repeat(1001)}"`)).toHaveLength(1);
  expect(told(`# ${long}${long}\na: b`)).toEqual([]);
});

test('a file has so many pieces, so many signs of reference, and so many lines', () => {
  expect(told(']'.repeat(30_000))).toEqual([]);
  expect(told(']'.repeat(30_001))).toEqual(['这个文件里的名称、值和符号有 30000 个以上，最多 30000 个。']);
  expect(told('- &a b\n'.repeat(100))).toEqual([]);
  expect(told('- *a\n'.repeat(101))).toEqual(['以 & 或 * 开头的值有 100 个以上，最多 100 个。']);
  expect(told('\n'.repeat(49_999))).toEqual([]);
  expect(told('\n'.repeat(50_000))).toEqual(['这个文件有 50001 行，最多 50000 行。']);
});

test('a character that no text has is told with its line', () => {
  expect(yamlBounds('a: 1\nb: \0', 'a.yaml')).toMatchObject([{ line: 2, rule: 'not-utf8' }]);
});

test('what is refused is not read: readYaml gives the refusal alone', () => {
  const { value, problems } = readYaml('? '.repeat(5000), z.unknown(), 'a.yaml');
  expect(value).toBeNull();
  expect(problems.map(({ rule }) => rule)).toEqual(['nesting']);
});

test('no nesting of any signs, however deep and long, makes reading throw', () => {
  const sign = fc.constantFrom(
    '[',
    '{',
    '- ',
    '? ',
    ': ',
    'a: ',
    '\n',
    '  ',
    '"',
    "'",
    '&a ',
    '*a',
    '|\n',
    ']',
    '}',
    ',',
    '#',
    '!',
    '\t',
    '字',
    '<<: ',
  );
  const run = fc.tuple(fc.array(sign, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 3000 }));
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), (runs) => {
      const yaml = runs.map(([signs, times]) => signs.join('').repeat(times)).join('');
      const { problems } = readYaml(yaml, z.null(), 'a.yaml');
      for (const problem of problems) expect(problem.text).toMatch(/\p{Script=Han}.*。$/u);
    }),
    { numRuns: 60 },
  );
});
