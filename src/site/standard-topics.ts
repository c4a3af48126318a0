import { readFileSync } from 'node:fs';

/** The everyday subjects that come with the project, and are the same for every city. */
const STANDARD = 'src/texts/topics.yaml';

/** Its text, and its path for messages. */
export const standardTopics = (): { text: string; file: string } => ({
  text: readFileSync(STANDARD, 'utf8'),
  file: STANDARD,
});
