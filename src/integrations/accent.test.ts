import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast } from '../domain/contrast.ts';
import { darkAccent, siteAccent, type Declaration } from './accent.ts';

test('the usual accent changes no style', () => {
  expect(siteAccent('#a3301c')).toEqual([]);
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

test('an accent of its own stands in each medium', () => {
  const [plugin] = siteAccent('#1d6b4f');
  const said = (name: '--accent' | '--accent-soft', params?: string): string => {
    const rule = params === undefined ? undefined : { type: 'atrule', params };
    const declaration: Declaration = { value: 'red', parent: { parent: rule } };
    plugin?.Declaration[name](declaration);
    return declaration.value;
  };
  expect(said('--accent')).toBe('#1d6b4f');
  expect(said('--accent', 'print')).toBe('#1d6b4f');
  expect(said('--accent', '(prefers-color-scheme: dark)')).toBe(darkAccent('#1d6b4f'));
  expect(said('--accent-soft', 'print')).toBe('#eee');
  expect(said('--accent-soft')).toBe('#e4edea');
});
