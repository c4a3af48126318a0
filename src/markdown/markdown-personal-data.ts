import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { personalDataIn, type FoundDatum } from '../domain/personal-data.ts';
import { parseMarkdown } from './plain-text.ts';

/** Blocks whose children are words of one line of thought. */
const TEXT_BLOCKS = ['paragraph', 'heading', 'tableCell', 'code', 'html'];

/** The blocks of words in a tree, in their order; front matter is none. */
const textBlocks = (node: Root | Nodes): Nodes[] => {
  if (node.type !== 'root' && TEXT_BLOCKS.includes(node.type)) return [node];
  return 'children' in node ? node.children.flatMap(textBlocks) : [];
};

/** White space and the marks of Markdown part digits on the page no more than a line break does. */
const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/**
 * All that looks private in a file, as it is written and as the page shows it: `138&#48;0138000` and `` 138`0013`8000 ``
 * are numbers to a reader. What both show is told once. A file that is no Markdown only holds what is written in it.
 */
export function personalDataInMarkdown(file: string, text: string): FoundDatum[] {
  const written = personalDataIn(file, text);
  if (!file.endsWith('.md')) return written;
  const shown = textBlocks(parseMarkdown(text)).flatMap((node) =>
    personalDataIn('', inOneLine(toString(node))).map((datum) => ({
      ...datum,
      file,
      line: node.position?.start.line ?? 1,
    })),
  );
  const isNew = ({ masked }: FoundDatum): boolean => written.every((each) => each.masked !== masked);
  return [...written, ...shown.filter(isNew)];
}
