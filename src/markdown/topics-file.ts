import type { Problem } from '../domain/problem.ts';
import { topicsSchema, type Topic } from '../domain/topic.ts';
import { isEmpty } from './facts-file.ts';
import { readYaml } from './yaml.ts';

/** The file of the everyday subjects, in `content/`. */
export const TOPICS_FILE = 'topics.yaml';

/**
 * Reads the everyday subjects of a site: its own, or where it has none (no file, or nothing but comments) those that come
 * with the project. None where the file is wrong.
 * @param text the site's own file, if there is one
 * @param label path of `content/`, for messages
 * @param standard the file that comes with the project; asked for only where it is needed
 */
export function readTopics(
  text: string | undefined,
  label: string,
  standard: () => { text: string; file: string },
): { topics: Topic[]; problems: Problem[] } {
  const own = text === undefined || isEmpty(text) ? standard() : { text, file: `${label}/${TOPICS_FILE}` };
  const { value, problems } = readYaml(own.text, topicsSchema, own.file);
  return { topics: value ?? [], problems };
}
