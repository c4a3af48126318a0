import { describe, expect, test } from 'vitest';
import { formatProblem } from '../domain/problem.ts';
import { convert } from './convert.ts';
import { isOneApart } from './near-names.ts';
import { brief, edited, EDITION, seed, SMALL } from './small-table.fixture.ts';

/** Reads the small table where its second task has another leader or other offices; and what is kept of content/. */
function problemsOf({
  leader = '刘杰',
  offices = '市教育局、市市场监管局',
  names = '',
  kept = {},
}: {
  leader?: string;
  offices?: string;
  names?: string;
  kept?: Readonly<Record<string, string>>;
}) {
  const source = edited(7, '刘杰\t市教育局、市市场监管局', `${leader}\t${offices}`);
  const files = seed(source, { edition: EDITION + names });
  return convert([files], new Map(Object.entries(kept)), 'content').problems;
}

const stub = (name: string): string => `---\nname: ${name}\n---\n`;
const different = (...group: readonly string[]): string => `names:\n  different: [[${group.join(', ')}]]\n`;

describe('an office that may be another, misread, is asked about:', () => {
  test.each([
    ['a variant', '市敎育局'],
    ['a radical', '市教⾁局'],
    ['a character of the same shape', '市教肓局'],
    ['another first character', '巿教育局'],
    ['a character of the same sound', '市教玉局'],
    ['a character that looks alike', '市数育局'],
    ['a character too few', '市教局'],
    ['a character too many', '市教育育局'],
    ['two characters that changed places', '市育教局'],
    ['no level', '教育局'],
    ['an office that is also named with its level', '区教育局、教育局'],
  ])('%s', (_kind, offices) => {
    expect(brief(problemsOf({ offices }))[0]).toMatch(/^7 (?:name-near|department-form)$/u);
  });

  test.each([
    ['市住房和城乡建设局', '市住房城乡建设局'],
    ['市住房成乡建设局', '市住房城乡建设局'],
    ['市衛生健康局', '市卫生健康局'],
    ['市人力资原社会保张局', '市人力资源社会保障局'],
    ['市政务服务数椐管理局', '市政务服务数据管理局'],
    ['市埸监管局', '市场监管局'],
  ])('%s where content/ has %s', (offices, known) => {
    expect(brief(problemsOf({ offices, kept: { 'departments/known.md': stub(known) } }))).toContain(
      '7 name-near',
    );
  });

  test('with both names, where they stand, and what to write', () => {
    expect(problemsOf({ offices: '市敎育局' }).map(formatProblem)).toEqual([
      'seeds/xincheng-2023/source.txt:7: 责任单位“市敎育局”（1 行）与“市教育局”（1 行，见第 6 行）只差一个字。\n    → 若是同一个单位，请对照原件，在 corrections.yaml 里改正写错的；确是两个单位，请在 seeds/xincheng-2023/edition.yaml 的 names 下写 different: [[市敎育局, 市教育局]]。',
    ]);
    const kept = { 'departments/shi-minzheng-ju.md': stub('市民政局') };
    expect(problemsOf({ offices: '市民玫局', kept }).map(formatProblem)).toEqual([
      'seeds/xincheng-2023/source.txt:7: 责任单位“市民玫局”（1 行）与“市民政局”（content/departments/shi-minzheng-ju.md）只差一个字。\n    → 若是同一个单位，请对照原件，在 corrections.yaml 里改正写错的，或改正那个文件；确是两个单位，请在 seeds/xincheng-2023/edition.yaml 的 names 下写 different: [[市民玫局, 市民政局]]。',
    ]);
  });

  test('the name with fewer rows, also where it stands first', () => {
    const source = SMALL.map((text) =>
      text.replaceAll('市住房城乡建设局', '市教育局').replace('局\t12 月', '局\t12月'),
    );
    const files = seed(source.map((text, at) => (at === 5 ? text.replace('市教育局', '市教盲局') : text)));
    expect(brief(convert([files], new Map(), 'content').problems)).toEqual(['6 name-near']);
  });
});

