import { expect, test } from 'vitest';
import { linkFault } from './link.ts';
import { INSIDE, SECRET } from './links.fixture.ts';
import { proseLinkFault, wordsSchema } from './prose-links.ts';

test.each([
  '没有网址的话',
  '以 http:// 或 https:// 开头',
  '详见https://www.example.cn/a，http://例子.中国/ 和（https://www.example.cn/b?c=d）。',
  '两个https://www.example.cn/a；https://www.example.cn/b都可以',
  '10.0.0.1 不是网址，a@example.cn 也不是',
])('%j may be said', (text) => {
  expect(proseLinkFault(text)).toBeNull();
  expect(wordsSchema.safeParse(text).success).toBe(true);
});

/** A last dot is the sentence's; and a public address that is only written oddly may be mentioned. */
const mentioned = INSIDE.filter((host) => !/\.$|\.:/u.test(host)).filter(
  (host) => linkFault(`http://${host}/`)?.includes('IP 地址') === false,
);

test.each(mentioned)('a page at %s is told within a text', (host) => {
  for (const text of [`详见http://${host}/a，谢谢`, `（http://${host}）`, `甲 http://${host}/a. 乙`])
    expect(proseLinkFault(text)).not.toBeNull();
});

test.each(SECRET.filter((rest) => !rest.startsWith('@')))('the address %s is told within a text', (rest) => {
  expect(proseLinkFault(`详见https://${rest}，谢谢`)).toContain('不能公开');
  expect(wordsSchema.safeParse(`https://${rest}`).success).toBe(false);
});
