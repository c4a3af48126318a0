import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { personalDataIn, type FoundDatum } from '../domain/personal-data.ts';
import { splitFile } from './front-matter.ts';
import { markdownBounds } from './markdown-bounds.ts';
import { parseMarkdown } from './plain-text.ts';

/** Blocks whose children are words of one line of thought. */
const TEXT_BLOCKS = ['paragraph', 'heading', 'tableCell', 'code', 'html'];

/** The blocks of words in a tree, in their order; front matter is none. */
const textBlocks = (node: Root | Nodes): Nodes[] => {
  if (node.type !== 'root' && TEXT_BLOCKS.includes(node.type)) return [node];
  return 'children' in node ? node.children.flatMap(textBlocks) : [];
};

/** Whatever may be, or become, a digit below the front matter; fewer make no number of a person, and most texts have fewer. */
const MAY_BE_DIGIT = /[\p{N}&零○一幺二三四五六七八九]/gu;
const FEWEST = 11;

function mayHoldMore(text: string): boolean {
  const body = splitFile(text)?.body ?? text;
  return (body.match(MAY_BE_DIGIT)?.length ?? 0) >= FEWEST;
}

/** Tags and line breaks part no digits for a reader. */
const asShown = (text: string): string => text.replace(/<[^<>]*>/gu, '').replace(/\s+/gu, ' ');

/**
 * All that looks private in a file, as it is written and as the page shows it: `138&#48;0138000` and `` 138`0013`8000 ``
 * are numbers to a reader. What both show is told once. Of what is no Markdown, or more than can be
 * read as such, only what is written is looked at.
 */
export function personalDataInMarkdown(file: string, text: string): FoundDatum[] {
  const written = personalDataIn(file, text);
  if (!file.endsWith('.md') || !mayHoldMore(text) || markdownBounds(text, file).length > 0) return written;
  const shown = textBlocks(parseMarkdown(text)).flatMap((node) =>
    personalDataIn('', asShown(toString(node))).map((datum) => ({
      ...datum,
      file,
      line: node.position?.start.line ?? 1,
    })),
  );
  const isNew = ({ masked }: FoundDatum): boolean => written.every((each) => each.masked !== masked);
  return [...written, ...shown.filter(isNew)];
}
