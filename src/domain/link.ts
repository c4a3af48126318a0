import * as z from 'zod';
import { hostFault } from './host.ts';
import { parametersOf, secretFault, unescaped } from './link-secrets.ts';
import { archivedAddress } from './web-archive.ts';

const SHAPE = '网址要以 http:// 或 https:// 开头，并且写完整';
const ALONE = '一格只写一个网址，前后不加别的';
const COPY = '请打开那一页，从浏览器的地址栏完整复制';
const PUBLIC = '请换成市民打得开的公开网址';

/** How much of what does not belong there is told. */
const QUOTED = 20;

const WHOLE = /^https?:\/\/[^/?#\s\\]/iu;
const BEGIN = /https?:[\\/]+/iu;
/** Where an address begins, of whatever kind; the scheme of one that follows another is often left out. */
const ANOTHER = /https?:[\\/]+|\b\w+:\/\/|[,;|+，；、。\s]www\./giu;
const BEYOND_ASCII = /[^\0-\u007F]+/gu;

/** A character that is not seen, or not known, as its code. */
const codeOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Signs that stand in no address, in the order in which they are told. */
const SIGNS: readonly (readonly [RegExp, (sign: string) => string])[] = [
  [/[\n\v\f\r\u0085\u2028\u2029]/u, () => `网址里有换行：${ALONE}`],
  [/ /u, () => `网址里有空格：${ALONE}`],
  [/[\s\u180E\u2800]/u, (sign) => `网址里有空白 ${codeOf(sign)}：${ALONE}`],
  [/[\p{C}\p{DI}]/u, (sign) => `网址里有看不见的字符 ${codeOf(sign)}：${COPY}`],
  [/\.{3}|[…⋯‥]/u, (sign) => `网址里有“${sign}”，没有写完整：${COPY}`],
  [/["'`{}|^<>\\\u2018-\u201F]/u, (sign) => `网址里有“${sign}”：${ALONE}`],
  [/&(?:amp|lt|gt|quot|nbsp|#\d+);/iu, (sign) => `网址里有网页代码“${sign}”：${COPY}`],
];

/** A mark at the end is the sentence's; a bracket that nothing opens is the sentence's, too. */
const LAST_MARK = /[.,;:]$/u;
const count = (text: string, sign: string): number => text.split(sign).length - 1;
const ends = (text: string): string | undefined =>
  LAST_MARK.exec(text)?.[0] ??
  [
    ['(', ')'],
    ['[', ']'],
  ].find(([open = '', close = '']) => text.endsWith(close) && count(text, close) > count(text, open))?.[1];

/** What stands escaped at the end of an address and was copied with it: white space, and marks of a sentence. */
const COPIED_WITH_IT = /[\s\p{C}\p{DI}。，；：、！？…]$/u;

/** Why a text does not begin with an address. */
function beginFault(text: string): string {
  const wide = text.normalize('NFKC').trim();
  const at = text.search(BEGIN);
  if (at > 0 && text.slice(0, at).trim() === '') return `网址前面有空白：${ALONE}`;
  if (at > 0) return `网址前面有别的字“${text.slice(0, Math.min(at, QUOTED))}”：${ALONE}`;
  if (at < 0 && WHOLE.test(wide)) return '开头有全角的字符，要写成半角的 http:// 或 https://';
  return SHAPE;
}

/** A second address in the same cell. What a web archive keeps has its own address in the archive's: the two are one. */
function secondFault(text: string): string | null {
  const allowed = archivedAddress(text) === null ? 1 : 2;
  return [...text.matchAll(ANOTHER)].length > allowed ? `这里有两个网址：${ALONE}` : null;
}

/** Words and marks beyond ASCII: only a host may have letters of other languages. */
function foreignFault(text: string): string | null {
  const authority = /^https?:\/\/[^/?#]*/iu.exec(text)?.[0] ?? '';
  for (const { 0: run, index } of text.matchAll(BEYOND_ASCII)) {
    const mark = /[^\p{L}\p{M}\p{N}]/u.exec(run)?.[0];
    if (mark !== undefined) return `网址里有“${mark}”：${ALONE}`;
    const isHost = index < authority.length;
    // A wide letter is none that a host is written in.
    if (isHost && run === run.normalize('NFKC')) continue;
    return isHost
      ? `主机名里有全角的字符“${run}”，要写成半角的`
      : `网址里有“${run.slice(0, QUOTED)}”：是网址以外的字，请删去；是网址里的中文，要写成 %E4%B8%AD 这样，${COPY}`;
  }
  return null;
}

/** Escapes that are none, or that hide what was copied with the address. */
function escapeFault(text: string): string | null {
  const bad = /%(?![0-9a-f]{2}).{0,2}/iu.exec(text)?.[0];
  if (bad !== undefined) return `网址里的“${bad}”不是完整的转义，可能少复制了：${COPY}`;
  const control = /%(?:[01][0-9a-f]|7f)/iu.exec(text)?.[0];
  if (control !== undefined) return `网址里有看不见的字符“${control}”：${COPY}`;
  const end = /(?:%[0-9a-f]{2})+$/iu.exec(text)?.[0] ?? '';
  return COPIED_WITH_IT.test(unescaped(end)) ? `网址末尾的“${end}”是一并复制来的空白或标点，请删去` : null;
}

/** Why what an address leads to is not a page that a citizen can open; what it has within, of another page, too. */
export function reachFault(text: string): string | null {
  const url = URL.parse(text);
  if (url === null) return `这个网址打不开：${COPY}`;
  const secret = secretFault(url);
  if (secret !== null) return `${secret}，不能公开：${PUBLIC}`;
  const host = hostFault(url.hostname);
  if (host !== null) return `${host}：${PUBLIC}`;
  const within = [archivedAddress(text) ?? '', ...parametersOf(url).map(({ value }) => value)];
  for (const other of within.filter((each) => WHOLE.test(each))) {
    const fault = reachFault(other);
    if (fault !== null) return fault;
  }
  return null;
}

/** Why the host is not written as a browser shows it. */
function authorityFault(text: string): string | null {
  const [, authority = ''] = /^https?:\/\/([^/?#]*)/iu.exec(text) ?? [];
  if (authority.includes('@')) return `主机名前面有用户名或密码（“@”前面的部分），不能公开：${PUBLIC}`;
  if (authority.includes('%')) return `主机名里有“%”：${COPY}`;
  const written = authority.replace(/:\d+$/u, '');
  const last = written.slice(written.lastIndexOf('.') + 1);
  if (/[a-z0-9]/iu.test(last) && /[^\0-\u007F]/u.test(last)) return `主机名后面有别的字“${last}”：${ALONE}`;
  if (/:0*$/u.test(authority)) return `网址里的端口没有写完整：${COPY}`;
  const url = URL.parse(text);
  const isNumber = url !== null && /^\d+(?:\.\d+){3}$/u.test(url.hostname);
  return isNumber && written !== url.hostname
    ? `“${written}”是换了写法的 IP 地址 ${url.hostname}：${PUBLIC}`
    : null;
}

/**
 * Why a text is not just the address of one page on the web that every citizen can open, in Chinese, with what to do; null
 * where it is. What a browser would pass over (a line break, which glues two addresses) or turn into something else (`\`,
 * `http:///a`) is told: nobody meant that.
 */
export function linkFault(text: string): string | null {
  if (!WHOLE.test(text)) return beginFault(text);
  const sign = SIGNS.map(([pattern, tell]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? null : tell(found);
  }).find((told) => told !== null);
  const end = ends(text);
  return (
    secondFault(text) ??
    sign ??
    foreignFault(text) ??
    (end === undefined ? null : `网址末尾有“${end}”：${ALONE}`) ??
    escapeFault(text) ??
    authorityFault(text) ??
    reachFault(text)
  );
}

/** The full address of a page on the web: see `linkFault`. */
export const linkSchema = z.string(SHAPE).superRefine((text, context) => {
  const fault = linkFault(text);
  if (fault !== null) context.addIssue({ code: 'custom', message: fault, continue: false });
});
