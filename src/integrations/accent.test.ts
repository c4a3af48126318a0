import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast } from '../domain/contrast.ts';
import { accentStyle, darkAccent } from './accent.ts';

test('the usual accent adds no style', () => {
  expect(accentStyle('#a3301c')).toBe('');
});

test('any accent can be read on the dark page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const accent = `#${value.toString(16).padStart(6, '0')}`;
      expect(contrast(darkAccent(accent), '#14161a')).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('an accent that can be read on the dark page stays as it is', () => {
  expect(darkAccent('#f08b74')).toBe('#f08b74');
});

test('a site with an accent of its own has it in each scheme', () => {
  const style = accentStyle('#1b4d7e');
  expect(style).toContain(':root { --accent: #1b4d7e; --accent-soft: #e4eaf0; }');
  expect(style).toContain('prefers-color-scheme: dark');
  expect(style).not.toContain('a3301c');
});
