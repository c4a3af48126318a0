import type { SiteFacts } from '../domain/site-facts.ts';
import { distinct, inReadingOrder, type Problem } from '../domain/problem.ts';
import type { Topic } from '../domain/topic.ts';
import { unreadableNames } from '../domain/unreadable-text.ts';
import { contentPersonalData } from '../markdown/content-personal-data.ts';
import { readMarkdownFile } from '../markdown/front-matter.ts';
import { linkProblems } from '../markdown/link-problems.ts';
import { textPageSchema } from '../domain/text-page.ts';
import { readRecords, type ContentFiles, type Records } from '../markdown/records.ts';
import { FACTS_FILE, readFacts } from '../markdown/facts-file.ts';
import { pageHeadProblems } from '../markdown/page-head.ts';
import { readTopics, TOPICS_FILE } from '../markdown/topics-file.ts';
import { nameProblems } from '../seed/office-names.ts';
import { readUpdateFiles, readUpdates, type UpdatesByTask } from '../updates/read-updates.ts';
import { recordFaults } from './record-faults.ts';
import { sourceFaults } from './source-faults.ts';
import { standardTopics } from './standard-topics.ts';
import { strayContent } from './stray-content.ts';

const PAGE = /^pages\/(?<id>[^/]+)\.mdx$/u;

/** All that `content/` holds, read and held together: what a site is made of. */
export interface Content {
  facts: SiteFacts;
  /** The everyday subjects, in the order in which they are shown. */
  topics: Topic[];
  records: Records;
  updates: UpdatesByTask;
  /** Addresses of the pages that are written by hand. */
  pages: string[];
}

/** The heads of the pages that people write, and the links in them; the rest of their text is the build's to read. */
function readPages(files: ContentFiles, label: string): { pages: string[]; problems: Problem[] } {
  const heads = [...files].flatMap(([path, text]) => {
    const id = PAGE.exec(path)?.groups?.['id'];
    if (id === undefined) return [];
    const file = `${label}/${path}`;
    const { body, above } = readMarkdownFile(text, textPageSchema, file);
    return [{ id, problems: [...pageHeadProblems(text, file), ...linkProblems(body, file, above)] }];
  });
  return { pages: heads.map(({ id }) => id), problems: heads.flatMap(({ problems }) => problems) };
}

/**
 * The one reader of `content/`: what it says, or everything that is wrong with it, with file and line, in Chinese. What
 * converts, updates and builds reads with it, so that none of them accepts what another refuses.
 * @param files texts of the folder, by their path inside it
 * @param others paths of what lies there and is not read as text
 * @param label path of `content/`, for messages
 */
export function readContent(
  files: ContentFiles,
  others: readonly string[],
  label: string,
): { content: Content; problems: [] } | { content: null; problems: Problem[] } {
  const { records, problems: recordProblems } = readRecords(files, label);
  const { facts, lineOf, problems: factProblems } = readFacts(files.get(FACTS_FILE), label);
  const { topics, problems: topicProblems } = readTopics(files.get(TOPICS_FILE), label, standardTopics);
  const { pages, problems: pageProblems } = readPages(files, label);
  // What does not fit together is told when each file is what it should be: else it would only bury the cause.
  const isWhole = recordProblems.length === 0 && records.editions.length > 0;
  const updateFiles = readUpdateFiles(files, label);
  const { updates, problems: updateProblems } = isWhole
    ? readUpdates(updateFiles, records, facts.sources)
    : { updates: new Map() as UpdatesByTask, problems: updateFiles.problems };
  const isAllRead = isWhole && updateFiles.problems.length === 0;
  const problems = [
    ...unreadableNames([...files.keys(), ...others], label),
    ...strayContent([...files.keys(), ...others], label),
    ...factProblems,
    ...topicProblems,
    ...recordProblems,
    ...nameProblems(records.departments, 'departments'),
    ...nameProblems(records.leaders, 'leaders'),
    ...(isWhole ? recordFaults(records) : []),
    ...pageProblems,
    ...updateProblems,
    ...(factProblems.length > 0
      ? []
      : sourceFaults({ facts, lineOf }, records, updateFiles.read, isAllRead, `${label}/${FACTS_FILE}`)),
    // What was confirmed is not known where that cannot be read.
    ...(factProblems.length > 0 ? [] : contentPersonalData(files, facts, lineOf, label)),
  ];
  if (problems.length > 0) return { content: null, problems: inReadingOrder(distinct(problems)) };
  return { content: { facts, topics, records, updates, pages }, problems: [] };
}
