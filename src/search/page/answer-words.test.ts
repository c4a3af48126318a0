import { describe, expect, test } from 'vitest';
import { FACETS } from '../../domain/facet.ts';
import type { Answer } from '../finding/answer.ts';
import type { Query } from '../understanding/query.ts';
import { answerWords, toldOf } from './answer-words.ts';

const ANSWER: Answer = {
  found: [],
  total: 0,
  isLeast: false,
  counts: Object.fromEntries(FACETS.map((facet) => [facet, {}])) as Answer['counts'],
  apart: [],
  leftOut: [],
  missing: [],
  suggestions: [],
  near: [],
};
const query = (text: string, chosen: Partial<Query['chosen']> = {}): Query => ({
  text,
  chosen: {
    ...(Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Query['chosen']),
    ...chosen,
  },
  sort: 'relevance',
});
/** Words that tell their own name, and what is put into them. */
const word = (name: string): string => `${name}:{asked}{count}{typed}{pieces}{officials}{values}`;
const said = (answer: Partial<Answer>, asked: Query): string[] => {
  const { main, more } = answerWords({ ...ANSWER, ...answer }, asked, word);
  return [main, more].map((text) => text.replaceAll(/\{\w+\}/gu, ''));
};

describe('what a search came to', () => {
  test('is a number where something was found, or the least number', () => {
    expect(said({ total: 6 }, query('甲'))).toEqual(['found:6', '']);
    expect(said({ total: 1000, isLeast: true }, query('甲'))).toEqual(['least:1000', '']);
  });

  test('is said to be missing only of what no task has', () => {
    expect(said({ missing: ['电梯'] }, query('甲 电梯'))).toEqual(['none:“电梯”', 'absent:']);
    expect(said({ missing: ['电梯', '地铁'] }, query('电梯 地铁'))).toEqual([
      'none:“电梯”、“地铁”',
      'absentAll:',
    ]);
    expect(said({ missing: ['电梯'] }, query('电梯', { year: ['2022'] }))).toEqual([
      'none:“电梯”',
      'absent:',
    ]);
  });

  test('is otherwise said of the choices, or of all words together', () => {
    expect(said({}, query('甲 乙'))).toEqual(['none:“甲 乙”', 'notTogether:']);
    expect(said({}, query('甲', { year: ['2022'] }))).toEqual(['none:“甲”', 'notChosen:']);
    expect(said({}, query('', { year: ['2022'] }))).toEqual(['noneChosen:', '']);
  });
});

test('what was understood in another way is told in one text, and nothing where all was understood as typed', () => {
  const told = toldOf(
    {
      apart: [
        { typed: '甲乙', pieces: ['甲', '乙'] },
        { typed: '丙', pieces: ['丙丁'] },
      ],
      leftOut: [{ typed: '卫健局', officials: ['市卫生健康局'] }],
    },
    ['不存在'],
    word,
  ).replaceAll(/\{\w+\}/gu, '');
  expect(told).toBe('apart:甲乙“甲”、“乙”apartOne:丙“丙丁”leftOut:卫健局“市卫生健康局”unknown:“不存在”');
  expect(toldOf(ANSWER, [], word)).toBe('');
});
