import { describe, expect, test } from 'vitest';
import { formatProblem } from '../domain/problem.ts';
import { edited as editedTable, EDITION, revision, seed, SMALL } from '../seed/small-table.fixture.ts';
import { readFacts } from '../markdown/facts-file.ts';
import { readContent } from './content.ts';
import { KEPT, NEXT_YEAR, smallContent } from './small-city.fixture.ts';
import { standardTopics } from './standard-topics.ts';

const good = smallContent();
const having = (...changes: readonly (readonly [string, string])[]) => new Map([...good, ...changes]);
const told = (files: ReadonlyMap<string, string>, others: readonly string[] = []): string[] =>
  readContent(files, others, 'here').problems.map(formatProblem);
const edited = (path: string, from: string, to: string) => {
  const text = good.get(path) ?? '';
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  return having([path, text.replace(from, to)]);
};

describe('content/ that is as it should be', () => {
  test('is read whole', () => {
    const { content } = readContent(
      having(['pages/help.mdx', '---\ntitle: 帮助\ndescription: 怎样用\n---\n']),
      [],
      'c',
    );
    expect(content?.records.tasks).toHaveLength(4);
    expect(content?.updates.get('xincheng-2023-04')).toHaveLength(1);
    expect(content?.pages).toEqual(['help']);
    expect(content?.facts.name).toBe('民生账本');
  });

  test('needs no districts, updates, pages or facts', () => {
    expect(told(smallContent(undefined, new Map()))).toEqual([]);
    expect(told(having(['site.yaml', '# 以后再写\n']))).toEqual([]);
  });
});

describe('a slip in a file that people keep is told with its line:', () => {
  test.each<[string, string, string, string]>([
    [
      'districts/jia-qu.md',
      'code: "990001"',
      'code: 990001',
      'here/districts/jia-qu.md:4: “code”不对：应是文字。',
    ],
    ['districts/jia-qu.md', '甲区', '甲', 'here/districts/jia-qu.md:2: “name”不对：写全称，如“蓬江区”。'],
    [
      'departments/shi-jiaoyu-ju.md',
      'name:',
      'nmae:',
      'here/departments/shi-jiaoyu-ju.md:3: “name”不对：缺少这一项。',
    ],
    [
      'leaders/liu-jie.md',
      'name: 刘杰',
      'name: [',
      'here/leaders/liu-jie.md:4: 不是合格的 YAML：缩进不对，或括号不成对。',
    ],
    [
      'updates/xincheng-2023/04-2023-09-30.md',
      '60',
      '六成',
      'here/updates/xincheng-2023/04-2023-09-30.md:5: “percent”不对：应是数字。',
    ],
  ])('%s with %s as %s', (path, from, to, message) => {
    expect(told(edited(path, from, to))[0]?.split('\n')[0]).toBe(message);
  });

  test('in the head of a page', () => {
    expect(told(having(['pages/help.mdx', '---\ntitel: 帮助\n---\n']))).toEqual(
      ['title', 'description']
        .map(
          (field) =>
            `here/pages/help.mdx:2: “${field}”不对：缺少这一项。\n    → 可写的有 title、description；title、description 必写。`,
        )
        .concat(
          'here/pages/help.mdx:2: “titel”不对：没有叫这个名字的项。\n    → 可写的有 title、description；title、description 必写。',
        ),
    );
  });

  test('all of them at once, in whatever files they are', () => {
    const files = new Map([
      ...edited('districts/jia-qu.md', '甲区', '甲'),
      ['site.yaml', 'nmae: 甲\n'],
      ['updates/xincheng-2023/a.md', '没有开头'],
      ['tasks/xincheng-2023-01.md', '札记'],
    ] as const);
    const files4 = told(files, ['districts/x.MD']).map((line) => line.split(':')[0]);
    expect(new Set(files4)).toEqual(
      new Set([
        'here/districts/x.MD',
        'here/site.yaml',
        'here/tasks/xincheng-2023-01.md',
        'here/districts/jia-qu.md',
        'here/updates/xincheng-2023/a.md',
      ]),
    );
  });
});

