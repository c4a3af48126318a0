import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { pageFiles, read, sites, type BuiltSite } from './support/sites.ts';

/** Attributes that name another file. */
const REFERENCES = ['href', 'src', 'action', 'content'] as const;

interface Reference {
  from: string;
  to: string;
  isLink: boolean;
}

/** Everything that the pages refer to, resolved against the page it stands on. */
function references(site: BuiltSite): Reference[] {
  return pageFiles(site).flatMap((from) => {
    const $ = load(read(site, from));
    const address = new URL(site.base + from.replace(/index\.html$/u, ''), site.origin);
    return REFERENCES.flatMap((name) =>
      $(`[${name}]`)
        .toArray()
        .filter((element) => name !== 'content' || $(element).attr('property') === 'og:url')
        .map((element) => ({
          from,
          to: new URL($(element).attr(name) ?? '', address).href,
          isLink: element.tagName === 'a',
        })),
    );
  });
}

function fileOf(site: BuiltSite, url: URL): string {
  const path = decodeURIComponent(url.pathname).slice(site.base.length);
  return join(site.dist, path.endsWith('/') || path === '' ? `${path}index.html` : path);
}

describe.each([
  ['at the root', sites.real],
  ['in a sub-path', sites.subPath],
  ['of the awkward edition', sites.awkward],
  ['of the made-up city', sites.demo],
] as const)('the site %s', (_name, site) => {
  const all = references(site);
  const own = all.filter(({ to }) => to.startsWith(site.origin));

  test('has many links, so that the tests below are not empty', () => {
    expect(own.length).toBeGreaterThan(500);
  });

  test('has no dead link, not even to a part of a page', () => {
    const ids = new Map<string, Set<string>>();
    const idsOf = (file: string): Set<string> => {
      const known = ids.get(file);
      if (known) return known;
      const $ = load(read(site, file.slice(site.dist.length + 1)));
      const found = new Set(
        $('[id]')
          .toArray()
          .map((element) => element.attribs['id'] ?? ''),
      );
      ids.set(file, found);
      return found;
    };
    const dead = own.filter(({ to }) => {
      const url = new URL(to);
      if (!url.pathname.startsWith(site.base)) return true;
      const file = fileOf(site, url);
      if (!existsSync(file) || !statSync(file).isFile()) return true;
      return url.hash !== '' && !idsOf(file).has(decodeURIComponent(url.hash.slice(1)));
    });
    expect(dead).toEqual([]);
  });

  test('asks nothing of any other site', () => {
    expect(
      all.filter(({ to, isLink }) => !isLink && !to.startsWith(site.origin) && !to.startsWith('data:')),
    ).toEqual([]);
  });

  test('lists every page but the search for errors in its sitemap', () => {
    const sitemap = read(site, 'sitemap-0.xml');
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, url]) => url).toSorted();
    const pages = pageFiles(site)
      .filter((path) => path !== '404.html')
      .map((path) => site.origin + site.base + path.replace(/index\.html$/u, ''));
    expect(listed).toEqual(pages.toSorted());
  });

  test('names its own address on every page but the error page', () => {
    for (const file of pageFiles(site).filter((path) => path !== '404.html')) {
      const canonical = load(read(site, file))('link[rel="canonical"]').attr('href');
      expect(canonical).toBe(site.origin + site.base + file.replace(/index\.html$/u, ''));
    }
  });
});
