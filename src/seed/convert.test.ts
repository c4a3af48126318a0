import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatProblem } from '../domain/problem.ts';
import { convert, type Conversion } from './convert.ts';
import type { ContentFiles } from '../markdown/records.ts';
import { splitFile } from '../markdown/front-matter.ts';
import { brief, edited, EDITION, revision, seed, SMALL } from './small-table.fixture.ts';

const good = seed(SMALL);
const NOTHING: ContentFiles = new Map();
const frontMatterOf = (file: string): unknown => parse(splitFile(file)?.head ?? '');

function filesOf({ files, problems }: Conversion): Map<string, string> {
  if (!files) throw new Error(problems.map(formatProblem).join('\n'));
  return files;
}

const first = filesOf(convert([good], NOTHING, 'content'));
const having = (...changes: readonly (readonly [string, string])[]): ContentFiles =>
  new Map([...first, ...changes]);
const without = (path: string): ContentFiles => new Map([...first].filter(([each]) => each !== path));
const messages = (content: ContentFiles, seeds = [good]): string[] =>
  convert(seeds, content, 'content').problems.map(formatProblem);

describe('convert', () => {
  test('writes one file a task, one a category, one an edition, and a stub a person and office', () => {
    expect([...first.keys()]).toEqual([
      'categories/xincheng-2023-01.md',
      'categories/xincheng-2023-02.md',
      'departments/shi-jiaoyu-ju.md',
      'departments/shi-shichang-jianguan-ju.md',
      'departments/shi-zhufang-chengxiang-jianshe-ju.md',
      'editions/xincheng-2023.md',
      'leaders/liu-jie.md',
      'leaders/zhou-peishan.md',
      'tasks/xincheng-2023-01.md',
      'tasks/xincheng-2023-02.md',
      'tasks/xincheng-2023-03.md',
      'tasks/xincheng-2023-04.md',
    ]);
  });

  test('writes a task with its front matter and its content', () => {
    const task = first.get('tasks/xincheng-2023-02.md') ?? '';
    expect(frontMatterOf(task)).toMatchObject({
      id: 'xincheng-2023-02',
      edition: 'xincheng-2023',
      number: 2,
      title: '改造学校食堂',
      category: 'xincheng-2023-01',
      leader: 'liu-jie',
      departments: [
        { slug: 'shi-jiaoyu-ju', role: 'lead' },
        { slug: 'shi-shichang-jianguan-ju', role: 'cooperating' },
      ],
      deadline: { text: '6月30日', start: null, end: '2023-06-30' },
      source: { line: 7, text: SMALL[6] },
    });
    expect(task.endsWith('\n---\n\n改造学校食堂。全市20所学校食堂完成改造。\n')).toBe(true);
  });

  test('writes a category’s tasks as a table', () => {
    expect(first.get('categories/xincheng-2023-01.md')?.split('---\n\n')[1]).toBe(
      [
        '| 序号 | 具体内容 | 分管市领导 | 责任单位 | 完成时限 |',
        '| - | - | - | - | - |',
        '| 1 | 新建幼儿园。新建3所公办幼儿园，增加学位约1.5万个。 | 刘杰 | 市教育局 | 12月10日 |',
        '| 2 | 改造学校食堂。全市20所学校食堂完成改造。 | 刘杰 | 市教育局、市市场监管局 | 6月30日 |\n',
      ].join('\n'),
    );
  });

  test('makes the same of what it has made', () => {
    expect(filesOf(convert([good], first, 'content'))).toEqual(first);
  });

  test('drops the generated files of a task, a category or an edition that is gone', () => {
    const less = seed(SMALL.toSpliced(7, 4).with(2, '(共 1 件, 2 项)'), {
      edition: EDITION.replace(
        'categories: 2\n  tasks: 4\n  tasksPerCategory: [2, 2]',
        'categories: 1\n  tasks: 2\n  tasksPerCategory: [2]',
      ),
    });
    const gone = [...first.keys()].filter((path) => !filesOf(convert([less], first, 'content')).has(path));
    expect(gone).toEqual([
      'categories/xincheng-2023-02.md',
      'tasks/xincheng-2023-03.md',
      'tasks/xincheng-2023-04.md',
    ]);
  });

  test('leaves everything else as it is', () => {
    const content = having(
      ['updates/a.md', '进展'],
      ['pages/about.mdx', '# 关于'],
      ['leaders/mayor/notes.md', '札记'],
    );
    const files = filesOf(convert([good], content, 'content'));
    expect([...files]).toEqual([...content].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
});

describe('bodies that a table means and does not name', () => {
  const collective = edited(7, '市教育局、市市场监管局', '市教育局牵头，各县（市、区）政府、相关街道配合');

  test('are kept in the task as words, and get no file', () => {
    const files = filesOf(convert([seed(collective)], NOTHING, 'content'));
    expect([...files.keys()].filter((path) => path.startsWith('departments/'))).toEqual([
      'departments/shi-jiaoyu-ju.md',
      'departments/shi-zhufang-chengxiang-jianshe-ju.md',
    ]);
    expect(frontMatterOf(files.get('tasks/xincheng-2023-02.md') ?? '')).toMatchObject({
      departments: [{ slug: 'shi-jiaoyu-ju', role: 'lead' }],
      collectives: [
        { name: '各县（市、区）政府', role: 'cooperating' },
        { name: '相关街道', role: 'cooperating' },
      ],
    });
    expect(files.get('categories/xincheng-2023-01.md')).toContain(
      '| 市教育局、各县（市、区）政府、相关街道 |',
    );
  });

  test('get none when a corrected table takes them out; who was named keeps a page', () => {
    const files = filesOf(
      convert(
        [seed(collective, { revisions: [revision(edited(7, '市市场监管局', '市民政局'))] })],
        NOTHING,
        'content',
      ),
    );
    expect([...files.keys()].filter((path) => path.startsWith('departments/'))).toEqual([
      'departments/shi-jiaoyu-ju.md',
      'departments/shi-minzheng-ju.md',
      'departments/shi-zhufang-chengxiang-jianshe-ju.md',
    ]);
  });

  test('are in the report of the conversion, beside the names', () => {
    expect(convert([seed(collective)], first, 'content').named).toEqual({
      departments: [
        { name: '市教育局', tasks: 2, isNew: false },
        { name: '市住房城乡建设局', tasks: 2, isNew: false },
      ],
      leaders: [
        { name: '刘杰', tasks: 2, isNew: false },
        { name: '周佩珊', tasks: 2, isNew: false },
      ],
      collectives: [
        { name: '各县（市、区）政府', tasks: 1 },
        { name: '相关街道', tasks: 1 },
      ],
    });
    expect(convert([good], NOTHING, 'content').named?.departments[0]).toEqual({
      name: '市市场监管局',
      tasks: 1,
      isNew: true,
    });
  });
});

describe('a generated file that somebody has edited', () => {
  const path = 'tasks/xincheng-2023-02.md';

  test('is reported, and nothing is made', () => {
    const content = having([path, (first.get(path) ?? '').replace('20所', '200所')]);
    expect(convert([good], content, 'content').files).toBeNull();
    expect(messages(content)).toEqual([
      `content/${path}: 这个文件是生成的，却被手工改过（或不是转换程序写的）。\n    → 要更正原文，请写进 seeds/ 里那一年的 corrections.yaml；然后删去这个文件，再转换一次。`,
    ]);
  });

  test('is reported even when its task is gone, its notice is gone, or it was never generated', () => {
    for (const [file, text] of [
      ['tasks/xincheng-2022-01.md', '我的札记'],
      [path, '---\nid: x\n---\n'],
      ['editions/xincheng-2023.md', `${first.get('editions/xincheng-2023.md') ?? ''}\n`],
    ] as const) {
      expect(brief(convert([good], having([file, text]), 'content').problems)).toEqual([
        `${file.split('/').at(-1) ?? ''}:- hand-edited`,
      ]);
    }
  });

  test('is made again once it is deleted', () => {
    expect(filesOf(convert([good], without(path), 'content'))).toEqual(first);
  });
});

describe('a stub', () => {
  const NAME = '---\nname: 市教育局\n---\n';

  test('keeps what people write in it', () => {
    const content = having([
      'departments/shi-jiaoyu-ju.md',
      '---\n# 我们的\nname: "市教育局"\nnicknames: [{ text: 教局, source: "https://a.example/" }]\n---\n\n办公地点\n',
    ]);
    expect(filesOf(convert([good], content, 'content'))).toEqual(content);
  });

  test('that was renamed keeps its new slug in all tasks', () => {
    const content = new Map([...without('departments/shi-jiaoyu-ju.md'), ['departments/edu.md', NAME]]);
    const files = filesOf(convert([good], content, 'content'));
    expect(files.has('departments/shi-jiaoyu-ju.md')).toBe(false);
    expect(files.get('departments/edu.md')).toBe(NAME);
    expect(frontMatterOf(files.get('tasks/xincheng-2023-01.md') ?? '')).toMatchObject({
      departments: [{ slug: 'edu' }],
    });
  });

  test('that nobody needs any more stays', () => {
    const content = having(['leaders/cao-yang.md', '---\nname: 曹阳\n---\n']);
    expect(filesOf(convert([good], content, 'content')).has('leaders/cao-yang.md')).toBe(true);
  });

  test.each([
    [
      'that has no name',
      'departments/a.md',
      '没有开头',
      'content/departments/a.md:1: 文件开头没有两行 --- 夹着的各项。\n    → 第一行写 ---，下面写 name 各项，之后再写一行 ---。',
    ],
    [
      'whose front matter is no YAML',
      'leaders/a.md',
      '---\nname: [\n---\n',
      'content/leaders/a.md:3: 不是合格的 YAML：缩进不对，或括号不成对。\n    → 请检查这一行的缩进、冒号后的空格和引号。',
    ],
    [
      'whose name is not written as the table’s would be',
      'leaders/liu-jie.md',
      '---\nname: 刘 杰\n---\n',
      'content/leaders/liu-jie.md:2: 名称“刘 杰”里有空格或全角字符，对不上表里的写法。\n    → 请写成“刘杰”。',
    ],
    [
      'for a name that has one',
      'departments/shi-jiaoyu-ju-2.md',
      NAME,
      'content/departments/shi-jiaoyu-ju-2.md:2: “市教育局”已有 departments/shi-jiaoyu-ju.md。\n    → 同一名称只留一个文件。',
    ],
    [
      'whose file name is no address',
      'departments/卫健局.md',
      '---\nname: 市卫生健康局\n---\n',
      'content/departments/卫健局.md: 文件名“卫健局”不能作网址。\n    → 文件名就是网址：只用小写字母、数字和连字符，例如 shi-jiaoyu-ju.md；不能是年份。',
    ],
    [
      'whose address would be that of a list of another year',
      'departments/2024.md',
      '---\nname: 市卫生健康局\n---\n',
      'content/departments/2024.md: 文件名“2024”不能作网址。\n    → 文件名就是网址：只用小写字母、数字和连字符，例如 shi-jiaoyu-ju.md；不能是年份。',
    ],
  ])('%s is refused', (_name, path, text, message) => {
    expect(messages(having([path, text]))).toEqual([message]);
  });
});

describe('several editions', () => {
  const next = seed(edited(2, '2023', '2024').with(5, (SMALL[5] ?? '').replace('刘 杰', '刘洁')), {
    folder: 'seeds/xincheng-2024',
    edition: `${EDITION.replaceAll('2023', '2024')}names:\n  different: [[刘杰, 刘洁]]\n`,
  });

  test('share people and offices', () => {
    const files = filesOf(convert([good, next], first, 'content'));
    const added = [...files.keys()].filter((path) => !first.has(path) && !path.includes('2024'));
    expect(added).toEqual(['leaders/liu-jie-2.md']);
    expect([...files.keys()].filter((path) => path.startsWith('tasks/'))).toHaveLength(8);
  });

  test('are refused together: the problems of each, and of the content', () => {
    const content = having(['tasks/a.md', '札记']);
    const bad = { ...next, source: Buffer.from('空') };
    expect(brief(convert([seed(edited(7, '刘杰', '')), bad], content, 'content').problems)).toEqual([
      '7 empty-cell',
      '1 missing-header',
      'a.md:- hand-edited',
    ]);
  });

  test('whose folder is named otherwise are refused', () => {
    expect(messages(NOTHING, [{ ...good, folder: 'seeds/xincheng' }])).toEqual([
      'seeds/xincheng/edition.yaml: id“xincheng-2023”与文件夹的名字不同。\n    → 请把文件夹改成与 id 同名。',
    ]);
  });
});
