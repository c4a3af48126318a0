import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findParts, needlesOf } from './highlight.ts';

/** What the parts cover, as a reader sees it. */
const marked = (pieces: readonly string[], needles: readonly string[]): string[] =>
  findParts(pieces, needles).map(({ piece, start, end }) => pieces[piece]?.slice(start, end) ?? '');

describe('what is sought in a text in pieces', () => {
  test('is found each time that it stands there, in the order of the text', () => {
    expect(findParts(['改造老旧小区，老旧小区改造'], ['老旧小区', '改造'])).toEqual([
      { piece: 0, start: 0, end: 2 },
      { piece: 0, start: 2, end: 6 },
      { piece: 0, start: 7, end: 11 },
      { piece: 0, start: 11, end: 13 },
    ]);
  });

  test('is found across pieces, a part in each', () => {
    expect(findParts(['新增学位约', '1.5万个', '以上'], ['学位约1.5万个'])).toEqual([
      { piece: 0, start: 2, end: 5 },
      { piece: 1, start: 0, end: 5 },
    ]);
    expect(marked(['约', '', '1.5', '万个'], ['约1.5万'])).toEqual(['约', '1.5', '万']);
  });

  test('is found whatever white space the layout puts into it, and takes none at its edges', () => {
    expect(marked(['\n  老旧\n  小区 ', '\u3000\u00a0', ' 改造'], ['老旧小区改造'])).toEqual([
      '老旧\n  小区',
      '改造',
    ]);
    expect(marked(['老旧小区'], [' 老旧 小区\n'])).toEqual(['老旧小区']);
  });

  test('is found whatever the case and width of its letters, at its own place', () => {
    expect(marked(['接种HPV疫苗（二价）'], ['hpv疫苗', '(二价)'])).toEqual(['HPV疫苗', '（二价）']);
    expect(marked(['共5㎡。İ1000'], ['1000'])).toEqual(['1000']);
    expect(marked(['𠮷野家𠮷'], ['野家'])).toEqual(['野家']);
  });

  test('is marked once where two overlap, and apart where they touch', () => {
    expect(marked(['老旧小区改造'], ['老旧小区', '小区改造', '小区'])).toEqual(['老旧小区改造']);
    expect(marked(['老旧小区'], ['小区', '老旧'])).toEqual(['老旧', '小区']);
    expect(marked(['一一一一'], ['一一'])).toEqual(['一一', '一一']);
  });

  test('may be nothing, or not there', () => {
    expect(findParts(['老旧小区'], ['', ' ', '疫苗'])).toEqual([]);
    expect(findParts([], ['疫苗'])).toEqual([]);
    expect(findParts(['老旧小区'], [])).toEqual([]);
  });

  test('is the same however the text is cut into pieces', () => {
    const text = fc.string({ unit: fc.constantFrom('老', '旧', '小', 'A', 'a', ' '), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), fc.array(text, { maxLength: 3 }), (pieces, needles) => {
        const squeezed = (texts: string[]): string => texts.join('').replace(/\s/gu, '');
        expect(squeezed(marked(pieces, needles))).toBe(squeezed(marked([pieces.join('')], needles)));
      }),
    );
  });
});

describe('an address', () => {
  test('names what is to be marked, a comma of its own encoded', () => {
    const needles = ['老旧小区', '1,000元', '50%'];
    expect(needlesOf(`#find=${needles.map(encodeURIComponent).join(',')}`)).toEqual(needles);
  });

  test('that was decoded on its way, or cut off, still names what is whole', () => {
    expect(needlesOf('#find=老旧小区,%E7%96,疫苗')).toEqual(['老旧小区', '疫苗']);
  });

  test('of another part of the page names nothing', () => {
    expect(needlesOf('#history')).toEqual([]);
    expect(needlesOf('')).toEqual([]);
  });
});
