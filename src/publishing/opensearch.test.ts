import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { openSearchDescription } from './opensearch.ts';

test('an OpenSearch description holds any name and address as they are', () => {
  const name = '<账本> & "民生"';
  const searchPage = "https://www.example.cn/a&b/it's/search/";
  const $ = load(openSearchDescription({ name, description: name, searchPage }), { xml: true });
  expect($('ShortName').text()).toBe(name);
  expect($('Description').text()).toBe(name);
  expect($('Url').attr('template')).toBe(`${searchPage}?q={searchTerms}`);
});
