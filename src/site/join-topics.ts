import { topicRule, type TopicText } from '../domain/topic-rule.ts';
import { OTHER_TOPIC, type Topic } from '../domain/topic.ts';
import type { SiteTopic } from './site.ts';
import { paths } from './urls.ts';

/** The everyday subjects of a site, and which of them a task stands behind: at least one. */
export function joinTopics(topics: readonly Topic[]): {
  topics: SiteTopic[];
  topicsOf: (task: TopicText) => SiteTopic[];
} {
  const joined = [...topics, { ...OTHER_TOPIC, words: [], first: [], not: [] }].map(
    ({ words, first, not, ...shown }) => {
      const topic: SiteTopic = { ...shown, path: paths.topic(shown.slug), words, tasks: [] };
      return { topic, words, first, not };
    },
  );
  const ruleFor = topicRule(joined);
  return {
    topics: joined.map(({ topic }) => topic),
    topicsOf: (task) => {
      const found = ruleFor(task);
      return (found.length > 0 ? found : joined.slice(-1)).map(({ topic }) => topic);
    },
  };
}
