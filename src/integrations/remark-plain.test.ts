import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { paragraphs } from '../markdown/compose.ts';
import { remarkPlain } from './remark-plain.ts';

function read(markdown: string, frontmatter = {}) {
  const tree = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(markdown);
  remarkPlain()(tree, { data: { astro: { frontmatter } } });
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

test('what only looks like an address is text, as it was typed', () => {
  const typed = '详见 https://www.example.com/a_b，www.example.com，a_b@example.com。';
  const { text, kinds } = read(paragraphs(typed));
  expect(text).toBe(typed);
  expect([...kinds]).toEqual(['root', 'paragraph', 'text']);
  expect(read('<https://www.example.com/a> https://www.example.com/b').links).toHaveLength(2);
});

test('a footnote is shown as it was written: no section, no English words', () => {
  const { text, kinds } = read('甲[^1]，乙[^注]。\n\n[^1]: 丙**丁**\n\n    戊\n\n[^注]:\n    - 己\n');
  expect(text).toBe('甲[^1]，乙[^注]。\n[^1]: 丙丁\n戊\n[^注]: \n己');
  expect(kinds.has('footnoteReference') || kinds.has('footnoteDefinition')).toBe(false);
  expect(kinds.has('strong')).toBe(true);
});

test('headings stay in a page, and are paragraphs in a text that stands within one', () => {
  const markdown = '# 甲**乙**\n\n丙\n---\n\n> ## 丁 <b>\n';
  expect(read(markdown).kinds.has('heading')).toBe(true);
  const { text, kinds } = read(markdown, { headings: false });
  expect(text).toBe('甲乙\n丙\n丁 <b>');
  expect(kinds.has('heading') || kinds.has('html')).toBe(false);
  expect(kinds.has('strong')).toBe(true);
});
