import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf, readPromise } from './promise.ts';

/** A content as a short text: quantities in brackets. */
const shown = (content: string): string =>
  piecesOf(content, readPromise(content).quantities)
    .map((piece) => (typeof piece === 'string' ? piece : `[${piece.text}]`))
    .join('');

test('the quantities of a content are its pieces, as they stand, and nothing else changes', () => {
  expect(shown('增加公办学位约1.5万个，达70%以上，共1,000户，“5+2”')).toBe(
    '增加公办学位[约1.5万个]，[达70%以上]，共[1,000户]，“5+2”',
  );
  expect(shown('40个')).toBe('[40个]');
  expect(shown('没有数字，写信到a@b.cn')).toBe('没有数字，写信到a@b.cn');
  expect(shown('')).toBe('');
});

test('joined, the pieces are the content, whatever it is', () => {
  const words = fc.constantFrom('新建', '约', '1.5万', '3', '所', '个', '%', '，', '*', '<b>', '至', '\n');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const content = parts.join('');
      const pieces = piecesOf(content, readPromise(content).quantities);
      expect(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')).toBe(content);
    }),
  );
});
