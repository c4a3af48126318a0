import { expect, test } from 'vitest';
import { siteAddress } from './address.ts';

test('a site lives where its own file says, with its path', () => {
  expect(siteAddress({ url: 'https://www.example.cn/minsheng/' }, {})).toEqual({
    site: 'https://www.example.cn',
    base: '/minsheng/',
  });
  expect(siteAddress({ url: 'https://www.example.cn' }, {})).toEqual({
    site: 'https://www.example.cn',
    base: '/',
  });
});

test('without an address it lives on this machine', () => {
  expect(siteAddress({}, {})).toEqual({ site: 'http://localhost:4321', base: '/' });
});

test('the environment has the last word, and its host brings its own path', () => {
  const url = 'https://www.example.cn/minsheng/';
  expect(siteAddress({ url }, { SITE_URL: 'https://a.example' })).toEqual({
    site: 'https://a.example',
    base: '/',
  });
  expect(siteAddress({ url }, { BASE_PATH: '/b/' })).toEqual({ site: 'https://www.example.cn', base: '/b/' });
});
