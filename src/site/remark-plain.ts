import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Addresses that a link may have: of the web, or of this site. */
const SAFE = /^(?:https?:\/\/|\/(?!\/)|#)/u;

/**
 * Remark plugin for Markdown that people hand in: raw HTML is shown as the text that it is, pictures as their words
 * (they would be fetched from elsewhere), and a link with an address of another kind as its words.
 */
export function remarkPlain() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      if (node.type === 'html') {
        const text = { type: 'text', value: node.value } as const;
        parent.children[index] = parent.type === 'root' ? { type: 'paragraph', children: [text] } : text;
        return SKIP;
      }
      if (node.type === 'image' || node.type === 'imageReference') {
        parent.children[index] = { type: 'text', value: node.alt ?? '' };
        return SKIP;
      }
      if ((node.type === 'link' || node.type === 'definition') && !SAFE.test(node.url)) {
        parent.children.splice(index, 1, ...(node.type === 'link' ? node.children : []));
        return index;
      }
      return undefined;
    });
  };
}
