import { expect, test } from 'vitest';
import { buildFolders, setting } from './build-settings.ts';

const DEFAULTS = { content: 'content', out: 'dist', cache: 'node_modules/.astro' };

test.each([undefined, '', ' ', '\t', '\n', '\r\n', '\u00A0', '\uFEFF'])('%j sets nothing', (value) => {
  expect(setting({ A: value }, 'A')).toBeUndefined();
  expect(buildFolders({ CONTENT_DIR: value, OUT_DIR: value, CACHE_DIR: value })).toEqual(DEFAULTS);
});

test.each(['a', ' a', 'a ', 'a\r\n', '\ta '])('%j is what stands between its blanks', (value) => {
  expect(setting({ A: value }, 'A')).toBe('a');
});

test('folders are where the environment says', () => {
  expect(buildFolders({})).toEqual(DEFAULTS);
  expect(buildFolders({ CONTENT_DIR: 'a b/content ', OUT_DIR: '../out', CACHE_DIR: '/tmp/c' })).toEqual({
    content: 'a b/content',
    out: '../out',
    cache: '/tmp/c',
  });
});
