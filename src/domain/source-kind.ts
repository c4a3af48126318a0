import * as z from 'zod';
import { hostFault } from './host.ts';
import { distinct, type Problem } from './problem.ts';
import { archivedAddress } from './web-archive.ts';
import { wordsSchema } from './prose-links.ts';

/** Who runs the site that a source stands on. */
const SOURCE_KINDS = ['government', 'press', 'other'] as const;

export const sourceKindSchema = z.enum(SOURCE_KINDS, {
  error: '应是 press（新闻媒体）、other（其他来源）或 government（不在 .gov.cn 的政府网站）',
});

export type SourceKind = z.infer<typeof sourceKindSchema>;

/** The name of a host as the URL parser has it; the empty text where it is none. */
const asParsed = (host: string): string => URL.parse(`http://${host}/`)?.hostname ?? '';

/** Only authorities may register below it. */
const isGovernment = (host: string): boolean => /(?:^|\.)gov\.cn$/u.test(host);

const hostSchema = z
  .string()
  .trim()
  .superRefine((host, context) => {
    const parsed = asParsed(host);
    const fault = !/^[^\s/:?#@\\*]+$/u.test(host)
      ? '只写主机名，例如 news.example.cn：不写 http://、端口和路径，一个主机一条'
      : parsed === ''
        ? '不是主机名'
        : isGovernment(parsed)
          ? '.gov.cn 的网站本来就是政府网站，不用写，请删去这一条'
          : hostFault(parsed);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault, continue: false });
  })
  .transform(asParsed);

/** A host of sources that is not a government's by its name: what kind of site it is. */
const sourceHostSchema = z.strictObject({
  /** Just as it stands in the addresses; a host below it is another. */
  host: hostSchema,
  kind: sourceKindSchema,
  /** What the site calls itself; left out where that is not known. */
  name: wordsSchema.optional(),
});

export type SourceHost = z.infer<typeof sourceHostSchema>;

/** `sources` of `content/site.yaml`. */
export const sourceHostsSchema = z.array(sourceHostSchema).superRefine((hosts, context) => {
  for (const [index, { host }] of hosts.entries())
    if (hosts.findIndex((each) => each.host === host) < index)
      context.addIssue({ code: 'custom', path: [index, 'host'], message: `“${host}”写了两次，请只留一条` });
});

/** The host that answers for a source: of a web archive's copy, the one that it was copied from. */
const hostOf = (address: string): string =>
  URL.parse(archivedAddress(address) ?? address)?.hostname.toLowerCase() ?? '';

/** What kind of site a source stands on; null where that is not known, as in a made-up city. */
export function sourceKind(address: string, hosts: readonly SourceHost[]): SourceKind | null {
  const host = hostOf(address);
  return isGovernment(host) ? 'government' : (hosts.find((each) => each.host === host)?.kind ?? null);
}

/** Hosts that are kept for examples (RFC 2606): made-up cities cite them. */
const isExample = (host: string): boolean => /(?:^|\.)example(?:\.(?:com|net|org))?$/u.test(host);

/** The address of a source, and where it was written. */
export interface Cited {
  address: string;
  place: Pick<Problem, 'file' | 'line' | 'column'>;
}

/**
 * Sources on sites of which it was not said what they are: copies of government pages lie at hosts of all names, and only
 * a person knows. In a made-up city those on hosts for examples need no saying.
 * @param facts path of `site.yaml`, for messages
 */
export function unknownSources(
  cited: readonly Cited[],
  { hosts, fictional, facts }: { hosts: readonly SourceHost[]; fictional: boolean; facts: string },
): Problem[] {
  const unknown = cited.flatMap(({ address, place }): Problem[] => {
    const host = hostOf(address);
    if (sourceKind(address, hosts) !== null || (fictional && isExample(host))) return [];
    return [
      {
        ...place,
        rule: 'source-host',
        text: `来源在“${host}”上，它不是政府网站（.gov.cn），${facts} 的 sources 里也没有写明它是什么网站。`,
        hint: `请核对是不是最初发布的那一页，不要用别处转载、复制的；确实是它，请在 ${facts} 的 sources 里写上：- { host: ${host}, kind: press }；kind 写 press（新闻媒体）、other（其他来源）或 government（不在 .gov.cn 的政府网站）。`,
      },
    ];
  });
  return distinct(unknown);
}

/** Positions of those hosts on which no source stands any more. */
export function unusedHosts(cited: readonly Cited[], hosts: readonly SourceHost[]): number[] {
  const used = new Set(cited.map(({ address }) => hostOf(address)));
  return hosts.flatMap(({ host }, index) => (used.has(host) ? [] : [index]));
}
