import { expect, test } from 'vitest';
import { movedTo, seenFrom } from './marks-moved.ts';

test('a mark that is moved to a place, drawn as seen from there, stands where it would without being moved', () => {
  expect(movedTo({ x: 24.2, y: 60 })).toEqual({ transform: 'translate(24.2 60)' });
  expect(seenFrom({ x: 24.2, y: 60 }, { x: 36.3, y: 81.68, width: 22 })).toEqual({
    x: 12.1,
    y: 21.68,
    width: 22,
  });
});

test('what differs in its place alone is drawn alike', () => {
  const inside = (x: number, y: number) => seenFrom({ x, y }, { x: x + 0.7, y: y + 0.1 });
  expect(inside(0.1, 0.2)).toEqual(inside(311.13, 47.68));
});
