import type { Element, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { rehypePromise } from './rehype-promise.ts';

const paragraph = (...children: Element['children']): Root => ({
  type: 'root',
  children: [{ type: 'element', tagName: 'p', properties: {}, children }],
});

/** The tree as a short text: figures in brackets, links in angle brackets. */
function shown(tree: Root, path: string): string {
  rehypePromise()(tree, { path });
  const [first] = tree.children;
  const write = (node: Element['children'][number]): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return '';
    const inner = node.children.map(write).join('');
    return node.tagName === 'a' ? `<${inner}>` : `[${inner}]`;
  };
  return first?.type === 'element' ? first.children.map(write).join('') : '';
}

const text = (value: string) => ({ type: 'text', value }) as const;
const link = (value: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: {},
  children: [text(value)],
});

describe('the figures of a task', () => {
  test('are marked with their decimals, sign and multiplier, and nothing else changes', () => {
    const tree = paragraph(text('增加公办学位约1.5万个，占70%，共1,000户，0.45亿立方米'));
    expect(shown(tree, '/content/tasks/a.md')).toBe(
      '增加公办学位约[1.5万]个，占[70%]，共[1,000]户，[0.45亿]立方米',
    );
  });

  test('are left alone on pages that people write', () => {
    expect(shown(paragraph(text('共44项')), '/content/pages/about.mdx')).toBe('共44项');
  });
});

describe('links that GFM finds in a promise', () => {
  test('are plain text again', () => {
    expect(shown(paragraph(text('写信到'), link('a@b.cn'), text('。')), '/content/tasks/a.md')).toBe(
      '写信到a@b.cn。',
    );
    expect(shown(paragraph(link('a@b.cn')), '/content/categories/a.md')).toBe('a@b.cn');
  });

  test('stay links on pages that people write', () => {
    expect(shown(paragraph(link('原文')), '/content/pages/about.mdx')).toBe('<原文>');
  });
});