describe('one site has one city, and one edition a year:', () => {
  test('editions of two cities are told', () => {
    const other = seed(
      SMALL.map((line) => line.replaceAll('2023', '2024').replaceAll('新城市', '旧城市')),
      { folder: NEXT_YEAR.folder, edition: NEXT_YEAR.edition.replaceAll('新城市', '旧城市') },
    );
    expect(told(smallContent([seed(SMALL), other], new Map()))).toEqual([
      expect.stringMatching(
        /^here\/editions\/xincheng-2024\.md:\d+: 城市是“旧城市”，xincheng-2023 的却是“新城市”/u,
      ),
    ]);
  });

  test('two editions of one year are told', () => {
    const twin = seed(SMALL, {
      folder: 'seeds/xinchengbeiban-2023',
      edition: seed(SMALL).edition.replace('xincheng-2023', 'xinchengbeiban-2023'),
    });
    expect(told(smallContent([seed(SMALL), twin], new Map()))).toEqual([
      expect.stringMatching(/^here\/editions\/xinchengbeiban-2023\.md:\d+: 2023 年已有 xincheng-2023/u),
    ]);
  });

  test('a district of another city, and one that is there twice, are told', () => {
    expect(told(edited('districts/yi-xian.md', '新城市', '旧城市'))[0]).toContain(
      'here/districts/yi-xian.md:3: 这个县（市、区）属于“旧城市”',
    );
    expect(told(having(['districts/jia.md', KEPT.get('districts/jia-qu.md') ?? '']))).toEqual([
      expect.stringContaining('“甲区”已有'),
      expect.stringContaining('“990001”已有'),
    ]);
  });
});

describe('files that do not fit together are told:', () => {
  test('a department, a task or a category that is not there', () => {
    const without = (gone: string) => new Map([...good].filter(([path]) => path !== gone));
    expect(told(without('departments/shi-shichang-jianguan-ju.md'))).toEqual([
      expect.stringContaining('“shi-shichang-jianguan-ju”，却没有它的文件'),
    ]);
    expect(told(without('tasks/xincheng-2023-02.md'))).toEqual([
      expect.stringContaining('xincheng-2023 有 2 件、4 项，文件却有 2 件、3 项。'),
    ]);
    expect(told(without('categories/xincheng-2023-02.md'))).toHaveLength(3);
  });

  test('a generated file that somebody has edited', () => {
    expect(told(edited('tasks/xincheng-2023-02.md', '食堂', '饭堂'))).toEqual([
      expect.stringContaining('here/tasks/xincheng-2023-02.md: 这个文件是生成的，却被手工改过'),
    ]);
  });

  test('a file that would be ignored', () => {
    expect(
      told(good, ['update/a.md', 'site.yml', 'tasks/x/y.md', '.DS_Store', 'notes.txt', 'updates/b.markdown']),
    ).toEqual([
      expect.stringContaining('here/site.yml: 这里不该有叫这个名字的文件'),
      expect.stringContaining('here/tasks/x/y.md: 这里不该有'),
      expect.stringContaining('here/update/a.md: 这里不该有'),
      expect.stringContaining('here/updates/b.markdown: 这里只读文件名以 .md（小写）结尾的文件'),
    ]);
  });
});

