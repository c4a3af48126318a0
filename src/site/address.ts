import { basePathFault, wholePath, type SettingFault } from '../domain/base-path.ts';
import { setting, type Environment } from '../domain/build-settings.ts';
import { isHost } from '../domain/host.ts';
import type { SiteFacts } from '../domain/site-facts.ts';

/** Where a site lives: Astro's `site` and `base`. */
interface SiteAddress {
  /** Without a path. */
  site: string;
  /** The path below which its pages stand. */
  base: string;
}

/** The address of a site that has none: this machine. */
const LOCAL_ORIGIN = 'http://localhost:4321';

/** What may stand for the address of `site.yaml` for one build. */
const overrides = (environment: Environment): { url: string | undefined; path: string | undefined } => ({
  url: setting(environment, 'SITE_URL'),
  path: setting(environment, 'BASE_PATH'),
});

const fault = (zh: string, en: string): SettingFault => ({ zh, en });

/** Signs that the address of a site does not hold, in the order in which they are told. */
const NO_ADDRESS = /["'`\u2018-\u201F]|\s|[?#\\@<>{}|^]/u;

/** What is wrong with the address of a site; null where nothing is. */
function urlFault(text: string): SettingFault | null {
  const found = NO_ADDRESS.exec(text)?.[0];
  if (found !== undefined)
    return fault(
      `里面有“${found}”，只写主机和路径，不加引号`,
      `it holds "${found}"; write host and path alone, unquoted`,
    );
  if (!/^https?:\/\/[^/]/iu.test(text))
    return fault(
      '开头没有写全 https://（或 http://）',
      'it has to begin with https:// (or http://), and to name a host',
    );
  const url = URL.parse(text);
  if (url === null || !isHost(url.hostname)) return fault('主机名写错了', 'its host is not one');
  return basePathFault(/^https?:\/\/[^/]+(?<path>.*)$/iu.exec(text)?.groups?.['path'] ?? '');
}

/** What stands before a host: a log is no place for it. */
const PASSWORD = /\/\/[^/]*@/u;

/** What was most likely meant: the same with its scheme, where that alone is missing. */
const exampleFor = (url: string): string =>
  /^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/u.test(url) && urlFault(`https://${url}`) === null
    ? `https://${url}`
    : 'https://www.example.cn/city/';

/**
 * Everything that is wrong with the settings of a build's address, a sentence for each in Chinese and in English: what was
 * set, what is wrong with it and what to write.
 */
export function addressFaults(environment: Environment): string[] {
  const { url, path } = overrides(environment);
  const told = (name: string, value: string, { zh, en }: SettingFault, example: string): string =>
    `${name} 写的是“${value}”：${zh}。\n    → 请写成 ${name}=${example} 这样；不用的，请不要设。\n    ${name} is "${value}": ${en}. For example ${name}=${example}`;
  const wrongUrl = url === undefined ? null : urlFault(url);
  const wrongPath = path === undefined ? null : basePathFault(path);
  const faults = [
    ...(wrongUrl && url !== undefined
      ? [told('SITE_URL', url.replace(PASSWORD, '//…@'), wrongUrl, exampleFor(url))]
      : []),
    ...(wrongPath && path !== undefined ? [told('BASE_PATH', path, wrongPath, 'city/')] : []),
  ];
  if (faults.length > 0 || url === undefined || path === undefined) return faults;
  const own = wholePath(new URL(url).pathname);
  if (own === '/' || own === wholePath(path)) return [];
  return [
    `SITE_URL 里的路径是“${own}”，BASE_PATH 却是“${wholePath(path)}”：看不出网站放在哪里。\n    → 请只写一处，或把两处写成一样。\n    SITE_URL has the path "${own}", BASE_PATH is "${wholePath(path)}": write it once, or twice the same.`,
  ];
}

/**
 * Where a site is built for: what the environment says, else what `site.yaml` says, else this machine. A host of the
 * environment's brings its own path.
 * @param environment of which `addressFaults` tells nothing
 */
export function siteAddress({ url }: Pick<SiteFacts, 'url'>, environment: Environment): SiteAddress {
  const set = overrides(environment);
  const { origin, pathname } = new URL(set.url ?? url ?? LOCAL_ORIGIN);
  return { site: origin, base: wholePath(set.path ?? pathname) };
}
