import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { remarkPlain } from './remark-plain.ts';

function read(markdown: string) {
  const tree = unified().use(remarkParse).parse(markdown);
  remarkPlain()(tree);
  const kinds = new Set<string>();
  const links: string[] = [];
  visit(tree, (node) => {
    kinds.add(node.type);
    if (node.type === 'link') links.push(node.url);
  });
  return { text: tree.children.map((node) => toString(node)).join('\n'), kinds, links };
}

test('raw HTML becomes the text that it is, in a line and as a block', () => {
  const { text, kinds } = read('甲<b onclick="x">乙</b>\n\n<script>alert(1)</script>\n');
  expect(text).toBe('甲<b onclick="x">乙</b>\n<script>alert(1)</script>');
  expect(kinds.has('html')).toBe(false);
});

test('a picture becomes its words: nothing is fetched from elsewhere', () => {
  const { text, kinds } = read(
    '![完工照片](https://www.example.com/a.png) ![图][a]\n\n[a]: https://www.example.com/b.png',
  );
  expect(text.trim()).toBe('完工照片 图');
  expect(kinds.has('image') || kinds.has('imageReference')).toBe(false);
});

test('links to the web and within the site stay; others become their words', () => {
  const { text, links } = read(
    '[甲](https://a.example/) [乙](http://b.example/) [丙](/data/) [丁](#x) [戊](javascript:alert(1)) [己](//c.example) [庚](data:text/html,x) [辛][e]\n\n[e]: javascript:alert(1)',
  );
  expect(links).toEqual(['https://a.example/', 'http://b.example/', '/data/', '#x']);
  for (const word of '甲乙丙丁戊己庚辛') expect(text).toContain(word);
});
