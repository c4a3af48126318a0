import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characters } from './chinese-text.ts';
import { wordingChanges, type Stretch } from './wording.ts';

const textOf = (stretches: readonly Stretch[], without: Stretch['kind']): string =>
  stretches
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('the changes between two wordings', () => {
  test('are told by words, not by single characters', () => {
    expect(wordingChanges('增加公办学位约1.5万个。', '增加公办学位约2万个，改建食堂。')).toEqual([
      { kind: 'same', text: '增加公办学位约' },
      { kind: 'removed', text: '1.5' },
      { kind: 'added', text: '2' },
      { kind: 'same', text: '万个' },
      { kind: 'added', text: '，改建食堂' },
      { kind: 'same', text: '。' },
    ]);
  });

  test('are none between a text and itself', () => {
    expect(wordingChanges('新建公园。', '新建公园。')).toEqual([{ kind: 'same', text: '新建公园。' }]);
  });

  test('lose no character of either', () => {
    const text = fc.string({ unit: fc.constantFrom(...characters('新建改造公园1.5万个，。、（）ab\n ')) });
    fc.assert(
      fc.property(text, text, (was, now) => {
        const stretches = wordingChanges(was, now);
        expect(textOf(stretches, 'added')).toBe(was);
        expect(textOf(stretches, 'removed')).toBe(now);
      }),
    );
  });
});