describe('the file of the site’s own facts', () => {
  const faults = (text: string): string[] =>
    readFacts(text, 'here').problems.map((problem) => `${problem.line ?? '-'} ${problem.text}`);

  test('says what is of this site', () => {
    const { facts, problems } = readFacts(
      [
        'name: 新城民生账',
        'mark: 新',
        'publisher: { kind: official, name: 新城市人民政府办公室 }',
        'contact: { telephone: "0000-0000000" }',
        'url: https://www.example.cn/minsheng/',
        'licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }',
        'channels:',
        '  - { kind: hotline, name: 热线, telephone: "12345", source: "https://www.example.cn/hotline" }',
        'siteIdCode: "9900000001"',
        'icp: 示ICP备00000000号',
        'police: 示公网安备00000000000000号',
        'accent: "#1b4d7e"',
      ].join('\n'),
      'content',
    );
    expect(problems).toEqual([]);
    expect(facts).toMatchObject({ name: '新城民生账', mark: '新', accent: '#1b4d7e' });
  });

  test.each<[string, string[]]>([
    ['nmae: 甲', ['1 “nmae”不对：没有叫这个名字的项。']],
    ['mark: 账本', ['1 “mark”不对：应是一个字。']],
    [
      'publisher: { kind: 政府 }',
      ['1 “publisher”的“kind”不对：应是 independent（独立发布者）或 official（政府网站）。'],
    ],
    [
      'contact: {}',
      ['1 “contact”不对：至少写 mail、telephone、address 中的一项；没有联系方式，请删去 contact。'],
    ],
    ['contact: { mail: 某人 }', ['1 “contact”的“mail”不对：应是邮箱地址。']],
    ['url: www.example.cn', ['1 “url”不对：网址要以 http:// 或 https:// 开头，并且写完整。']],
    ['url: https://www.example.cn/?a', ['1 “url”不对：网址里不能有“?”和“#”。']],
    ['accent: "#ffcc00"', ['1 “accent”不对：颜色太浅，在页面上看不清：请选深一些的。']],
    ['accent: red', ['1 “accent”不对：应写成 "#a3301c" 这样：# 和六位小写的十六进制数字，加引号。']],
    [
      'channels:\n  - { kind: hotline, name: 热线, source: "https://a.example/" }',
      ['2 “channels”的第 1 条不对：要写 telephone、url、address 中的至少一项。'],
    ],
    ['name: 甲乙\nname: 丙丁', ['2 不是合格的 YAML：同一项写了两次。']],
  ])('is refused at its line: %s', (text, messages) => {
    expect(faults(text)).toEqual(messages);
  });

  test.each<[string, string]>([
    ['https://www.example.cn/a//b/', '网址的路径不对：里面有连在一起的“//”，请只写一个“/”'],
    ['https://www.example.cn/%E4%B8%AD/', '网址的路径不对：里面有“%”，'],
    ['https://www.example.cn/../', '网址的路径不对：里面有“..”，'],
    ['http://192.168.1.5/', '“192.168.1.5”只在内部网络里打得开'],
    ['"https://www.example.cn/ https://b.example/"', '这里有两个网址'],
  ])('has an address where a site can live, and not %s', (url, message) => {
    const [fault, ...more] = faults(`url: ${url}`);
    expect(more).toEqual([]);
    expect(fault).toContain(`1 “url”不对：${message}`);
  });

  test('holds no address that no citizen can open, wherever it stands', () => {
    const bad = 'http://10.0.0.8/a';
    expect(
      faults(
        [
          `publisher: { kind: independent, about: "见 ${bad}" }`,
          `contact: { address: "${bad}" }`,
          `licence: { name: 甲, url: "${bad}" }`,
          `channels: [{ kind: board, name: 留言板, url: "${bad}", source: "${bad}" }]`,
        ].join('\n'),
      ).map((fault) => fault.slice(0, 1)),
    ).toEqual(['1', '2', '3', '4', '4']);
  });

  test('of an official publisher says all that is missing', () => {
    expect(faults('name: 新城民生账\npublisher: { kind: official }')).toEqual([
      '2 “publisher”的“name”不对：official（政府网站）要写明发布者的名称。',
      '1 “siteIdCode”不对：official（政府网站）要写明网站标识码。',
      '1 “icp”不对：official（政府网站）要写明ICP 备案号。',
      '1 “police”不对：official（政府网站）要写明公安备案号。',
    ]);
  });
});

