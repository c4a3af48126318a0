import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** A figure as a reader sees one: digits with their decimals, and the sign or multiplier that belongs to them. */
const FIGURE = /\d+(?:[.,]\d+)*(?:%|万|亿)?/gu;

const element = (tagName: string, className: string, value: string): Element => ({
  type: 'element',
  tagName,
  properties: { className: [className] },
  children: [{ type: 'text', value }],
});

function withFigures(value: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of value.matchAll(FIGURE)) {
    if (match.index > end) parts.push({ type: 'text', value: value.slice(end, match.index) });
    parts.push(element('span', 'figure', match[0]));
    end = match.index + match[0].length;
  }
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) });
  return parts;
}

/**
 * Rehype plugin for what the table says (tasks and categories, not the pages that people write). It changes no
 * character: figures in tasks are marked so that they stand out, and what GFM took for a link (an e-mail address,
 * escaped or not) is plain text again, because the source has none.
 */
export function rehypePromise() {
  return (tree: Root, file: { path?: string }): void => {
    const folder = /\/(?<folder>tasks|categories)\/[^/]+\.md$/u.exec(file.path ?? '')?.groups?.['folder'];
    if (folder === undefined) return;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'a' || parent === undefined || index === undefined) return undefined;
      parent.children.splice(index, 1, ...node.children);
      return index;
    });
    if (folder !== 'tasks') return;
    visit(tree, 'text', ({ value }, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      const parts = withFigures(value);
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}
