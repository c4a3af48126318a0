import { expect, test } from 'vitest';
import type { Site } from '../site/site.ts';
import { examplesOf } from './examples.ts';

const LATEST = { id: 'jia-2023' };
const topic = (words: string[], titles: string[], edition = LATEST) => ({
  words,
  tasks: titles.map((title) => ({ title, edition })),
});
const site = (...topics: ReturnType<typeof topic>[]) => ({ topics, latest: LATEST }) as unknown as Site;

test('examples are words of topics that titles of the newest edition have, the longest of each topic', () => {
  expect(
    examplesOf(
      site(
        topic(['学校', '学校食堂'], ['改造学校食堂']),
        topic(['医院'], ['建设校舍']),
        topic(['小区'], ['改造老旧小区'], { id: 'jia-2022' }),
        topic(['公园'], ['新建公园']),
        topic(['公园'], ['改造公园']),
      ),
    ),
  ).toEqual(['学校食堂', '公园']);
});

test('a site whose topics have none of their words in a title has no examples', () => {
  expect(examplesOf(site(topic(['医院'], [])))).toEqual([]);
});
