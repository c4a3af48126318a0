import type { Definition, Image, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { linkFault } from '../domain/link.ts';
import type { Problem } from '../domain/problem.ts';
import { proseLinkFault } from '../domain/prose-links.ts';
import { markdownBounds } from './markdown-bounds.ts';
import { parseMarkdown } from './plain-text.ts';

/** Addresses of the web, also where the scheme is left out or wide. What is of this site, or of no page, is not meant. */
const OF_THE_WEB = /^\s*(?:https?(?![a-z])|www\.|\/\/)/iu;
const HAS_ADDRESS = /https?|www\.|\/\//iu;
/** What was to be a link, in Markdown and in HTML. */
const OPENED = /\]\(\s*<?\s*(?:https?:|www\.)/giu;
const ATTRIBUTE = /\b(?:href|src)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/giu;
const ESCAPED = /\\([!-/:-@[-`{-~])/gu;

/** A stretch of a Markdown text, by offsets. */
interface Stretch {
  start: number;
  end: number;
}

/** Every link, picture and definition with its address, and what is shown as it was typed. */
function partsOf(tree: Root): { links: (Stretch & { address: string })[]; code: Stretch[] } {
  const links: (Stretch & { address: string })[] = [];
  const code: Stretch[] = [];
  visit(tree, (node) => {
    const stretch = {
      start: node.position?.start.offset ?? -1,
      end: node.position?.end.offset ?? -1,
    };
    // What GFM finds in escaped text has no place: it is no link on the page.
    if (stretch.start < 0) return;
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const { url }: Link | Image | Definition = node;
      links.push({ ...stretch, address: url });
    } else if (node.type === 'html') {
      for (const { index, groups } of node.value.matchAll(ATTRIBUTE)) {
        const start = stretch.start + index;
        links.push({ start, end: start, address: groups?.['double'] ?? groups?.['single'] ?? '' });
      }
    } else if (node.type === 'code' || node.type === 'inlineCode') code.push(stretch);
  });
  return { links, code };
}

/**
 * What is wrong with the addresses in Markdown that people write: of its links, each of which is one address, and of those
 * that its text only mentions. One problem a line.
 * @param before how many lines of the file stand before it
 */
export function linkProblems(markdown: string, file: string, before = 0): Problem[] {
  // What is too much to be parsed is told by who reads the file; most texts have no address.
  if (!HAS_ADDRESS.test(markdown) || markdownBounds(markdown, file).length > 0) return [];
  const { links, code } = partsOf(parseMarkdown(markdown));
  const lineAt = (offset: number): number => before + markdown.slice(0, offset).split('\n').length;
  const found = new Map<number, Problem>();
  const tell = (line: number, rule: string, text: string, hint: string): void => {
    if (!found.has(line)) found.set(line, { file, line, rule, text, hint });
  };
  const mend = '请改正这个链接；只是文字的，网址前后请加空格。';
  for (const { start, address } of links) {
    const fault = OF_THE_WEB.test(address) ? linkFault(address) : null;
    if (fault !== null) tell(lineAt(start), 'link', `链接“${address.slice(0, 80)}”不对：${fault}。`, mend);
  }
  for (const { index } of markdown.matchAll(OPENED))
    if (
      ![...links, ...code].some(({ start, end }) => start <= index && index < end) &&
      markdown[index - 1] !== '\\'
    )
      tell(
        lineAt(index),
        'link',
        '这里的链接没有写对，网页上会显示成一串符号。',
        '请写成 [文字](网址)：网址里没有空格，括号用半角。',
      );
  for (const [index, line] of markdown.split('\n').entries()) {
    const fault = proseLinkFault(line.replace(ESCAPED, '$1'));
    if (fault !== null)
      tell(before + index + 1, 'link', `这一行里的网址：${fault}。`, '请改正，或删去这个网址。');
  }
  return [...found.values()].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
