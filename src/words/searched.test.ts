import { expect, test } from 'vitest';
import type { Site } from '../site/site.ts';
import { searchedWords } from './searched.ts';

const site = (...years: readonly [number, number][]) =>
  ({
    latest: { city: '甲市' },
    editions: years.map(([year, size]) => ({ year, tasks: Array.from({ length: size }) })),
  }) as unknown as Site;

test('what is searched is said with its city, its years in order and the number of all tasks', () => {
  expect(searchedWords(site([2022, 44]))).toBe('甲市2022年的44项');
  expect(searchedWords(site([2025, 12], [2024, 9]))).toBe('甲市2024至2025年的21项');
  expect(searchedWords(site([2025, 1], [2022, 1], [2021, 1]))).toBe('甲市2021至2022、2025年的3项');
});
