import * as z from 'zod';
import { slugSchema } from './office.ts';

const word = z.string().trim().min(1, '不能空着').max(20, '太长：这里写词，不写句子');

/** An everyday subject, as a door on the home page: 上学, 看病, 养老 … Which tasks stand behind it is a rule over words. */
const topicSchema = z
  .strictObject({
    /** Its address. */
    slug: slugSchema,
    name: z.string().trim().min(1, '不能空着').max(8, '太长：最多 8 个字'),
    /** One character, drawn beside the name. */
    mark: z.string().refine((mark) => Array.from(mark.trim()).length === 1, '应是一个字'),
    /** Words that lead here wherever a task says them. */
    words: z.array(word).default([]),
    /** Words that lead here where its short title or its first sentence says them: further on they are said in passing. */
    first: z.array(word).default([]),
    /** Stretches in which a word means something else, and does not count: 学校周边 of a car park. */
    not: z.array(word).default([]),
  })
  .refine(
    ({ words, first }) => words.length + first.length > 0,
    'words 和 first 至少写一项：没有词，哪一项任务都不会归到这里',
  );

export type Topic = z.infer<typeof topicSchema>;

/** What a reader sees of a topic. */
export type TopicName = Pick<Topic, 'slug' | 'name' | 'mark'>;

/** Where a task stands to which no topic's words lead. */
export const OTHER_TOPIC: TopicName = { slug: 'qita', name: '其他', mark: '余' };

/** `topics.yaml`: the topics in the order in which they are shown. */
export const topicsSchema = z
  .array(topicSchema)
  .min(1)
  .superRefine((topics, context) => {
    for (const field of ['slug', 'name'] as const) {
      const taken = new Set<string>([OTHER_TOPIC[field]]);
      for (const [index, topic] of topics.entries()) {
        const value = topic[field];
        if (taken.has(value))
          context.addIssue({
            code: 'custom',
            path: [index, field],
            message:
              value === OTHER_TOPIC[field]
                ? `“${value}”留给哪里都不归的任务，请换一个`
                : `“${value}”已经用过，请换一个`,
          });
        taken.add(value);
      }
    }
  });
