/** Web archives whose addresses end with the address of what they keep: `https://web.archive.org/web/2022/https://a.cn/`. */
const ARCHIVES: ReadonlySet<string> = new Set([
  ...['web.archive.org', 'wayback.archive-it.org', 'arquivo.pt', 'webarchive.loc.gov'],
  ...['archive.today', 'archive.ph', 'archive.is', 'archive.li', 'archive.md', 'archive.fo', 'archive.vn'],
]);

const KEPT = /^https?:\/\/(?<host>[^/]+)\/(?:[\w.*-]+\/){0,3}?(?<kept>https?:\/\/.+)$/iu;

/** The address of what a web archive keeps, where an address is of such a copy; else null. */
export function archivedAddress(address: string): string | null {
  const { host = '', kept } = KEPT.exec(address)?.groups ?? {};
  return kept !== undefined && ARCHIVES.has(host.toLowerCase()) ? kept : null;
}
