import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuantities } from './quantity.ts';

test('numbers that follow each other without end are no number, and those with units are read one by one', () => {
  expect(findQuantities(`${'1.5万'.repeat(10_000)}个`)).toEqual([]);
  expect(findQuantities('3个'.repeat(16_000))).toHaveLength(16_000);
  expect(findQuantities('三亿两千万五百'.repeat(4000))).toEqual([]);
});

test('no text of a cell, however long, makes it throw', () => {
  const sign = fc.constantFrom(
    '1',
    '1.5',
    '三',
    '十',
    '百分之',
    '万',
    '亿',
    '千',
    '余',
    '个',
    '公里',
    '，',
    '、',
    '至',
    '由',
    '提高到',
    '每',
    '约',
    '以上',
    '（',
    '）',
    '%',
    ' ',
    '-',
  );
  const run = fc.tuple(fc.array(sign, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 4000 }));
  fc.assert(
    fc.property(run, ([signs, times]) => {
      findQuantities(signs.join('').repeat(times).slice(0, 32_767));
    }),
    { numRuns: 60 },
  );
});
