import { expect, test } from 'vitest';
import { linkProblems } from './link-problems.ts';

const told = (markdown: string): string[] =>
  linkProblems(markdown, 'a.md', 3).map(({ line, text }) => `${line ?? '-'} ${text}`);

test.each([
  '',
  '没有链接的一段话。',
  '[通报](https://www.example.cn/a)、<https://www.example.cn/b> 和 https://www.example.cn/c 都可以。',
  '[通报][a]\n\n[a]: https://www.example.cn/a "标题"',
  '[本站](/data/)、[上面](#x)、[不是网页](javascript:alert(1))、[邮件](mailto:a@example.cn)',
  '写成文字的 `https://www.example.cn/a，` 和\n\n    [代码](https://www.example.cn/a b)',
  String.raw`\[文字]\(https\://www.example.cn/a b)，https\://www.example.cn/a\_b，后面是别的字`,
  '<b>https://www.example.cn/a</b> <a href="/data/">本站</a>',
  '<SiteLink href="https://www.example.cn/a">甲</SiteLink>',
  'http:// 或 https:// 开头',
])('%j has nothing wrong', (markdown) => {
  expect(told(markdown)).toEqual([]);
});

test.each<[string, number]>([
  ['[通报](https://www.example.cn/a。)', 4],
  ['甲\n\n[通报](https://www.example.cn/a（原文）)', 6],
  ['[通报](https://www.example.cn/ahttps://www.example.cn/b)', 4],
  ['[通报](<https://www.example.cn/a https://www.example.cn/b>)', 4],
  ['[通报](<https://www.example.cn/a 市水利局>)', 4],
  ['[通报](https://www.example.cn/a b)', 4],
  ['[通报]( https://www.example.cn/a b)', 4],
  ['[通报](https://www.example.cn/a', 4],
  ['[通报](www.example.cn/a)', 4],
  ['[通报](//www.example.cn/a)', 4],
  ['[通报](https：//www.example.cn/a)', 4],
  ['[通报](https:/www.example.cn/a)', 4],
  ['[通报](http:///www.example.cn/a)', 4],
  ['[通报](https://www.example.cn/a%)', 4],
  ['[通报](https://www.example.cn/...)', 4],
  ['[通报](http://10.0.0.8/a)', 4],
  ['[通报](http://localhost:4321/a)', 4],
  ['[通报](http://oa/a)', 4],
  ['[通报](http://[::1]/a)', 4],
  ['[通报](https://user:pw@www.example.cn/)', 4],
  ['[通报](https://www.example.cn/a?token=1)', 4],
  ['[通报](https://www.example.cn/a;jsessionid=1)', 4],
  ['[通报][a]\n\n[a]: http://192.168.1.1/a', 6],
  ['![图](http://10.0.0.8/a.png)', 4],
  ['<http://10.0.0.8/a>', 4],
  ['详见https://www.example.cn/a，后面是别的字', 4],
  ['详见 www.example.cn/a。', 4],
  ['详见 http://10.0.0.8/a 。', 4],
  ['详见（http://10.0.0.8/a）', 4],
  [String.raw`详见 http\://10.0.0.8/a\_b`, 4],
  ['`http://10.0.0.8/a`', 4],
  ['<a href="http://10.0.0.8/a">甲</a>', 4],
  ["甲<a class='x' href='https://www.example.cn/a b'>乙</a>", 4],
  ['<div>\n<a href="https://www.example.cn/a。">甲</a>\n</div>', 5],
  ['<SiteLink href={"http://10.0.0.8/a"}>甲</SiteLink>', 4],
  ['- 甲\n- [乙](https://a:b@www.example.cn/)', 5],
  ['> [乙](https://www.example.cn/a\u200B)', 4],
])('%j is told, with its line', (markdown, line) => {
  const problems = told(markdown);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${line} (?:链接“|这里的链接|这一行里的网址)`, 'u'));
});

test('every line that has one is told', () => {
  expect(told('[a](http://10.0.0.8/)\n\n好的\n\nhttp://oa/ 和 <https://www.example.cn/?sid=1>')).toEqual([
    '4 链接“http://10.0.0.8/”不对：“10.0.0.8”只在内部网络里打得开，市民打不开：请换成市民打得开的公开网址。',
    '8 链接“http://oa/”不对：主机名“oa”里没有点，不完整，或只在内部网络里打得开：请换成市民打得开的公开网址。',
  ]);
});

test('what is too much to be parsed is left to who tells that', () => {
  expect(told(`${'> '.repeat(10_000)}http://10.0.0.8/`)).toEqual([]);
});
