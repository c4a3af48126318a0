import type { SiteFacts } from '../domain/site-facts.ts';
import type { Cited } from '../domain/source-kind.ts';
import type { RecordFile, Records } from '../markdown/records.ts';
import type { YamlFile } from '../markdown/yaml.ts';

/** A part of a file that people keep. */
function citedAt(
  { file, lineOf }: Pick<RecordFile<unknown>, 'file' | 'lineOf'>,
  path: readonly PropertyKey[],
  address: string | null | undefined,
): Cited[] {
  if (address === undefined || address === null) return [];
  const line = lineOf(path);
  return [{ address, place: line === undefined ? { file } : { file, line } }];
}

/** The pages on which it stands where a citizen may turn. */
export const citedInFacts = (
  { channels = [] }: SiteFacts,
  file: string,
  lineOf: YamlFile<SiteFacts>['lineOf'],
): Cited[] =>
  channels.flatMap(({ source }, index) => citedAt({ file, lineOf }, ['channels', index, 'source'], source));

/** The sources of tables, and of names. What the converter wrote is told where the clerk wrote it. */
export function citedInRecords({ editions, revisions, departments }: Records): Cited[] {
  const inSeeds = (file: string, address: string | null): Cited[] =>
    address === null ? [] : [{ address, place: { file: `seeds/${file}` } }];
  return [
    ...editions.flatMap(({ data }) => inSeeds(`${data.id}/edition.yaml`, data.source.url)),
    ...revisions.flatMap(({ data }) =>
      inSeeds(`${data.edition}/revisions/${data.date}/revision.yaml`, data.source.url),
    ),
    ...departments.flatMap((each) => {
      const { fullName, nicknames = [], renamed } = each.data;
      return [
        ...citedAt(each, ['fullName', 'source'], fullName?.source),
        ...nicknames.flatMap(({ source }, index) => citedAt(each, ['nicknames', index, 'source'], source)),
        ...citedAt(each, ['renamed', 'source'], renamed?.source),
      ];
    }),
  ];
}
