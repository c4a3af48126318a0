/** Ranges of IPv4 that no reader reaches from elsewhere, or that belong to nobody (IANA's special-purpose registry). */
const CLOSED_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  // Behind a provider's own translation.
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Many hosts at once, and what is kept for later.
  ['224.0.0.0', 3],
];

/** What IPv6 has of public addresses, as the beginning of one; and what in it is for examples, or holds one of IPv4. */
const OPEN_V6 = /^[23][0-9a-f]{3}:/u;
const CLOSED_V6 = /^(?:2001:db8:|2001:0?:|2002:|3fff:)/u;

/** Last labels that name hosts of one machine, one office or one test alone. */
const CLOSED_ENDINGS: ReadonlySet<string> = new Set([
  ...['localhost', 'localdomain', 'local', 'lan', 'home', 'internal', 'intranet', 'intra', 'corp', 'private'],
  ...['workgroup', 'test', 'invalid', 'onion', 'arpa'],
]);

/** Public names that lead to whatever address stands in them, or to this machine. */
const LEADING_BACK = /(?:^|\.)(?:nip\.io|sslip\.io|xip\.io|localtest\.me|lvh\.me|vcap\.me)$/u;

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/u;
const LAST_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/u;
const LONGEST_NAME = 253;
const V4 = /^\d{1,3}(?:\.\d{1,3}){3}$/u;

const asNumber = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const isClosedV4 = (address: string): boolean =>
  CLOSED_V4.some(([first, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(asNumber(address) / size) === Math.floor(asNumber(first) / size);
  });

/** Whether each part of a name is one; the address of a machine has no such parts. */
const isName = (host: string): boolean =>
  host.length <= LONGEST_NAME && host.split('.').every((label) => LABEL.test(label));

/** Whether a host of a parsed address is written as one. It may be of this machine. */
export const isHost = (host: string): boolean => host.startsWith('[') || V4.test(host) || isName(host);

/**
 * Why a citizen cannot open what lies at a host, in Chinese; null where nothing speaks against it. Hosts that are kept for
 * examples pass: made-up cities cite them.
 * @param host as the URL parser gives it: lower case, IDN as `xn--`, IPv4 in four parts, IPv6 in brackets
 */
export function hostFault(host: string): string | null {
  const inside = `“${host}”只在内部网络里打得开，市民打不开`;
  if (host.startsWith('[')) {
    const address = host.slice(1, -1);
    return OPEN_V6.test(address) && !CLOSED_V6.test(address) ? null : inside;
  }
  if (V4.test(host)) return isClosedV4(host) ? inside : null;
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  if (last === '') return `主机名“${host}”末尾多了一个点`;
  if (CLOSED_ENDINGS.has(last) || LEADING_BACK.test(host)) return inside;
  if (labels.length === 1) return `主机名“${host}”里没有点，不完整，或只在内部网络里打得开`;
  return isName(host) && LAST_LABEL.test(last) ? null : `主机名“${host}”写错了`;
}
