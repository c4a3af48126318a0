import { expect, test } from 'vitest';
import { linkSchema } from './link.ts';

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
