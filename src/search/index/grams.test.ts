import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRAM, gramsOf, lookupOf } from './grams.ts';

/** The places of a text at which all words of a lookup stand as they should, as an index would tell. */
function places(text: string, part: string): number[] {
  const index = gramsOf(text);
  const { words } = lookupOf(part);
  return index.flatMap((_, place) =>
    words.every(({ word, at }) => index[place + at]?.startsWith(word)) ? [place] : [],
  );
}

const chars = (...of: string[]) => fc.string({ unit: fc.constantFrom(...of), minLength: 1, maxLength: 14 });

describe('the words of the index', () => {
  test('are letters and digits alone, so that nothing cuts them, and none is the beginning of another', () => {
    const words = gramsOf('增加公办学位约1.5万个，“HPV”𠮷');
    for (const word of words) expect(word).toMatch(/^[0-9a-z]+$/u);
    expect(new Set(words.map(({ length }) => length)).size).toBe(1);
  });

  test('are one for each character', () => {
    expect(gramsOf('学位')).toHaveLength(2);
    expect(gramsOf('')).toEqual([]);
  });
});

describe('a part of a text', () => {
  test.each(['学', '学位', '公办学位', '公办学位供', '公办幼儿园的学位供给'])(
    '%s is asked for in few words',
    (part) => {
      expect(lookupOf(part).words).toHaveLength(Math.ceil(part.length / GRAM));
    },
  );

  test('is found where it stands, whatever it is, and nowhere else', () => {
    fc.assert(
      fc.property(chars('学', '位', '1', '.', '，'), chars('学', '位', '1', '.', '，'), (text, part) => {
        const wanted = Array.from(text, (_, at) => at).filter((at) => text.startsWith(part, at));
        expect(places(text, part)).toEqual(wanted);
      }),
      { seed: 1, numRuns: 500 },
    );
    expect(places('公办学位', '公办学位')).toEqual([0]);
  });

  test('is told from characters that are spelled alike by reading alone', () => {
    const other = String.fromCodePoint('学'.charCodeAt(0) + 36 ** 3 - 1);
    expect([...places('学位', other), ...places(other, '学')]).toEqual([0, 0]);
    expect([lookupOf('学位').isSure, lookupOf(other).isSure]).toEqual([true, false]);
  });
});
