import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../../src/files/tree.ts';

/** What a browser needs to paint a page, in bytes as they are sent: each file packed with gzip at its best. */
export interface FirstView {
  /** Its file, without the `index.html` at the end; `/` is home. */
  page: string;
  html: number;
  /** All of its style sheets. */
  css: number;
  total: number;
}

/** What a first view may cost, in bytes: about what a server sends before it waits for an answer. */
export const FIRST_VIEW_LIMIT = 14_000;

const packed = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** The addresses of the style sheets that a page names. */
const sheetsOf = (html: string): string[] =>
  [...html.matchAll(/<link\b[^>]*>/gu)]
    .filter(([link]) => /\brel="?stylesheet\b/u.test(link))
    .map(([link]) => /\bhref="(?<href>[^"]+)"/u.exec(link)?.groups?.['href'] ?? '');

/**
 * The first view of every page of a built site, the largest first.
 * @param dist its folder
 * @param base what its addresses begin with
 * @throws where a page names a style sheet that is not in the folder
 */
export function firstViews(dist: string, base = '/'): FirstView[] {
  const root = base.replace(/\/?$/u, '/');
  const sizes = new Map<string, number>();
  const sizeOf = (href: string): number => {
    const size = sizes.get(href) ?? packed(join(dist, href.slice(root.length)));
    sizes.set(href, size);
    return size;
  };
  return listFiles(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file): FirstView => {
      const path = join(dist, file);
      const html = packed(path);
      const css = sheetsOf(readFileSync(path, 'utf8')).reduce((sum, href) => sum + sizeOf(href), 0);
      return { page: `/${file.replace(/index\.html$/u, '')}`, html, css, total: html + css };
    })
    .toSorted((a, b) => b.total - a.total || (a.page < b.page ? -1 : 1));
}

/** Which kind of page: numbers and dates (`#`) and the names of offices, places and topics (`*`) do not make another. */
export const kindOf = ({ page }: Pick<FirstView, 'page'>): string =>
  page
    .replace(/\d[\d-]*/gu, '#')
    .replace(/^\/(?<list>departments|leaders|districts|topics)\/[^#/]+\//u, '/$<list>/*/');
