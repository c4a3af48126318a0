/** A small made-up city for tests: the records of its content, and the entries of which its site is joined. */
import { DEFAULT_FACTS } from '../domain/site-facts.ts';
import type { ContentFiles, RecordFile } from '../markdown/records.ts';
import { convert } from '../seed/convert.ts';
import { EDITION, seed, SMALL } from '../seed/small-table.fixture.ts';
import { readContent } from './content.ts';
import type { Entries, Entry } from './entries.ts';

const district = (name: string, code: string, column: number): string =>
  `---\nname: ${name}\ncity: 新城市\ncode: "${code}"\ntile: { column: ${column}, row: 0 }\n---\n`;

/** Kept by hand in the small city. */
export const KEPT: ContentFiles = new Map([
  ['districts/jia-qu.md', district('甲区', '990001', 0)],
  ['districts/yi-xian.md', district('乙县', '990002', 1)],
  [
    'updates/xincheng-2023/04-2023-09-30.md',
    '---\ntask: xincheng-2023-04\ndate: 2023-09-30\nstatus: in-progress\npercent: 60\nby: 市住房城乡建设局\n---\n已加装60台。\n',
  ],
]);

/** The same table, a year later. */
export const NEXT_YEAR = seed(
  SMALL.map((line) => line.replaceAll('2023', '2024')),
  { folder: 'seeds/xincheng-2024', edition: EDITION.replaceAll('2023', '2024') },
);

/** Files of its content: what the converter makes of these tables, and what is kept by hand. */
export function smallContent(seeds = [seed(SMALL)], kept: ContentFiles = KEPT): Map<string, string> {
  const { files, problems } = convert(seeds, kept, 'content');
  if (!files) throw new Error(JSON.stringify(problems));
  return files;
}

const entry = <T>({ id, data, body }: RecordFile<T>): Entry<T> => ({ id, data, body });

/** What the site of these files is joined of. */
export function smallEntries(files: ContentFiles = smallContent(), changed: Partial<Entries> = {}): Entries {
  const { content, problems } = readContent(files, [], 'content');
  if (!content) throw new Error(JSON.stringify(problems));
  const { topics, records, updates } = content;
  return {
    facts: DEFAULT_FACTS,
    topics,
    editions: records.editions.map(entry),
    revisions: records.revisions.map(entry),
    categories: records.categories.map(entry),
    tasks: records.tasks.map(entry),
    departments: records.departments.map(entry),
    leaders: records.leaders.map(entry),
    districts: records.districts.map(entry),
    updates: new Map(
      [...updates].map(([id, all]) => [id, all.map((record) => ({ record, html: `<p>${record.text}</p>` }))]),
    ),
    ...changed,
  };
}
