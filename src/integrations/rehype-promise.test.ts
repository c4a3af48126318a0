import type { Element, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { rehypePromise } from './rehype-promise.ts';

const paragraph = (...children: Element['children']): Root => ({
  type: 'root',
  children: [{ type: 'element', tagName: 'p', properties: {}, children }],
});

/** The tree as a short text: quantities in brackets, links in angle brackets. */
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

describe('the quantities of a task', () => {
  test('are marked as they stand, and nothing else changes', () => {
    const tree = paragraph(text('增加公办学位约1.5万个，达70%以上，共1,000户，“5+2”'));
    expect(shown(tree, '/content/tasks/a.md')).toBe(
      '增加公办学位[约1.5万个]，[达70%以上]，共[1,000户]，“5+2”',
    );
  });

  test('carry their value, unit, comparator, role and 每-words', () => {
    const tree = paragraph(text('由每人每月932元提至950元'));
    rehypePromise()(tree, { path: '/content/tasks/a.md' });
    const [first] = tree.children;
    const data = first?.type === 'element' ? first.children.filter((child) => child.type === 'element') : [];
    expect(data.map(({ tagName, properties }) => ({ tagName, ...properties }))).toEqual([
      {
        tagName: 'data',
        value: '932',
        'data-unit': '元',
        'data-comparator': 'eq',
        'data-role': 'baseline',
        'data-per': '每人每月',
      },
      {
        tagName: 'data',
        value: '950',
        'data-unit': '元',
        'data-comparator': 'eq',
        'data-role': 'target',
        'data-per': '每人每月',
      },
    ]);
  });

  test('are found across the pieces that a link leaves', () => {
    const tree = paragraph(text('由每人每月'), link('932元'), text('提至950元'));
    expect(shown(tree, '/content/tasks/a.md')).toBe('由[每人每月932元]提至[950元]');
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
