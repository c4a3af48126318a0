import type { FootnoteDefinition, Paragraph, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Addresses that a link may have: of the web, or of this site. */
const SAFE = /^(?:https?:\/\/|\/(?!\/)|#)/u;

/** What Astro hands to a plugin beside the tree. */
interface AstroFile {
  data: { astro?: { frontmatter?: Readonly<Record<string, unknown>> } };
}

const LEVEL = 'headings';

/** Markdown that stands within a page, below headings of the page's own: it has none. */
export const withoutHeadings = (markdown: string): string => `---\n${LEVEL}: false\n---\n\n${markdown}`;

const words = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] });

/** A footnote as it was written: the page would say “Footnotes” and “Back to reference” around it. */
function footnoteAsWritten({ label, identifier, children }: FootnoteDefinition): RootContent[] {
  const mark = `[^${label ?? identifier}]: `;
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return [words(mark), ...children];
  return [{ ...first, children: [{ type: 'text', value: mark }, ...first.children] }, ...rest];
}

/**
 * Remark plugin for Markdown that people hand in: raw HTML is shown as the text that it is, pictures as their words
 * (they would be fetched from elsewhere), and a link with an address of another kind as its words; so are addresses that
 * the text only mentions, and footnotes. A heading is a paragraph where the text may have none.
 */
export function remarkPlain() {
  return (tree: Root, file?: AstroFile): void => {
    const hasHeadings = file?.data.astro?.frontmatter?.[LEVEL] !== false;
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      if (node.type === 'html') {
        const text = { type: 'text', value: node.value } as const;
        parent.children[index] = parent.type === 'root' ? words(node.value) : text;
        return SKIP;
      }
      if (node.type === 'image' || node.type === 'imageReference') {
        parent.children[index] = { type: 'text', value: node.alt ?? '' };
        return SKIP;
      }
      if (node.type === 'footnoteReference') {
        parent.children[index] = { type: 'text', value: `[^${node.label ?? node.identifier}]` };
        return SKIP;
      }
      if (node.type === 'footnoteDefinition') {
        parent.children.splice(index, 1, ...footnoteAsWritten(node));
        return index;
      }
      if (node.type === 'heading' && !hasHeadings) {
        parent.children[index] = { type: 'paragraph', children: node.children };
        return index;
      }
      // GFM finds addresses in text that was escaped, too; such a link stands nowhere in the Markdown.
      const isMentioned = node.type === 'link' && node.position === undefined;
      if ((node.type === 'link' || node.type === 'definition') && (isMentioned || !SAFE.test(node.url))) {
        parent.children.splice(index, 1, ...(node.type === 'link' ? node.children : []));
        return index;
      }
      return undefined;
    });
  };
}
