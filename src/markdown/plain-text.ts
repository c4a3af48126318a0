import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .freeze();

/** The tree of a Markdown text. */
export const parseMarkdown = (markdown: string): Root => parser.parse(markdown);

/** The words of a Markdown text, as a reader of the page sees them: no front matter. Paragraphs are joined by line feeds. */
export function plainText(markdown: string): string {
  return parseMarkdown(markdown)
    .children.filter(({ type }) => type !== 'yaml')
    .map((node) => toString(node))
    .join('\n');
}

/** The text of the code block that a Markdown text is, below its front matter; the empty string where it is none. */
export function verbatimText(markdown: string): string {
  const [first] = parseMarkdown(markdown).children.filter(({ type }) => type !== 'yaml');
  return first?.type === 'code' ? first.value : '';
}
