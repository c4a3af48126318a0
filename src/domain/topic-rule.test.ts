import { describe, expect, test } from 'vitest';
import { topicRule, type TopicText } from './topic-rule.ts';
import type { Topic } from './topic.ts';

const topic = (name: string, rule: Partial<Topic>) => ({ name, words: [], first: [], not: [], ...rule });

const rule = topicRule([
  topic('上学', { words: ['学校', '幼儿园'], first: ['教育'], not: ['学校周边', '环境教育'] }),
  topic('看病', { words: ['医院', 'HPV'], not: ['动物医院'] }),
  topic('出行', { words: ['停车'], first: ['道路'] }),
  topic('食品和安全', { words: ['食品', '食堂'] }),
  topic('办事', { words: ['12345', '一网办、一次办', 'C++（试点）'] }),
]);

const led = (content: string, others: Partial<TopicText> = {}): string[] =>
  rule({ title: '', content, categoryName: '', ...others }).map(({ name }) => name);

describe('a task stands behind', () => {
  test('each topic that has a word of its content or its title, in the order of the topics', () => {
    expect(led('检查食品安全，幼儿园和学校食堂都要查。')).toEqual(['上学', '食品和安全']);
    expect(led('年内完成。', { title: '新建医院' })).toEqual(['看病']);
  });

  test('none, where no topic has a word of it', () => {
    expect(led('建设高标准农田。')).toEqual([]);
    expect(topicRule([])({ title: '学校', content: '学校', categoryName: '学校' })).toEqual([]);
  });

  test('a topic by a word that is written in other widths or with spaces', () => {
    expect(led('接种 ＨＰＶ 疫苗。')).toEqual(['看病']);
    expect(led('医 院扩建。')).toEqual(['看病']);
    expect(led('开通１２３４５。')).toEqual(['办事']);
  });

  test('a topic by a word with punctuation, which means nothing but itself', () => {
    expect(led('推进“一网办、一次办”。')).toEqual(['办事']);
    expect(led('推广C++（试点）。')).toEqual(['办事']);
    expect(led('推广C试点。')).toEqual([]);
  });
});

describe('a word does not count', () => {
  test('in a stretch where it means something else, and does elsewhere in the same text', () => {
    expect(led('在学校周边建设停车场。')).toEqual(['出行']);
    expect(led('在学校周边建设停车场，学校免费开放。')).toEqual(['上学', '出行']);
    expect(led('建成动物医院。')).toEqual([]);
  });

  test('where what was taken out would make it of what stood around', () => {
    expect(led('医动物医院院')).toEqual([]);
  });

  test('behind the first sentence, where it is said in passing', () => {
    expect(led('道路改造，年内完工。')).toEqual(['出行']);
    expect(led('普查灾害。调查道路800公里。')).toEqual([]);
    expect(led('普查灾害。调查道路800公里。', { title: '普查道路' })).toEqual(['出行']);
  });

  test('as one of three or more examples', () => {
    expect(led('在学校、医院、企业服务等领域推出事项。')).toEqual([]);
    expect(led('在学校、医院等领域推出事项。')).toEqual(['上学', '看病']);
    expect(led('在学校、医院、企业推出事项，明年再等等。')).toEqual(['上学', '看病']);
    expect(led('学校扩建，增加银行、邮局、书店等网点。')).toEqual(['上学']);
  });
});

test('where its own words lead nowhere, those of its category’s name decide', () => {
  expect(led('年内完成。', { categoryName: '办好教育，建好学校' })).toEqual(['上学']);
  expect(led('建设停车场。', { categoryName: '办好教育，建好学校' })).toEqual(['出行']);
});

test('a long text without an end is read at once', () => {
  for (const part of ['甲、', '甲等、', '甲', '等', '甲乙丙丁戊己庚辛壬、'])
    expect(led(part.repeat(200_000))).toEqual([]);
  expect(led('学校周边'.repeat(100_000))).toEqual([]);
});
