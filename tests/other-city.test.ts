import { describe, expect, test } from 'vitest';
import { listFiles, readTexts } from '../src/files/tree.ts';
import { readRecords } from '../src/markdown/records.ts';
import { page, read, sites, type BuiltSite } from './support/sites.ts';

/** What stands in `content/`: of another city's site nothing of it may be seen. */
const { records } = readRecords(readTexts('content'), 'content');
const WORDS = [
  ...records.editions.flatMap(({ id, data }) => [id, data.city, data.city.replace(/市$/u, '')]),
  ...records.districts.flatMap(({ id, data }) => [id, data.name, data.name.slice(0, -1)]),
  ...records.leaders.flatMap(({ id, data }) => [id, data.name]),
  ...records.editions.flatMap(({ data: { notes } }) => [notes?.source ?? [], notes?.quantities ?? []].flat()),
];

const TEXT = /\.(?:html|json|csv|xml|txt|svg|css|js)$/u;

describe('a site of another city, from its own seeds', () => {
  test('holds no word of the city that the repository has', () => {
    expect(WORDS.length).toBeGreaterThan(10);
    for (const site of [sites.demo, sites.awkward]) {
      const found = listFiles(site.dist)
        .filter((path) => TEXT.test(path))
        .flatMap((path) => {
          const text = read(site, path);
          return WORDS.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`);
        });
      expect(found).toEqual([]);
    }
  });

  test('has the pages that come with the project, and those that it wrote itself', () => {
    const files = listFiles(sites.awkward.dist);
    for (const page of ['about', 'data', 'methodology', 'help'])
      expect(files).toContain(`${page}/index.html`);
    expect(read(sites.awkward, 'help/index.html')).toContain('这一页是这座虚构的城市自己写的');
    expect(listFiles(sites.demo.dist)).not.toContain('help/index.html');
  });

  test('says of itself what its own site.yaml says', () => {
    const home = page(sites.awkward, '/');
    expect(home('head title').text()).toBe('虚构民生账（演示数据）：一座虚构城市的承诺');
    expect(home('.brand').text().replace(/\s/gu, '')).toBe('虚虚构民生账');
    expect(home('footer').text()).toContain('本站由独立发布者“虚构编辑部”依据公开文件整理，不是政府网站');
    expect(page(sites.awkward, '/search/')('[data-csv-name]').attr('data-csv-name')).toBe(
      '虚构账-搜索结果.csv',
    );
    expect(read(sites.awkward, 'opensearch.xml')).toContain('<ShortName>虚构账（演示数据）</ShortName>');
    const about = page(sites.awkward, '/about/')('main').text();
    for (const word of ['虚构编辑部', 'awkward@example.com', '虚构路1号', '虚构热线', '00000'])
      expect(about).toContain(word);
    expect(page(sites.awkward, '/data/')('main').text()).toContain('数据的使用许可：虚构许可。');
    for (const path of listFiles(sites.awkward.dist).filter((each) => /\.(?:html|json|csv|xml)$/u.test(each)))
      expect({ path, named: read(sites.awkward, path).includes('民生账本') }).toEqual({ path, named: false });
  });

  test('has the accent of its own site.yaml, in its styles and its icon', () => {
    const accents = (site: BuiltSite): string[] =>
      listFiles(site.dist)
        .filter((path) => path.endsWith('.css'))
        .flatMap((path) =>
          [...read(site, path).matchAll(/--accent:\s*(?<colour>#[0-9a-f]+)/gu)].map(
            ({ groups }) => groups?.['colour'] ?? '',
          ),
        );
    expect(accents(sites.real)[0]).toBe('#a3301c');
    expect(accents(sites.awkward)[0]).toBe('#1d6b4f');
    expect(accents(sites.awkward)).toHaveLength(accents(sites.real).length);
    expect(accents(sites.awkward)).not.toContain('#a3301c');
    expect(read(sites.awkward, 'favicon.svg')).toContain('fill="#1d6b4f"');
    expect(read(sites.real, 'favicon.svg')).toContain('fill="#a3301c"');
  });
});

test('a site without contact or licence says that it has none', () => {
  expect(page(sites.real, '/about/')('main').text()).toContain('本站没有公布联系方式');
  expect(page(sites.real, '/data/')('main').text()).toContain('本站没有声明数据的使用许可');
});
