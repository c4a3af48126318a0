import type { BadCell } from './grid.ts';

/** What a cell shows where it shows an address. */
const ADDRESS = /^\s*(?:https?:|www\.)/iu;
/** A formula whose first argument is the address, in so many words. */
const FORMULA = /^=?\s*HYPERLINK\(\s*"(?<target>[^"]*)"/iu;

/** Where a formula leads; null where it is no link, or its address is worked out. */
export const targetOf = (formula: string | null): string | null =>
  FORMULA.exec(formula ?? '')?.groups?.['target'] ?? null;

/** An address by what it leads to: spreadsheets write the scheme, the escapes and the last slash in their own way. */
function essence(address: string): string {
  const url = URL.parse(/^https?:/iu.test(address.trim()) ? address : `http://${address.trim()}`);
  return url === null ? address.trim() : url.host + url.pathname.replace(/\/$/u, '') + url.search;
}

/** A cell that shows one address and leads to another: nobody can tell which was meant. */
export const otherTarget = (shown: string, target: string | null): BadCell | null =>
  target === null || !ADDRESS.test(shown) || !/^https?:/iu.test(target) || essence(shown) === essence(target)
    ? null
    : {
        fault: `这一格显示的网址和它链接到的网址不同，链接到的是“${target.slice(0, 100)}”。`,
        hint: '请取消这一格的超链接，只留要写的那一个网址。',
      };
