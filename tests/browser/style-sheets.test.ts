import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/files/tree.ts';
import { page, pageFiles, sites, type BuiltSite } from '../support/sites.ts';
import { browse, type Session } from '../support/browser.ts';

const BUILT = [sites.real, sites.demo, sites.awkward];

let sessions: { site: BuiltSite; session: Session }[];

beforeAll(async () => {
  sessions = await Promise.all(BUILT.map(async (site) => ({ site, session: await browse(site) })));
});
afterAll(async () => {
  for (const { session } of sessions) await session.close();
});

const sheetsOf = ({ dist }: BuiltSite): string[] => listFiles(dist).filter((path) => path.endsWith('.css'));

/**
 * Which pages lack a sheet with a rule for something that is on them. The browser reads the sheets: what is said of a
 * state or of what is drawn beside an element (`:hover`, `::before`) holds for the element.
 */
async function lacking(session: Session, sheets: string[], pages: string[]): Promise<string[]> {
  const window = await session.open('/');
  return window.evaluate(
    async ([allSheets, allPages]) => {
      const textOf = async (path: string): Promise<string> => (await fetch(`/${path}`)).text();
      const selectorsIn = (rules: CSSRuleList): string[] =>
        [...rules].flatMap((rule) => [
          ...(rule instanceof CSSStyleRule ? [rule.selectorText] : []),
          ...('cssRules' in rule ? selectorsIn(rule.cssRules as CSSRuleList) : []),
        ]);
      const known = await Promise.all(
        allSheets.map(async (path) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(await textOf(path));
          const plain = selectorsIn(sheet.cssRules).map((selector) =>
            selector.replace(
              /::?(?:before|after|placeholder|hover|focus|focus-visible|target)(?![-\w])/gu,
              '',
            ),
          );
          return { path, selectors: [...new Set(plain)] };
        }),
      );
      const found = await Promise.all(
        allPages.map(async (path) => {
          const document = new DOMParser().parseFromString(await textOf(path), 'text/html');
          const links = [...document.querySelectorAll('link[rel="stylesheet"]')].map(
            (link) => link.getAttribute('href') ?? '',
          );
          return known
            .filter((sheet) => !links.includes(`/${sheet.path}`))
            .flatMap((sheet) => sheet.selectors.filter((selector) => document.querySelector(selector)))
            .map((selector) => `${path}: ${selector}`);
        }),
      );
      return found.flat();
    },
    [sheets, pages] as const,
  );
}

test('every page loads each style rule that something on it needs', async () => {
  for (const { site, session } of sessions) {
    expect(await lacking(session, sheetsOf(site), pageFiles(site))).toEqual([]);
    expect(session.faults).toEqual([]);
  }
});

test('every page loads the sheet of all pages first, and one of no special kind loads no other', () => {
  for (const site of BUILT) {
    const loaded = (path: string): (string | undefined)[] => {
      const $ = page(site, path);
      return $('link[rel="stylesheet"]')
        .toArray()
        .map((link) => $(link).attr('href'));
    };
    const plain = loaded(pageFiles(site).find((file) => file.includes('/states/')) ?? '');
    expect(plain).toHaveLength(1);
    for (const file of pageFiles(site)) expect(loaded(file)[0], file).toBe(plain[0]);
  }
});
