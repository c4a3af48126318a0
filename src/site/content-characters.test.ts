import { describe, expect, test } from 'vitest';
import { formatProblem } from '../domain/problem.ts';
import { edited, EDITION, seed } from '../seed/small-table.fixture.ts';
import { readContent } from './content.ts';
import { smallContent } from './small-city.fixture.ts';

const good = smallContent();
const UPDATE = 'updates/xincheng-2023/04-2023-09-30.md';
const PAGE = '---\ntitle: 帮助\ndescription: 怎样用\n---\n\n正文。\n';
const SITE = 'name: 某城账本\ncontact:\n  address: 某路1号\n';

/** The content with something put behind words that stand in each kind of file. */
const having = (said: string): Record<string, ReadonlyMap<string, string>> => {
  const put = (path: string, text: string, behind: string): ReadonlyMap<string, string> => {
    if (!text.includes(behind)) throw new Error(`${path} has no ${behind}`);
    return new Map([...good, [path, text.replace(behind, behind + said)]]);
  };
  const update = good.get(UPDATE) ?? '';
  return {
    'site.yaml': put('site.yaml', SITE, '某路1号'),
    'the head of an update': put(UPDATE, update, 'by: '),
    'the body of an update': put(UPDATE, `${update}\n正文。\n`, '正文。'),
    'the head of a page': put('pages/help.mdx', PAGE, '怎样用'),
    'the body of a page': put('pages/help.mdx', PAGE, '正文。'),
    'a department': put(
      'departments/shi-jiaoyu-ju.md',
      `${good.get('departments/shi-jiaoyu-ju.md') ?? ''}\n说明。\n`,
      '说明。',
    ),
  };
};
const places = Object.keys(having(''));
const told = (files: ReadonlyMap<string, string> | undefined): string[] =>
  readContent(files ?? new Map(), [], 'here').problems.map(formatProblem);

describe.each(places)('in %s', (place) => {
  test.each([
    '\0',
    '\u0007',
    '\u001B',
    '\v',
    '\f',
    '\u0085',
    '\u00AD',
    '\u061C',
    '\u200E',
    '\u202E',
    '\u2066',
    '\u2028',
    '\u2029',
    '\u2800',
    '\u3164',
    '\uE000',
    '\uFFFC',
    '\uFFFD',
    '\u{E0041}',
  ])('%j is told with its line', (char) => {
    const problems = told(having(`字${char}`)[place]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^here\/[^:]+:\d+: (?:第 \d+ 个字是看不见或已损坏的字符（U\+|这一行不是 UTF-8)/u,
    );
  });

  test.each(['字\u200B', '\u2060', '\uFE00', '⺠\uF9DD'])('%j is read', (said) => {
    expect(told(having(said)[place])).toEqual([]);
  });

  test.each([
    ['电话13800138000', '手机号码的数字：138****8000'],
    ['１３８ ００１３ ８０００', '手机号码的数字：138****8000'],
    ['11010519491231002X', '身份证号码的数字：110***********002X'],
  ])('%s is told with its line, and masked', (said, shown) => {
    const problems = told(having(said)[place]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^here\/[^:]+:\d+: 这里有像是/u);
    expect(problems[0]).toContain(shown);
    expect(problems[0]).toContain('请在 here/site.yaml 的 personalData 里加一条：- { file: ');
    expect(problems.join()).not.toMatch(/13800138000|0013 8000|19491231/u);
  });
});

test.each([
  '&#8203;',
  '&#x202E;',
  '&shy;',
  '&rlm;',
  '&zwj;',
  '&ZeroWidthSpace;',
  '&NoBreak;',
  '&#x2EA0;',
  '&#7;',
])('%s in Markdown is told: nobody sees it', (reference) => {
  expect(told(having(`市民${reference}政`)['the body of an update'])[0]).toContain(
    `: “${reference}”是看不见或已损坏的字符。`,
  );
  expect(told(having('A&amp;B、&lt;、&#31119;')['the body of an update'])).toEqual([]);
});

