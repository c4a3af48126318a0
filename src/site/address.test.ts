import { describe, expect, test } from 'vitest';
import { addressFaults, siteAddress } from './address.ts';

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

describe('what the environment sets is read as it is meant:', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['nothing', {}, 'https://own.example', '/own/'],
    ['empty', { SITE_URL: '', BASE_PATH: '' }, 'https://own.example', '/own/'],
    ['blank', { SITE_URL: ' ', BASE_PATH: '\t' }, 'https://own.example', '/own/'],
    ['an empty host beside a path', { SITE_URL: '', BASE_PATH: '/b/' }, 'https://own.example', '/b/'],
    [
      'an empty path beside a host',
      { SITE_URL: 'https://a.example', BASE_PATH: '' },
      'https://a.example',
      '/',
    ],
    [
      'white space around',
      { SITE_URL: ' https://a.example\n', BASE_PATH: ' /b/ ' },
      'https://a.example',
      '/b/',
    ],
    ['a path in the host', { SITE_URL: 'https://a.example/city/' }, 'https://a.example', '/city/'],
    ['a path without its end', { SITE_URL: 'https://a.example/city' }, 'https://a.example', '/city/'],
    ['a long path', { SITE_URL: 'https://a.example/a/b-1/c_2.d~e/' }, 'https://a.example', '/a/b-1/c_2.d~e/'],
    ['the path twice', { SITE_URL: 'https://a.example/b', BASE_PATH: 'b' }, 'https://a.example', '/b/'],
    [
      'a host with its slash',
      { SITE_URL: 'https://a.example/', BASE_PATH: '/b' },
      'https://a.example',
      '/b/',
    ],
    ['a path without slashes', { BASE_PATH: 'b' }, 'https://own.example', '/b/'],
    ['a path with one slash', { BASE_PATH: '/b' }, 'https://own.example', '/b/'],
    ['a path with the other', { BASE_PATH: 'b/c/' }, 'https://own.example', '/b/c/'],
    ['a path in capitals', { BASE_PATH: '/A/b/' }, 'https://own.example', '/A/b/'],
    ['no path', { BASE_PATH: '/' }, 'https://own.example', '/'],
    ['capitals in the host', { SITE_URL: 'HTTPS://A.Example' }, 'https://a.example', '/'],
    ['a port', { SITE_URL: 'http://a.example:8080' }, 'http://a.example:8080', '/'],
    ['this machine', { SITE_URL: 'http://localhost:4321' }, 'http://localhost:4321', '/'],
    ['an address of a network', { SITE_URL: 'http://192.168.1.5:8080/a/' }, 'http://192.168.1.5:8080', '/a/'],
    ['a host of IPv6', { SITE_URL: 'http://[::1]:4321' }, 'http://[::1]:4321', '/'],
    ['a host in Chinese', { SITE_URL: 'https://例子.中国/a' }, 'https://xn--fsqu00a.xn--fiqs8s', '/a/'],
  ])('%s', (_what, environment, site, base) => {
    expect(addressFaults(environment)).toEqual([]);
    expect(siteAddress({ url: 'https://own.example/own' }, environment)).toEqual({ site, base });
  });
});