describe('offices that are known to be two are not asked about:', () => {
  test.each([
    ['财政局 and 民政局', '市财政局、市民政局、市邮政局、市市政局'],
    ['体育局 and 教育局', '市体育局、市教育局'],
    ['short names', '市妇联、市残联、市文联、市侨联、市侨办、市外办、市编办'],
    ['levels', '市教育局、区教育局、县教育局'],
    ['a committee and its office', '市委、市委办、团市委、市政府、市政府办'],
    ['业 and 务', '市农业局、市林业局、市商务局、市税务局、市水务局、市水利局'],
    ['directions', '城东街道、城西街道、城南街道、城北街道'],
    ['numbers', '市第一人民医院、市第二人民医院'],
  ])('%s', (_kind, offices) => {
    expect(brief(problemsOf({ offices }))).toEqual([]);
  });

  test('the districts of the city, by their files', () => {
    const district = (name: string, code: string): string =>
      `---\nname: ${name}\ncity: 新城市\ncode: "${code}"\ntile: { column: 0, row: 0 }\n---\n`;
    const kept = {
      'districts/a.md': district('开河市', '990001'),
      'districts/b.md': district('恩河市', '990002'),
    };
    expect(brief(problemsOf({ offices: '开河市政府、恩河市政府' }))).toEqual(['7 name-near']);
    expect(brief(problemsOf({ offices: '开河市政府、恩河市政府', kept }))).toEqual([]);
  });

  test('files of content/ that no table names', () => {
    const kept = { 'departments/a.md': stub('市甲乙局'), 'departments/b.md': stub('市甲丙局') };
    expect(brief(problemsOf({ kept }))).toEqual([]);
  });
});

describe('a person', () => {
  test.each(['刘洁', '刘术', '刘捷', '干杰', '刘杰明', '周佩姗', '周珮珊', '周佩', '周珊佩', '周沛珊'])(
    '%s is asked about beside 刘杰 and 周佩珊',
    (leader) => {
      expect(brief(problemsOf({ leader }))).toEqual(['7 name-near']);
    },
  );

  test.each(['村永', '划杰', '曹阳·刘杰'])('%s is asked about by itself, and may be confirmed', (leader) => {
    const names = `names:\n  people: [${leader}]\n`;
    expect(problemsOf({ leader }).map(formatProblem)).toEqual([
      `seeds/xincheng-2023/source.txt:7: 第 2 项的“分管市领导”不是一个人的姓名：“${leader}”。\n    → 请核对：这一格只写一个人的姓名。确是一个人的姓名，请在 edition.yaml 的 names 下写 people: [${leader}]。`,
    ]);
    expect(brief(problemsOf({ leader, names })).filter((each) => !each.endsWith('name-near'))).toEqual([]);
  });

  test('with another usual surname, or quite another name, is not', () => {
    for (const leader of ['李杰', '赵佩珊', '曹阳', '欧阳修']) expect(problemsOf({ leader })).toEqual([]);
  });

  test('whose surname looks like that of another with the same name is asked about', () => {
    const kept = { 'leaders/li-huiwen.md': stub('李惠文') };
    expect(brief(problemsOf({ leader: '季惠文', kept }))).toEqual(['7 name-near']);
    expect(brief(problemsOf({ leader: '赵惠文', kept }))).toEqual([]);
  });

  test('of whom edition.yaml says that there are two is not asked about again', () => {
    expect(problemsOf({ leader: '刘洁', names: different('刘杰', '刘洁') })).toEqual([]);
  });

  test('who is like one of two confirmed is asked about all the same', () => {
    const names = different('市农业局', '市农亚局');
    expect(brief(problemsOf({ offices: '市农业局、市农亚局、市农邺局', names }))).toEqual([
      '7 name-near',
      '7 name-near',
    ]);
  });

  test('is no office, no placeholder and no duty', () => {
    for (const leader of ['妇联', '教育局', '市财政局', '各单位', '相关部门'])
      expect(brief(problemsOf({ leader }))).toEqual(['7 leader-form']);
    for (const leader of ['未公布', '待定', '暂无', '不详', '无', '/', '—'])
      expect(brief(problemsOf({ leader }))).toEqual(['7 leader-none']);
    for (const leader of ['某', '张某', '李某某', '刘副镇长', '王院长', '李女士', '市教育'])
      expect(brief(problemsOf({ leader }))).toEqual(['7 leader-form']);
  });

  test('whose name ends like an office is one where it is a given name, or edition.yaml says so', () => {
    for (const leader of ['王知行', '陈神州', '李向港', '陈镇', '吴宝村'])
      expect(problemsOf({ leader })).toEqual([]);
    expect(problemsOf({ leader: '吴国镇' }).map(formatProblem)).toEqual([
      'seeds/xincheng-2023/source.txt:7: 第 2 项的“分管市领导”像是单位，不是一个人的姓名：“吴国镇”。\n    → 请核对是不是错了一栏；确是姓名，请在 edition.yaml 的 names 下写 people: [吴国镇]。',
    ]);
    expect(problemsOf({ leader: '吴国镇', names: 'names:\n  people: [吴国镇]\n' })).toEqual([]);
  });
});

