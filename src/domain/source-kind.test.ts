import { describe, expect, test } from 'vitest';
import {
  sourceHostsSchema,
  sourceKind,
  unknownSources,
  unusedHosts,
  type SourceHost,
} from './source-kind.ts';

const HOSTS: readonly SourceHost[] = [
  { host: 'news.example.cn', kind: 'press', name: '虚构日报' },
  { host: 'www.example.net', kind: 'government' },
  { host: 'xn--fsqu00a.xn--fiqs8s', kind: 'other' },
];

const cited = (...addresses: readonly string[]) =>
  addresses.map((address, index) => ({ address, place: { file: 'a.md', line: index + 1 } }));

describe('the kind of a source is that of the site it stands on:', () => {
  test.each<[string, string | null]>([
    ['https://www.gov.cn/a', 'government'],
    ['https://gov.cn/', 'government'],
    ['HTTP://WWW.XINCHENG.GOV.CN:8080/a', 'government'],
    ['https://jyj.xincheng.gov.cn/a.html', 'government'],
    ['https://web.archive.org/web/2022/https://www.xincheng.gov.cn/a', 'government'],
    ['https://archive.ph/2022/https://news.example.cn/a', 'press'],
    ['https://news.example.cn/2022/a', 'press'],
    ['http://NEWS.example.cn:8080/a', 'press'],
    ['https://www.example.net/a', 'government'],
    ['https://例子.中国/a', 'other'],
    // None of these is what it looks like.
    ['https://www.xincheng.gov.cn.example.org/a', null],
    ['https://xinchenggov.cn/', null],
    ['https://www.gov.cn.com/', null],
    ['https://www-gov.cn/', null],
    ['https://gov.cn-news.example.org/', null],
    ['https://www.xincheng.gov.com/', null],
    ['https://www.xincheng.gov/', null],
    ['https://www.xincheng.g0v.cn/', null],
    ['https://www.xincheng.goѵ.cn/', null],
    ['https://www.example.org/www.xincheng.gov.cn/a', null],
    ['https://www.example.org/?u=www.xincheng.gov.cn', null],
    ['https://www.example.org/#.gov.cn', null],
    ['https://web.archive.org/web/2022/https://www.example.org/', null],
    ['https://web.archive.org/', null],
    ['https://mynews.example.cn/', null],
    ['https://a.news.example.cn/', null],
    ['https://example.cn/', null],
    ['https://news.example.cn.example.org/', null],
    ['https://example.net/', null],
    ['https://1.2.3.4/', null],
  ])('%s: %s', (address, kind) => {
    expect(sourceKind(address, HOSTS)).toBe(kind);
    expect(
      unknownSources(cited(address), { hosts: HOSTS, fictional: false, facts: 'here/site.yaml' }),
    ).toHaveLength(kind === null ? 1 : 0);
  });
});

test('a source on an unknown site is asked about: which it is, what to look at, what to write where', () => {
  const [problem, ...more] = unknownSources(cited('https://www.gov.cn/', 'https://copies.example.org/a'), {
    hosts: HOSTS,
    fictional: false,
    facts: 'here/site.yaml',
  });
  expect(more).toEqual([]);
  expect(problem).toEqual({
    file: 'a.md',
    line: 2,
    rule: 'source-host',
    text: '来源在“copies.example.org”上，它不是政府网站（.gov.cn），here/site.yaml 的 sources 里也没有写明它是什么网站。',
    hint: '请核对是不是最初发布的那一页，不要用别处转载、复制的；确实是它，请在 here/site.yaml 的 sources 里写上：- { host: copies.example.org, kind: press }；kind 写 press（新闻媒体）、other（其他来源）或 government（不在 .gov.cn 的政府网站）。',
  });
});

test('a made-up city may cite hosts that are kept for examples, and no others', () => {
  const asked = (fictional: boolean, ...addresses: readonly string[]): number =>
    unknownSources(cited(...addresses), { hosts: [], fictional, facts: 'site.yaml' }).length;
  const examples = [
    'https://example.com/',
    'https://www.example.net/',
    'https://a.b.example.org/',
    'https://a.example/',
  ];
  const others = [
    'https://www.example.cn/',
    'https://example.com.cn/',
    'https://myexample.com/',
    'https://example.io/',
  ];
  expect(asked(true, ...examples)).toBe(0);
  expect(asked(false, ...examples)).toBe(examples.length);
  expect(asked(true, ...others)).toBe(others.length);
});

test('a host on which nothing stands is found', () => {
  const all = cited('https://news.example.cn/a', 'https://web.archive.org/web/2022/https://www.example.net/');
  expect(unusedHosts(all, HOSTS)).toEqual([2]);
});

describe('the list of hosts', () => {
  const messages = (hosts: unknown): string[] =>
    sourceHostsSchema.safeParse(hosts).error?.issues.map(({ message }) => message) ?? [];

  test('is read as the addresses are', () => {
    expect(
      sourceHostsSchema.parse([
        { host: ' News.Example.CN ', kind: 'press', name: '虚构日报' },
        { host: '例子.中国', kind: 'other' },
      ]),
    ).toEqual([
      { host: 'news.example.cn', kind: 'press', name: '虚构日报' },
      { host: 'xn--fsqu00a.xn--fiqs8s', kind: 'other' },
    ]);
  });

  const ALONE = '只写主机名，例如 news.example.cn：不写 http://、端口和路径，一个主机一条';
  test.each<[string, string]>([
    ['https://news.example.cn', ALONE],
    ['news.example.cn/a', ALONE],
    ['news.example.cn:8080', ALONE],
    ['*.example.cn', ALONE],
    ['a@example.cn', ALONE],
    ['a.example.cn b.example.cn', ALONE],
    ['', ALONE],
    ['[::1]', ALONE],
    ['a|b', '不是主机名'],
    ['www.xincheng.gov.cn', '.gov.cn 的网站本来就是政府网站，不用写，请删去这一条'],
    ['gov.cn', '.gov.cn 的网站本来就是政府网站，不用写，请删去这一条'],
    ['cn', '主机名“cn”里没有点，不完整，或只在内部网络里打得开'],
    ['localhost', '“localhost”只在内部网络里打得开，市民打不开'],
    ['10.0.0.1', '“10.0.0.1”只在内部网络里打得开，市民打不开'],
    ['news.example.cn.', '主机名“news.example.cn.”末尾多了一个点'],
    ['news..example.cn', '主机名“news..example.cn”写错了'],
  ])('refuses the host %j', (host, message) => {
    expect(messages([{ host, kind: 'press' }])).toEqual([message]);
  });

  test('refuses a host twice, a kind that is none, and what it does not know', () => {
    const one = { host: 'news.example.cn', kind: 'press' };
    expect(messages([one, { ...one, host: 'NEWS.example.cn', kind: 'other' }])).toEqual([
      '“news.example.cn”写了两次，请只留一条',
    ]);
    expect(messages([{ ...one, kind: '媒体' }])).toEqual([
      '应是 press（新闻媒体）、other（其他来源）或 government（不在 .gov.cn 的政府网站）',
    ]);
    expect(messages([{ ...one, title: '甲' }])).toHaveLength(1);
  });
});
