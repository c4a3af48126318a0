import { describe, expect, test } from 'vitest';
import { afterTitle, excerpt, pieces, type Piece } from './excerpt.ts';

const textOf = (of: readonly Piece[]): string => of.map(({ text }) => text).join('');
const markedIn = (of: readonly Piece[]): string[] => of.flatMap(({ text, marked }) => (marked ? [text] : []));
const LONG =
  '为全市户籍老人提供服务，建设一批站点。' +
  '其他内容，'.repeat(30) +
  '改造老旧小区四十个，惠及居民。' +
  '结尾的话，'.repeat(20);

describe('pieces of a text', () => {
  test('are the text, marked where it was found; stretches that touch are one', () => {
    const of = pieces('改造老旧小区', [
      { start: 4, end: 6 },
      { start: 2, end: 4 },
    ]);
    expect(of).toEqual([
      { text: '改造', marked: false },
      { text: '老旧小区', marked: true },
    ]);
  });

  test('without a stretch are the text itself', () => {
    expect(pieces('改造', [])).toEqual([{ text: '改造', marked: false }]);
  });
});

describe('an excerpt', () => {
  test('of a short text is all of it', () => {
    expect(textOf(excerpt('改造老旧小区。', []))).toBe('改造老旧小区。');
  });

  test('shows what was found, begins at a clause, and says where the text goes on', () => {
    const start = LONG.indexOf('老旧小区');
    const of = excerpt(LONG, [{ start, end: start + 4 }]);
    expect(markedIn(of)).toEqual(['老旧小区']);
    expect(textOf(of)).toMatch(/^……其他内容，/u);
    expect(textOf(of)).toMatch(/……$/u);
    expect(LONG).toContain(textOf(of).replaceAll('……', ''));
  });

  test('without anything to mark is the beginning', () => {
    expect(LONG.startsWith(textOf(excerpt(LONG, [])).replace('……', ''))).toBe(true);
  });

  test('shows the stretch with the most of what was looked for', () => {
    const spans = ['全市', '老旧', '小区', '居民'].map((word) => {
      const start = LONG.indexOf(word);
      return { start, end: start + word.length };
    });
    expect(markedIn(excerpt(LONG, spans))).toEqual(['老旧小区', '居民']);
  });
});

test('a content goes on behind a first sentence that is its title, unless that is all of it', () => {
  const rest = (content: string): string => content.slice(afterTitle(content, '改造老旧小区'));
  expect(rest('改造老旧小区。开工40个。')).toBe('开工40个。');
  expect(rest('改造老旧小区40个。开工20个。')).toBe('改造老旧小区40个。开工20个。');
  expect(rest('改造老旧小区。')).toBe('改造老旧小区。');
});
