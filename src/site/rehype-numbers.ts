import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** A figure as a reader sees one: digits with their decimals, and the sign or multiplier that belongs to them. */
const FIGURE = /\d+(?:[.,]\d+)*(?:%|万|亿)?/gu;

function marked(value: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of value.matchAll(FIGURE)) {
    if (match.index > end) parts.push({ type: 'text', value: value.slice(end, match.index) });
    parts.push(figure(match[0]));
    end = match.index + match[0].length;
  }
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) });
  return parts;
}

function figure(value: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['figure'] },
    children: [{ type: 'text', value }],
  };
}

/** Rehype plugin: makes the figures in a task's content stand out. It adds elements and changes no character. */
export function rehypeNumbers() {
  return (tree: Root, file: { path?: string }): void => {
    if (!file.path?.includes('/tasks/')) return;
    visit(tree, 'text', ({ value }, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      const parts = marked(value);
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}
