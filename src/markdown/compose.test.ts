import fc from 'fast-check';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFile } from './front-matter.ts';
import { generatedFile, isUntouched, keptFile, paragraph, quoted, table, verbatim } from './compose.ts';

const frontMatterOf = (file: string): unknown => parse(splitFile(file)?.head ?? '');

/** As the site renders. */
const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm, { singleTilde: false });

function bodyOf(file: string): Root['children'] {
  const [first, ...body] = parser.parse(file).children;
  expect(first?.type).toBe('yaml');
  return body;
}

const LOOKS_LIKE_MARKUP = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '#',
    '##',
    '~',
    '~~',
    '|',
    '||',
    '<b>',
    '</b>',
    '<!-- -->',
    '<br/>',
    '&amp;',
    '&',
    '&#65;',
  ],
  ...[
    '1)',
    '1.',
    '2022.',
    '-',
    '---',
    '+',
    '>',
    '\\',
    '\\\\',
    '\\|',
    '`',
    '```',
    '~~~',
    '===',
    '[ ]',
    '[x] ',
    '![x](y)',
  ],
  ...[
    '[a](b)',
    '[a]',
    '[a]: b',
    '[^1]',
    '[^1]: 注',
    'www.example.com',
    'http://a.cn',
    'https://a.cn/?b=1&c',
    'a@b.cn',
  ],
  ...[
    '“5+2”',
    '：',
    '。',
    '，',
    '（',
    '）',
    '10~20公里',
    '民生',
    'a',
    '1',
    ' ',
    '!',
    '"',
    "'",
    '$',
    '{',
    '}',
    ':::',
    '@',
  ],
];
const text = fc
  .array(fc.constantFrom(...LOOKS_LIKE_MARKUP), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join('').replace(/\s+/gu, ' ').trim())
  .filter((joined) => joined !== '');
const thorough = { numRuns: 3000, seed: 44 };

describe('generatedFile', () => {
  test.each(LOOKS_LIKE_MARKUP.map((piece) => piece.trim()).filter((piece) => piece !== ''))(
    'keeps %j, alone, at the start, inside and at the end of a paragraph and of a table cell',
    (piece) => {
      for (const value of [
        piece,
        `${piece} 民生`,
        `${piece}民生`,
        `民生${piece}账本`,
        `民生 ${piece} 账本`,
        `民生${piece}`,
      ]) {
        const [first, second, ...rest] = bodyOf(
          generatedFile('x', {}, [
            paragraph(value),
            table([
              ['栏', '目'],
              [value, '乙'],
            ]),
          ]),
        );
        expect(rest).toEqual([]);
        expect(first?.type).toBe('paragraph');
        expect(toString(first)).toBe(value);
        expect(second?.type).toBe('table');
        expect(toString(second)).toBe(`栏目${value}乙`);
      }
    },
  );

  test('a paragraph says what it was given, whatever it looks like', () => {
    fc.assert(
      fc.property(text, (value) => {
        const body = bodyOf(generatedFile('x', {}, [paragraph(value)]));
        expect(body.map(({ type }) => type)).toEqual(['paragraph']);
        expect(toString(body)).toBe(value);
      }),
      thorough,
    );
  });

  test('a paragraph holds nothing but text and the web addresses in it', () => {
    fc.assert(
      fc.property(text, (value) => {
        const [only] = bodyOf(generatedFile('x', {}, [paragraph(value)]));
        const parts = only?.type === 'paragraph' ? only.children : [];
        for (const part of parts) {
          if (part.type === 'link')
            expect(part.children).toEqual([expect.objectContaining({ type: 'text' })]);
          else expect(part.type).toBe('text');
        }
      }),
      thorough,
    );
  });

  test('table cells say what they were given, each in its place', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 4 }), (rows) => {
        const [only, ...rest] = bodyOf(generatedFile('x', {}, [table(rows)]));
        expect(rest).toEqual([]);
        expect(
          only?.type === 'table'
            ? only.children.map((row) => row.children.map((each) => toString(each)))
            : null,
        ).toEqual(rows);
      }),
      { numRuns: 1500, seed: 44 },
    );
  });

  test('front matter keeps any text, under YAML 1.1 and 1.2, on one line', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.string(), (title, row) => {
        const data = { title, source: { text: quoted(row) } };
        const [first] = parser.parse(generatedFile('x', data, [])).children;
        const yaml = first?.type === 'yaml' ? first.value : '';
        for (const version of ['1.1', '1.2'] as const) {
          expect(parse(yaml, { version })).toMatchObject({ title, source: { text: row } });
        }
      }),
      { numRuns: 1500, seed: 7 },
    );
  });

  test.each([
    '2022-12-10',
    'yes',
    'no',
    'null',
    '012',
    '1_000',
    '12:30',
    '1e3',
    '~',
    '- a',
    'a: b',
    '# a',
    '---',
    '"',
    "'",
  ])('front matter keeps the string %j a string', (value) => {
    const file = generatedFile('x', { value }, []);
    const [first] = parser.parse(file).children;
    expect(parse(first?.type === 'yaml' ? first.value : '', { version: '1.1' })).toMatchObject({ value });
    expect(frontMatterOf(file)).toMatchObject({ value });
  });

  test('keeps a source line by line, with fences, tabs and blank lines', () => {
    const source = '\n附件\n```\n\t1\t~~~~\n    <b>\n\f\n---\n';
    const [only, ...rest] = bodyOf(generatedFile('x', {}, [verbatim(source)]));
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ type: 'code', value: source });
  });

  test('says in Chinese and English that it is not to be edited', () => {
    expect(generatedFile('x', {}, [])).toContain('请勿手工修改');
    expect(generatedFile('x', {}, [])).toContain('do not edit');
  });
});

describe('isUntouched', () => {
  const file = generatedFile('x/source.txt', { id: 'x-01', hash: '0'.repeat(64) }, [paragraph('一二三')]);

  test('knows a file as it was written, with either line ending', () => {
    expect(isUntouched(file)).toBe(true);
    expect(isUntouched(file.replaceAll('\n', '\r\n'))).toBe(true);
  });

  test('notices any character that is changed, added or taken away', () => {
    for (let at = 0; at < file.length; at += 1) {
      expect(isUntouched(file.slice(0, at) + file.slice(at + 1)), `without character ${at}`).toBe(false);
      expect(isUntouched(`${file.slice(0, at)}口${file.slice(at)}`), `one more at ${at}`).toBe(false);
    }
    expect(isUntouched(`${file}\n`)).toBe(false);
    expect(isUntouched('')).toBe(false);
    expect(isUntouched('没有开头的文件')).toBe(false);
  });
});

test('a kept file holds its comment and its data, and no hash', () => {
  const file = keptFile('此后由人手维护', { name: '市水利局' });
  expect(file).toBe('---\n# 此后由人手维护\nname: 市水利局\n---\n');
  expect(frontMatterOf(file)).toEqual({ name: '市水利局' });
});
