import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { findQuantities, type Quantity } from '../domain/quantity/quantity.ts';

/** A quantity as the `<data>` element that tools rely on. It adds attributes, and changes no character. */
function dataElement({ text, value, unit, per, comparator, role }: Quantity): Element {
  return {
    type: 'element',
    tagName: 'data',
    properties: {
      value: String(value),
      'data-unit': unit,
      'data-comparator': comparator,
      'data-role': role,
      ...(per === null ? {} : { 'data-per': per }),
    },
    children: [{ type: 'text', value: text }],
  };
}

function withQuantities(value: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const quantity of findQuantities(value)) {
    if (quantity.start > end) parts.push({ type: 'text', value: value.slice(end, quantity.start) });
    parts.push(dataElement(quantity));
    end = quantity.end;
  }
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) });
  return parts;
}

/** One text where several stand side by side: an unwrapped link leaves its sentence in pieces. */
function mergeTexts(children: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else merged.push(child);
  }
  return merged;
}

/**
 * Rehype plugin for what the table says (tasks and categories, not the pages that people write). It changes no
 * character: quantities in tasks become `<data>`, and what GFM took for a link (an e-mail address, escaped or not) is
 * plain text again, because the source has none.
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
    visit(tree, { tagName: 'p' }, (paragraph: Element) => {
      paragraph.children = mergeTexts(paragraph.children).flatMap((child) =>
        child.type === 'text' ? withQuantities(child.value) : [child],
      );
      return SKIP;
    });
  };
}
