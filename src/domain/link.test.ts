import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkFault, linkSchema } from './link.ts';
import { BESIDE, BETWEEN, GOOD, INSIDE, NOT_ONE, SECRET } from './links.fixture.ts';

const PAGE = 'https://www.example.cn/2022/a.html';

/** What is told of a text that is no address; each has one message, and it says what to do. */
const told = (link: string): string => {
  const issues = linkSchema.safeParse(link).error?.issues ?? [];
  expect(issues).toHaveLength(1);
  return issues[0]?.message ?? '';
};

test.each(['https://www.example.com/a', 'http://例子.中国/a?b=c#d', 'HTTPS://EXAMPLE.COM'])(
  '%s is a full address',
  (link) => {
    expect(linkSchema.safeParse(link).success).toBe(true);
  },
);

test.each([
  'http:///a',
  'http:///www.a.cn',
  'www.example.com',
  'ftp://example.com/',
  'javascript:alert(1)',
  'https://',
  '',
])('“%s” is none, and is told so once', (link) => {
  expect(linkSchema.safeParse(link).error?.issues.map(({ message }) => message)).toEqual([
    '网址要以 http:// 或 https:// 开头，并且写完整',
  ]);
});

test.each(GOOD)('%j is taken as it is', (link) => {
  expect(linkSchema.safeParse(link)).toEqual({ success: true, data: link });
});

describe('a cell holds one address and nothing beside it:', () => {
  test.each(BESIDE)('%j before or behind it is told', (beside) => {
    for (const text of [beside + PAGE, PAGE + beside, `${PAGE}${beside}（原文）`])
      expect(told(text)).toMatch(/^(?:网址|开头|这里)/u);
  });

  test.each(BETWEEN)('two with %j between them are told', (between) => {
    expect(linkFault(`${PAGE}${between}https://www.example.cn/b`)).toContain('这里有两个网址');
  });

  test.each(NOT_ONE)('%j is none', (text) => {
    expect(told(text)).not.toBe('');
  });

  test.each<[string, string]>([
    ['https://www.example.cn/a\nhttps://www.example.cn/b', '这里有两个网址：一格只写一个网址，前后不加别的'],
    ['https://www.example.cn/a\n', '网址里有换行：一格只写一个网址，前后不加别的'],
    ['https://www.example.cn/a 市水利局网站', '网址里有空格：一格只写一个网址，前后不加别的'],
    ['https://www.example.cn/a\u3000', '网址里有空白 U+3000：一格只写一个网址，前后不加别的'],
    ['https://www.example.cn/a\u200B', '网址里有看不见的字符 U+200B：请打开那一页，从浏览器的地址栏完整复制'],
    ['https://www.example.cn/a。', '网址里有“。”：一格只写一个网址，前后不加别的'],
    ['https://www.example.cn/a...', '网址里有“...”，没有写完整：请打开那一页，从浏览器的地址栏完整复制'],
    ['https：//www.example.cn/', '开头有全角的字符，要写成半角的 http:// 或 https://'],
    ['通报：https://www.example.cn/', '网址前面有别的字“通报：”：一格只写一个网址，前后不加别的'],
    [
      'https://www.example.cn/%E',
      '网址里的“%E”不是完整的转义，可能少复制了：请打开那一页，从浏览器的地址栏完整复制',
    ],
  ])('%j is told by its cause', (text, message) => {
    expect(told(text)).toBe(message);
  });

  test('whatever is put into an address that is in no address is told, wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BESIDE), fc.nat(), (beside, seed) => {
        const path = 'https://www.example.cn/'.length;
        const at = path + (seed % (PAGE.length - path + 1));
        expect(linkFault(PAGE.slice(0, at) + beside + PAGE.slice(at))).not.toBeNull();
      }),
      { numRuns: 1000, seed: 14 },
    );
  });
});

describe('what no citizen can open is told:', () => {
  test.each(INSIDE)('a page at %s', (host) => {
    expect(told(`http://${host}/a.html`)).toMatch(/只在内部网络里打得开|IP 地址|多了一个点|没有点|写错了/u);
  });

  test('an address of a closed range in whatever way it is written', () => {
    const closed = fc.oneof(
      fc.tuple(fc.constantFrom(0, 10, 127, 224, 239, 240, 255), fc.nat(255), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), fc.nat(255), fc.nat(255)),
    );
    const ways: ((parts: readonly number[]) => string)[] = [
      (parts) => parts.join('.'),
      (parts) => parts.map((part) => `0${part.toString(8)}`).join('.'),
      (parts) => parts.map((part) => `0x${part.toString(16)}`).join('.'),
      ([a = 0, b = 0, c = 0, d = 0]) => String(((a * 256 + b) * 256 + c) * 256 + d),
      ([a = 0, b = 0, c = 0, d = 0]) => `0x${(((a * 256 + b) * 256 + c) * 256 + d).toString(16)}`,
      ([a = 0, b = 0, c = 0, d = 0]) => `${a}.${(b * 256 + c) * 256 + d}`,
      ([a = 0, b = 0, c = 0, d = 0]) => `[::ffff:${a}.${b}.${c}.${d}]`,
      ([a = 0, b = 0, c = 0, d = 0]) => `[64:ff9b::${a}.${b}.${c}.${d}]`,
    ];
    fc.assert(
      fc.property(closed, fc.constantFrom(...ways), (parts, write) => {
        expect(linkFault(`http://${write(parts)}/a`)).not.toBeNull();
      }),
      { numRuns: 1000, seed: 14 },
    );
  });

  test('and an address beside the closed ranges is not', () => {
    const open = [
      '9.255.255.255',
      '11.0.0.0',
      '100.63.255.255',
      '100.128.0.0',
      '126.1.1.1',
      '128.0.0.1',
      '169.253.1.1',
    ];
    const more = [
      '172.15.255.255',
      '172.32.0.0',
      '192.167.255.255',
      '192.169.0.0',
      '198.17.1.1',
      '198.20.1.1',
      '223.5.5.5',
    ];
    for (const host of [...open, ...more]) expect(linkFault(`http://${host}/a`)).toBeNull();
  });
});

describe('what is its copier’s alone is told:', () => {
  test.each(SECRET)('%s', (rest) => {
    expect(told(`https://${rest}`)).toContain('不能公开');
  });

  test('without the secret itself', () => {
    for (const link of ['https://u:geheim@www.example.cn/', 'https://www.example.cn/?token=geheim'])
      expect(told(link)).not.toContain('geheim');
  });
});