test('radicals and what has no width are read as what they look like', () => {
  const head = readContent(
    having('市⺠政局\u200B')['the head of an update'] ?? new Map(),
    [],
    'here',
  ).content;
  expect(head?.updates.get('xincheng-2023-04')?.[0]?.by).toContain('市民政局');
  const body = readContent(having('⺠\u200B生')['the body of an update'] ?? new Map(), [], 'here').content;
  expect(body?.updates.get('xincheng-2023-04')?.[0]?.text).toContain('正文。民生');
});

test('names of files are looked at as texts are', () => {
  const update = good.get(UPDATE) ?? '';
  const named = (path: string): string[] =>
    told(new Map([...good].filter(([each]) => each !== UPDATE).concat([[path, update]])));
  expect(named('updates/xincheng-2023/a\u200B.md')[0]).toMatch(
    /^here\/updates\/xincheng-2023\/a〔U\+200B〕\.md: /u,
  );
  expect(named('updates/xincheng-2023/13800138000.md')[0]).toMatch(
    /^here\/updates\/xincheng-2023\/138\*{4}8000\.md: 这里有像是手机号码/u,
  );
});

describe('a number that was confirmed in site.yaml', () => {
  const confirmed = (files: ReadonlyMap<string, string> | undefined, ...entries: string[]) =>
    new Map([
      ...(files ?? []),
      [
        'site.yaml',
        `${files?.get('site.yaml') ?? ''}personalData:\n${entries.map((each) => `  - ${each}\n`).join('')}`,
      ],
    ]);
  const of = (file: string, masked = '138****8000'): string =>
    `{ file: ${file}, masked: ${masked}, because: 单位公布的电话 }`;

  test.each([
    ['site.yaml', 'site.yaml'],
    ['the head of an update', UPDATE],
    ['the body of an update', UPDATE],
    ['the body of a page', 'pages/help.mdx'],
    ['a department', 'departments/shi-jiaoyu-ju.md'],
  ])('goes through in %s', (place, file) => {
    expect(told(confirmed(having('电话13800138000')[place], of(file)))).toEqual([]);
  });

  test('goes through nowhere else, nor does another number', () => {
    const files = having('电话13800138000')['the body of a page'];
    for (const entry of [of(UPDATE), of('pages/help.mdx', '139****8000'), of('pages/other.mdx')]) {
      const [unconfirmed = '', unused = '', ...others] = told(confirmed(files, entry)).toSorted();
      expect(others).toEqual([]);
      expect(unconfirmed).toMatch(/^here\/pages\/help\.mdx:6: 这里有像是手机号码/u);
      expect(unused).toMatch(/^here\/site\.yaml:2: personalData 里的这一条没有用：/u);
    }
  });

  test('is told where nothing needs it', () => {
    expect(told(confirmed(good, of('site.yaml')))).toEqual([
      'here/site.yaml:2: personalData 里的这一条没有用：site.yaml 里没有 138****8000。\n    → 请核对 file、line 和 masked；已经删去的，请把这一条也删去。',
    ]);
  });

  test('has a reason', () => {
    expect(told(confirmed(good, '{ file: site.yaml, masked: 138****8000 }'))[0]).toMatch(
      /^here\/site\.yaml:2: “personalData”的第 1 条的“because”不对：缺少这一项。/u,
    );
  });
});

test('what the converter wrote is of tables that were looked at, with their own confirmations', () => {
  const source = edited(7, '完成改造', '完成改造，⺠电话13800138000\u200B');
  const edition = `${EDITION}personalData:\n  - { line: 7, masked: 138****8000, because: 单位公布的电话 }\n`;
  const files = smallContent([seed(source, { edition })]);
  expect(files.get('tasks/xincheng-2023-02.md')).toContain('，民电话13800138000。');
  expect(files.get('tasks/xincheng-2023-02.md')).toContain('，⺠电话13800138000\u200B。');
  expect(told(files)).toEqual([]);
});