describe('an answer in edition.yaml that nobody asked for is told:', () => {
  test.each([
    ['of names that are not alike', different('刘杰', '周佩珊'), 2],
    ['of a name that is nowhere', different('刘杰', '刘洁'), 2],
    ['of a name beside two that are alike', different('刘杰', '刘洁', '曹阳'), 1],
    ['of an office that is known for one', 'names:\n  offices: [市教育局]\n', 1],
    ['of an office that no row names', 'names:\n  offices: [市供水厂工人]\n', 1],
    ['of a person who is known for one', 'names:\n  people: [刘杰]\n', 1],
  ])('%s', (_kind, names, count) => {
    const leader = names.includes('曹阳') ? '刘洁' : '刘杰';
    const problems = problemsOf({ leader, names });
    expect(brief(problems)).toEqual(Array.from({ length: count }, () => 'edition.yaml:13 name-stray'));
  });

  test('and what is no list of names is refused by its line', () => {
    expect(brief(problemsOf({ names: 'names:\n  different: [刘杰, 刘洁]\n' }))[0]).toMatch(
      /^edition\.yaml:1[34] /u,
    );
    expect(brief(problemsOf({ names: 'names:\n  office: [市教育局]\n' }))[0]).toMatch(/^edition\.yaml:13 /u);
  });
});

describe('several tables', () => {
  const next = (from: string, to: string, names = '') =>
    seed(
      SMALL.map((text) => text.replaceAll('2023', '2024').replaceAll(from, to)),
      { folder: 'seeds/xincheng-2024', edition: EDITION.replaceAll('2023', '2024') + names },
    );

  test('are held against each other, and an answer in one holds for all', () => {
    const all = (second: ReturnType<typeof seed>) =>
      brief(convert([seed(SMALL), second], new Map(), 'content').problems);
    expect(all(next('市教育局', '市教盲局'))).toEqual(['6 name-near']);
    expect(all(next('市教育局', '市教盲局', different('市教育局', '市教盲局')))).toEqual([]);
  });

  test('an answer is not called stray where another table could not be read', () => {
    const problems = convert(
      [next('市教育局', '市教盲局', different('市教育局', '市教盲局')), seed(['空'], { edition: EDITION })],
      new Map(),
      'content',
    ).problems;
    expect(brief(problems).filter((each) => each.includes('name'))).toEqual([]);
  });
});

test('thousands of names that are all alike are told, and take no time', () => {
  const offices = Array.from({ length: 3000 }, (_, index) => `市${String.fromCodePoint(0x5000 + index)}丁局`);
  const problems = problemsOf({ offices: offices.filter((name) => !/[各某牵配会]/u.test(name)).join('、') });
  expect(problems.length).toBeGreaterThan(900);
});

test.each([
  ['刘杰', '刘洁', true],
  ['刘杰', '刘杰', false],
  ['刘杰', '刘', true],
  ['刘杰', '杰刘', true],
  ['刘杰明', '刘明杰', true],
  ['刘杰明', '明刘杰', false],
  ['市教育局', '市体育局', true],
  ['市教育局', '市民政局', false],
  ['市教育局', '市教局育', true],
  ['𠮷田', '吉田', true],
  ['', '刘', true],
])('%j and %j are one character apart: %j', (a, b, expected) => {
  expect(isOneApart(a, b)).toBe(expected);
  expect(isOneApart(b, a)).toBe(expected);
});