describe('the file of everyday subjects', () => {
  const topicsOf = (text: string): string[] | undefined =>
    readContent(having(['topics.yaml', text]), [], 'here').content?.topics.map(({ slug }) => slug);
  const faults = (text: string): string[] =>
    told(having(['topics.yaml', text])).map((problem) => problem.split('\n')[0] ?? '');
  const standard = readContent(good, [], 'here').content?.topics.map(({ slug }) => slug);

  test('comes with the project, and is the same for every city that has none of its own', () => {
    expect(standard).toHaveLength(10);
    expect(standardTopics().text).toContain(`slug: ${standard?.[0] ?? ''}`);
    expect(topicsOf('# 以后再写\n')).toEqual(standard);
  });

  test('of a city’s own stands in its place, as a whole and in its own order', () => {
    const own =
      '- { slug: jie, name: 节日, mark: 节, first: [节日] }\n- { slug: lu, name: 路, mark: 路, words: [路] }\n';
    expect(topicsOf(own)).toEqual(['jie', 'lu']);
    expect(topicsOf(standardTopics().text)).toEqual(standard);
  });

  test.each<[string, string[]]>([
    ['- nmae: 甲', ['1: 第 1 条的“slug”不对：缺少这一项。']],
    [
      '- { slug: lu, name: 路, mark: 路, words: [路] }\n- { slug: lu, name: 桥, mark: 桥, words: [桥] }',
      ['2: 第 2 条的“slug”不对：“lu”已经用过，请换一个。'],
    ],
    [
      '- { slug: lu, name: 其他, mark: 路, words: [路] }',
      ['1: 第 1 条的“name”不对：“其他”留给哪里都不归的任务，请换一个。'],
    ],
    ['- { slug: 路, name: 路, mark: 路, words: [路] }', ['1: 第 1 条的“slug”不对：只用小写字母']],
    ['- { slug: "2024", name: 路, mark: 路, words: [路] }', ['1: 第 1 条的“slug”不对：只用小写字母']],
    ['- { slug: lu, name: 路, mark: 马路, words: [路] }', ['1: 第 1 条的“mark”不对：应是一个字。']],
    ['- { slug: lu, name: 路, mark: 路 }', ['1: 第 1 条不对：words 和 first 至少写一项']],
    ['- { slug: lu, name: 路, mark: 路, words: [12345] }', ['1: 第 1 条的“words”的第 1 条不对：应是文字。']],
    ['- { slug: lu, name: 路, mark: 路, words: ["  "] }', ['1: 第 1 条的“words”的第 1 条不对：不能空着。']],
    [
      '- { slug: lu, name: 路, mark: 路, words: [路], word: [路] }',
      ['1: 第 1 条的“word”不对：没有叫这个名字的项。'],
    ],
    ['[]', ['1: 内容不对：不能少于 1 条。']],
    ['slug: lu', ['1: 内容不对：应是一列（每行以“- ”开头）。']],
  ])('is refused at its line: %s', (text, messages) => {
    const lines = faults(text);
    for (const [index, message] of messages.entries())
      expect(lines[index]).toContain(`here/topics.yaml:${message}`);
  });
});
describe('what kind of site a source stands on', () => {
  const update = (fields: string, text = '') =>
    [
      'updates/xincheng-2023/03-2023-09-30.md',
      `---\ntask: xincheng-2023-03\ndate: 2023-09-30\nstatus: completed\nby: 市局\n${fields}\n---\n${text}`,
    ] as const;
  const source = (url: string, archive?: string): string =>
    `source:\n  title: 通报\n  url: ${url}${archive === undefined ? '' : `\n  archive: ${archive}`}`;
  const office = (source: string) =>
    [
      'departments/shi-jiaoyu-ju.md',
      `---\nname: 市教育局\nfullName:\n  text: 新城市教育局\n  source: ${source}\n---\n`,
    ] as const;
  const NEWS = 'https://news.example.cn/a';
  const GOVERNMENT = 'https://www.xincheng.gov.cn/a';
  const places = (files: ReadonlyMap<string, string>): string[] =>
    readContent(files, [], 'here')
      .problems.filter(({ rule }) => rule.startsWith('source-host'))
      .map(({ file, line, rule }) => `${file}:${line ?? '-'} ${rule}`);

  test('need not be said of a government’s', () => {
    expect(places(having(update(source(GOVERNMENT, GOVERNMENT)), office(GOVERNMENT)))).toEqual([]);
  });

  test('is asked about, wherever it is cited, with its line', () => {
    const revised = smallContent(
      [
        seed(SMALL, {
          edition: EDITION.replace('url: null', `url: ${NEWS}`),
          revisions: [revision(editedTable(7, '20', '30'))],
        }),
      ],
      KEPT,
    );
    const files = new Map([
      ...revised,
      update(source(NEWS, NEWS)),
      office(NEWS),
      [
        'site.yaml',
        `channels:\n  - { kind: hotline, name: 热线, telephone: "1", source: "${NEWS}" }`,
      ] as const,
    ]);
    expect(places(files)).toEqual([
      'here/site.yaml:2 source-host',
      'seeds/xincheng-2023/edition.yaml:- source-host',
      'seeds/xincheng-2023/revisions/2023-06-01/revision.yaml:- source-host',
      'here/departments/shi-jiaoyu-ju.md:5 source-host',
      'here/updates/xincheng-2023/03-2023-09-30.md:8 source-host',
      'here/updates/xincheng-2023/03-2023-09-30.md:9 source-host',
    ]);
  });

  test('is told by site.yaml, and then stands beside the source', () => {
    const files = having(update(source(NEWS)), [
      'site.yaml',
      'sources: [{ host: news.example.cn, kind: press }]',
    ]);
    const { content, problems } = readContent(files, [], 'here');
    expect(problems).toEqual([]);
    expect(content?.updates.get('xincheng-2023-03')?.[0]?.source?.kind).toBe('press');
  });

  test('is a problem where nothing stands on it, or it needs no saying', () => {
    const list =
      'sources:\n  - { host: news.example.cn, kind: press }\n  - { host: old.example.cn, kind: press }';
    expect(told(having(update(source(NEWS)), ['site.yaml', list]))).toEqual([
      'here/site.yaml:3: 没有一处来源在“old.example.cn”上。\n    → 请核对主机名是不是与网址里的完全一样；来源已经删去的，这一条也请删去。',
    ]);
    expect(
      told(having(['site.yaml', 'sources: [{ host: www.xincheng.gov.cn, kind: government }]']))[0],
    ).toContain('“host”不对：.gov.cn 的网站本来就是政府网站');
  });

  test('is not asked while site.yaml, or what cites it, cannot be read', () => {
    expect(places(having(update(source(NEWS)), ['site.yaml', 'sources: 甲']))).toEqual([]);
    const unread = update(source(NEWS), 'http://10.0.0.8/');
    expect(
      places(having(unread, ['site.yaml', 'sources: [{ host: news.example.cn, kind: press }]'])),
    ).toEqual([]);
  });
});

test('a link in a page or an update that is no address is told, with its line', () => {
  expect(
    told(
      having(
        ['pages/help.mdx', '---\ntitle: 帮助\ndescription: 怎样用\n---\n\n[甲](http://10.0.0.8/a)\n'],
        [
          'updates/xincheng-2023/03-2023-09-30.md',
          '---\ntask: xincheng-2023-03\ndate: 2023-09-30\nstatus: in-progress\nby: 市局\n---\n甲\n\n[乙](https://www.example.cn/a。)\n',
        ],
      ),
    ).map((each) => each.split('：')[0]),
  ).toEqual([
    'here/pages/help.mdx:6: 链接“http://10.0.0.8/a”不对',
    'here/updates/xincheng-2023/03-2023-09-30.md:9: 链接“https://www.example.cn/a。”不对',
  ]);
});
