import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readEdition } from './read-edition.ts';
import {
  accepted,
  brief,
  edited,
  EDITION,
  firstMessage,
  HEADER,
  meaningOf,
  refusals,
  seed,
  SMALL,
  withLine,
} from './small-table.fixture.ts';

const line = (number: number): string => SMALL[number - 1] ?? '';

describe('a good table', () => {
  const { edition, categories, tasks, lines } = accepted(seed(SMALL));

  test('says what it says', () => {
    expect(edition).toMatchObject({
      id: 'xincheng-2023',
      categoryCount: 2,
      taskCount: 4,
      asOf: '2023-12-31',
    });
    expect(categories).toEqual([
      { number: 1, name: '办好教育，建好学校', taskCount: 2, source: { line: 6, text: line(6) } },
      { number: 2, name: '改善居住条件', taskCount: 2, source: { line: 8, text: line(8) } },
    ]);
    expect(tasks[0]).toEqual({
      number: 1,
      title: '新建幼儿园',
      categoryNumber: 1,
      content: '新建幼儿园。新建3所公办幼儿园，增加学位约1.5万个。',
      leader: '刘杰',
      departments: ['市教育局'],
      leading: 1,
      collectives: [],
      deadline: { text: '12月10日', start: null, end: '2023-12-10' },
      corrections: [],
      revisions: [],
      source: { line: 6, text: line(6) },
    });
    expect(tasks.map(({ categoryNumber }) => categoryNumber)).toEqual([1, 1, 2, 2]);
    expect(tasks[1]?.departments).toEqual(['市教育局', '市市场监管局']);
  });

  test('keeps its lines, and each task the line that it came from', () => {
    expect(lines).toEqual(SMALL);
    expect(tasks.map(({ source }) => lines[source.line - 1])).toEqual(tasks.map(({ source }) => source.text));
  });

  test('has the hash of its bytes', () => {
    expect(edition.source.sha256).toBe(createHash('sha256').update(SMALL.join('\n')).digest('hex'));
    expect(accepted(seed([...SMALL, ''])).edition.source.sha256).not.toBe(edition.source.sha256);
  });

  test('may have its columns in another order and under another city’s names', () => {
    const other = SMALL.map((text) => {
      const [category = '', number = '', content = '', leader = '', departments = '', deadline = ''] =
        text.split('\t');
      if (text === HEADER) return '序号\t类别\t实事项目\t牵头单位\t牵头领导\t时间节点';
      return text.includes('\t')
        ? [number, category, content, departments, leader, deadline].join('\t')
        : text;
    });
    const read = accepted(seed(other));
    const said = (task: (typeof tasks)[number]): unknown => ({ ...task, source: null });
    expect(read.tasks.map(said)).toEqual(tasks.map(said));
    expect(read.edition.columns).toMatchObject({
      content: '实事项目',
      leader: '牵头领导',
      deadline: '时间节点',
    });
  });
});

describe('all problems of all files are told at once, in reading order', () => {
  const source = withLine(7, '\t5\t\t刘杰\t市教育局\t2月30日').with(7, line(8).replace('\t周佩珊', ''));
  const spoilt = seed(source, {
    titles: '- task: x\n  title: 标题\n',
    corrections: '- task: 77\n  field: content\n  from: 甲\n  to: 乙\n  reason: 丙\n',
    edition: EDITION.replace('tasks: 4', 'tasks: 5').replace('[2, 2]', '[2, 3]'),
  });

  test('each once', () => {
    expect(refusals(spoilt)).toEqual([
      '3 caption-differs',
      '7 number-order',
      '7 empty-cell',
      '7 deadline-form',
      '8 too-few-cells',
      '11 number-order',
      '11 task-count',
      'corrections.yaml:1 correction-stale',
      'titles.yaml:1 schema',
    ]);
  });

  test('those of the table too when its declaration cannot be read', () => {
    expect(refusals(seed(source, { edition: EDITION.replace('city: 新城市\n', '') }))).toEqual([
      '7 number-order',
      '8 too-few-cells',
      '11 number-order',
      'edition.yaml:1 schema',
    ]);
  });

  test('and there is no edition', () => {
    expect(readEdition(spoilt).read).toBeNull();
  });
});

describe('a file that is not there', () => {
  test('is named', () => {
    const { problems } = readEdition(seed(new Uint8Array(), { edition: '' }));
    expect(brief(problems)).toEqual(['- file-missing', 'edition.yaml:- file-missing']);
    expect(firstMessage(seed(new Uint8Array()))).toBe(
      'seeds/xincheng-2023/source.txt: 没有这个文件，或它是空的。\n    → 每年一个文件夹，里面要有 edition.yaml 和 source.txt。',
    );
  });

  test('does not hide what is wrong with the others', () => {
    expect(refusals(seed(edited(7, '\t2\t', '\t3\t'), { edition: '', titles: 'a: b\n' }))).toEqual([
      'edition.yaml:- file-missing',
      '7 number-order',
      '8 number-repeated',
      'titles.yaml:1 schema',
    ]);
    expect(refusals(seed(new Uint8Array(), { edition: 'city: 新城市\n' }))[0]).toBe('- file-missing');
  });

  test('is no problem, when it is one that need not be', () => {
    expect(meaningOf(accepted(seed(SMALL, { corrections: '', titles: '' })))).toEqual(
      meaningOf(accepted(seed(SMALL))),
    );
  });
});

test('an as-of date before the edition’s year is refused: nothing could be known by then', () => {
  const early = seed(SMALL, { edition: EDITION.replace('asOf: 2023-12-31', 'asOf: 2022-12-31') });
  expect(firstMessage(early)).toBe(
    'seeds/xincheng-2023/edition.yaml:9: “asOf”不对：数据截止日期不能早于这一年。\n    → 请照文件里的说明改正这一处。',
  );
});
