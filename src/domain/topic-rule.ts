import { fold } from './chinese-text.ts';
import { withoutExamples } from './examples.ts';
import type { Topic } from './topic.ts';

/** What of a task is looked at. */
export interface TopicText {
  title: string;
  content: string;
  /** The name of its category. */
  categoryName: string;
}

type Words = Pick<Topic, 'words' | 'first' | 'not'>;

/** Stands for what was taken out, so that what stood around it makes no new word. A folded text has none of its own. */
const GAP = '\n';

/** Finds any of some words in a folded text; null where there are none. */
function anyOf(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  // The longest first: of two that begin alike, the whole is taken out.
  const longest = words.map(fold).toSorted((a, b) => b.length - a.length);
  return new RegExp(longest.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')).join('|'), 'gu');
}

const says = (text: string, words: RegExp | null): boolean => words !== null && text.search(words) >= 0;

/** A topic's rule: whether these texts lead to it, of which the second is all that is said and the first its beginning. */
function ruleOf({ words, first, not }: Words): (beginning: string, all: string) => boolean {
  const [anywhere, atFirst, other] = [anyOf(words), anyOf(first), anyOf(not)];
  const left = (text: string): string => (other === null ? text : text.replace(other, GAP));
  return (beginning, all) => says(left(all), anywhere) || says(left(beginning), atFirst);
}

/**
 * Makes the rule of a list of topics: behind which of them a task stands, in the order of the list; often several. Where
 * its own words lead nowhere, those of its category's name decide. Empty where they lead nowhere either.
 */
export function topicRule<T extends Words>(topics: readonly T[]): (task: TopicText) => T[] {
  const rules = topics.map((topic) => ({ topic, leads: ruleOf(topic) }));
  const ledBy = (beginning: string, all: string): T[] =>
    rules.filter(({ leads }) => leads(beginning, all)).map(({ topic }) => topic);
  const plain = (text: string): string => withoutExamples(fold(text), GAP);
  return ({ title, content, categoryName }) => {
    const [name, body] = [plain(title), plain(content)];
    const [sentence = ''] = body.split('。');
    const own = ledBy(name + GAP + sentence, name + GAP + body);
    const category = plain(categoryName);
    return own.length > 0 ? own : ledBy(category, category);
  };
}