describe('what is no address is told by its name, in Chinese and in English:', () => {
  test.each([
    ...[
      'www.example.cn',
      'www.example.cn/city/',
      '//www.example.cn',
      'ftp://www.example.cn',
      'https:/www.example.cn',
    ],
    ...[
      'https://',
      'https:///city/',
      'http:www.example.cn',
      'https//www.example.cn',
      'https：//www.example.cn',
      'localhost:4321',
    ],
    ...[
      '"https://www.example.cn"',
      "'https://www.example.cn'",
      '“https://www.example.cn”',
      '<https://www.example.cn>',
    ],
    ...[
      'https://www.example.cn https://b.example',
      'https://www.example.cn/a b/',
      'https://www.example.cn\nhttps://b.example',
    ],
    ...[
      'https://www.example.cn/?a=1',
      'https://www.example.cn/#a',
      'https://www.example.cn/a?',
      'https://www.example.cn\\a',
    ],
    ...[
      'https://user:pw@www.example.cn/',
      'https://www..example.cn/',
      'https://www.example.cn./',
      'https://www.example.cn:99999/',
    ],
    ...[
      'https://www.example.cn/a//b/',
      'https://www.example.cn//',
      'https://www.example.cn/../a/',
      'https://www.example.cn/./a/',
    ],
    ...[
      'https://www.example.cn/%E4%B8%AD/',
      'https://www.example.cn/中/',
      'https://www.example.cn/a{b}/',
      'https://www.example.cn/a:b/',
    ],
    ...[
      'C:/Program Files/Git/',
      'undefined',
      'null',
      'true',
      '/city/',
      '$SITE_URL',
      '%SITE_URL%',
      '${{ vars.SITE_URL }}',
    ],
  ])('SITE_URL=%s', (url) => {
    const [fault, ...more] = addressFaults({ SITE_URL: url });
    expect(more).toEqual([]);
    expect(fault).toMatch(
      /^SITE_URL 写的是“[^]+\n {4}→ 请写成 SITE_URL=https:\/\/[^]+\n {4}SITE_URL is "[^]+ For example SITE_URL=https/u,
    );
    expect(fault).toContain(url.replace('user:pw', '…'));
  });

  test.each([
    ...['/a//b/', '//host/', '//host', '/A/b//', '//', '///', 'a//', '"/a/"', "'/a/'", '“/a/”', '`/a/`'],
    ...[
      'https://www.example.cn/a/',
      'http://localhost/',
      'www.example.cn:80/a',
      'C:/Program Files/Git/a/',
      'C:\\Program Files\\Git\\a',
    ],
    ...[
      '/C:/a/',
      'D:\\a',
      'c:/',
      '\\a\\',
      '/a\\b/',
      '/a b/',
      '/a?b',
      '/?',
      '/a#b',
      '#',
      '/a%20b/',
      '/%E4%B8%AD/',
      '%BASE_PATH%',
    ],
    ...[
      '/中/',
      '/ａ/',
      '/é/',
      '/../',
      '/a/../b/',
      '..',
      '.',
      '/./',
      './a',
      '../a',
      '/a&b/',
      '/a+b/',
      '/a,b/',
      '/a;b/',
      '/a=b/',
      '/a@b/',
    ],
    ...[
      '/a*/',
      '/(a)/',
      '/[a]/',
      '/{a}/',
      '/a|b/',
      '/<a>/',
      '/a!/',
      '/$a/',
      '${BASE_PATH}',
      '/a\nb/',
      '/a\u200Bb/',
      '/a\u00A0b/',
    ],
  ])('BASE_PATH=%j', (path) => {
    const [fault, ...more] = addressFaults({ BASE_PATH: path });
    expect(more).toEqual([]);
    expect(fault).toMatch(/^BASE_PATH 写的是“[^]+\n {4}→ 请写成 BASE_PATH=city\/ [^]+\n {4}BASE_PATH is "/u);
  });

  test.each<[Record<string, string>, string]>([
    [{ SITE_URL: 'www.example.cn/a' }, 'SITE_URL=https://www.example.cn/a'],
    [{ BASE_PATH: 'C:/Program Files/Git/a/' }, 'Git Bash'],
    [{ BASE_PATH: '//host/' }, '只写路径'],
    [{ BASE_PATH: '/a//b/' }, '连在一起的“//”'],
    [{ SITE_URL: 'https://a.example/?b' }, '里面有“?”'],
  ])('%j with what to do', (environment, words) => {
    expect(addressFaults(environment).join('\n')).toContain(words);
  });

  test('all of them at once', () => {
    expect(addressFaults({ SITE_URL: 'a.example', BASE_PATH: '//' }).map((each) => each.slice(0, 8))).toEqual(
      ['SITE_URL', 'BASE_PAT'],
    );
  });

  test.each([
    ['https://a.example/city/', '/b/'],
    ['https://a.example/city/', '/'],
    ['https://a.example/city', '/City'],
    ['https://a.example/a/b/', '/a/'],
  ])('a path of SITE_URL=%s that is another than BASE_PATH=%s', (url, path) => {
    const [fault] = addressFaults({ SITE_URL: url, BASE_PATH: path });
    expect(fault).toContain('看不出网站放在哪里');
    expect(fault).toContain('write it once');
  });
});
