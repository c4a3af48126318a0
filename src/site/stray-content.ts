import type { Problem } from '../domain/problem.ts';
import { RECORD_FOLDERS } from '../markdown/records.ts';

/** Of editors, systems and version control. */
const DOT_FILE = /(?:^|\/)\./u;

const FLAT = RECORD_FOLDERS.join('|');
/** What is read, by its path inside `content/`. */
const READ = new RegExp(
  String.raw`^(?:site\.yaml|topics\.yaml|README\.md|(?:${FLAT})/[^/]+\.md|pages/[^/]+\.mdx|updates/.+\.md)$`,
  'u',
);

/** Folders in which everything is meant to be read, and endings of what is, wherever it lies. */
const MEANT = new RegExp(String.raw`^(?:${FLAT}|pages|updates)(?:/|$)|\.(?:mdx?|ya?ml)$`, 'iu');

/**
 * What lies in `content/` as if it were read, and is not: what it says would be lost without a word.
 * @param paths of all files inside `content/`, with forward slashes
 * @param label path of `content/`, for messages
 */
export const strayContent = (paths: readonly string[], label: string): Problem[] =>
  paths
    .filter((path) => MEANT.test(path) && !DOT_FILE.test(path) && !READ.test(path))
    .toSorted()
    .map((path) => ({
      file: `${label}/${path}`,
      rule: 'content-stray',
      ...(path === 'updates' || path.startsWith('updates/')
        ? {
            text: '这里只读文件名以 .md（小写）结尾的文件，这个文件会被忽略。',
            hint: '是进展的，请把文件名改成以 .md 结尾；不是的，请移到别处。',
          }
        : {
            text: '这里不该有叫这个名字的文件，它会被忽略。',
            hint: `可以有 site.yaml、topics.yaml，pages/ 里以 .mdx 结尾的文件，updates/、${RECORD_FOLDERS.join('/、')}/ 里以 .md（小写）结尾的文件。请改正名字，或移到别处。`,
          }),
    }));
