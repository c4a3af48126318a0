import type { Problem } from '../domain/problem.ts';
import type { SiteFacts } from '../domain/site-facts.ts';
import { unknownSources, unusedHosts } from '../domain/source-kind.ts';
import type { Records } from '../markdown/records.ts';
import type { YamlFile } from '../markdown/yaml.ts';
import { citedInUpdates } from '../updates/cited.ts';
import type { PlacedUpdate } from '../updates/update-file.ts';
import { citedInFacts, citedInRecords } from './cited.ts';

/** What `content/site.yaml` says, and where. */
interface ReadFacts {
  facts: SiteFacts;
  lineOf: YamlFile<SiteFacts>['lineOf'];
}

/** The rule of a host that `site.yaml` names and no source stands on: one that is about to be added may. */
export const UNUSED_HOST = 'source-host-unused';

/**
 * Sources on sites of which `site.yaml` does not say what they are, and sites of which it says so for no source.
 * @param isWhole that all of the content was read: else what stands on a host may not be known
 * @param file path of `site.yaml`, for messages
 */
export function sourceFaults(
  { facts, lineOf }: ReadFacts,
  records: Records,
  updates: readonly PlacedUpdate[],
  isWhole: boolean,
  file: string,
): Problem[] {
  const { sources: hosts } = facts;
  const cited = [
    ...citedInFacts(facts, file, lineOf),
    ...citedInRecords(records),
    ...citedInUpdates(updates),
  ];
  const fictional = records.editions.some(({ data }) => data.fictional === true);
  return [
    ...unknownSources(cited, { hosts, fictional, facts: file }),
    ...(isWhole ? unusedHosts(cited, hosts) : []).map((index) => {
      const line = lineOf(['sources', index]);
      return {
        file,
        ...(line === undefined ? {} : { line }),
        rule: UNUSED_HOST,
        text: `没有一处来源在“${hosts[index]?.host ?? ''}”上。`,
        hint: '请核对主机名是不是与网址里的完全一样；来源已经删去的，这一条也请删去。',
      };
    }),
  ];
}
