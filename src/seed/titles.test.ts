import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  accepted,
  edited,
  firstMessage,
  refusals,
  revision,
  seed,
  SMALL,
  withLine,
} from './small-table.fixture.ts';
import { titleReport } from './title-report.ts';

const titled = (titles: string): ReturnType<typeof seed> => seed(SMALL, { titles });

describe('titles.yaml', () => {
  test('takes the place of the rule', () => {
    expect(
      accepted(titled('- task: 2\n  title: 学校食堂完成改造\n')).tasks.map(({ title }) => title),
    ).toEqual(['新建幼儿园', '学校食堂完成改造', '改造老旧小区', '加装住宅电梯']);
  });

  test('is set in the typography of the rest', () => {
    const files = titled('- task: 1\n  title: "建 3 所公办幼儿园, 增加学位"\n');
    expect(accepted(files).tasks[0]?.title).toBe('建3所公办幼儿园，增加学位');
  });

  test.each([
    [
      'a task that is not there',
      '- task: 5\n  title: 改造\n',
      'title-stray',
      '表里没有第 5 项。',
      '请改正序号，或删去这一条。',
    ],
    [
      'a task twice',
      '- task: 2\n  title: 改造学校食堂\n- task: 2\n  title: 改造学校食堂\n',
      'title-twice',
      '第 2 项的短标题写了两次。',
      '请只留一条。',
    ],
    [
      'words that are not the content’s',
      '- task: 2\n  title: 学校食堂大改造\n',
      'title-unfit',
      '第 2 项的短标题“学校食堂大改造”用了具体内容里没有的字词，或次序不同。',
      '请在这里改用具体内容里的字词，写短一些，末尾不加标点。',
    ],
    [
      'a number that is cut',
      '- task: 3\n  title: 改造老旧小区 4 个\n',
      'title-unfit',
      '第 3 项的短标题“改造老旧小区4个”用了具体内容里没有的字词，或次序不同。',
      '请在这里改用具体内容里的字词，写短一些，末尾不加标点。',
    ],
    [
      'an act alone',
      '- task: 2\n  title: 完成改造\n',
      'title-unfit',
      '第 2 项的短标题“完成改造”没有说是什么事。',
      '请在这里改用具体内容里的字词，写短一些，末尾不加标点。',
    ],
  ])('is refused with %s', (_name, titles, rule, text, hint) => {
    const line = rule === 'title-twice' ? 3 : 1;
    expect(refusals(titled(titles))).toEqual([`titles.yaml:${line} ${rule}`]);
    expect(firstMessage(titled(titles))).toBe(
      `seeds/xincheng-2023/titles.yaml:${line}: ${text}\n    → ${hint}`,
    );
  });

  test('is asked for another title where two tasks have the same', () => {
    const files = seed(withLine(11, (SMALL[10] ?? '').replace('加装住宅电梯。', '改造老旧小区。')));
    expect(refusals(files)).toEqual(['titles.yaml:- title-repeated']);
    expect(firstMessage(files)).toBe(
      'seeds/xincheng-2023/titles.yaml: 第 4 项与第 3 项的短标题相同：“改造老旧小区”。\n    → 请在这里为其中一项另写一个。',
    );
  });
});

describe('a task without a title', () => {
  const CONTENT = '为全市各县（市、区）城区和镇区范围内二十所公办学校的食堂做好各项工作。';
  const OPENING = '为全市各县（市、区）城区和镇区范围内二十所公办学校…';
  const untitled = edited(7, '改造学校食堂。全市 20 所学校食堂完成改造。', CONTENT);
  const titleOf = (files: Parameters<typeof accepted>[0], number: number): string | undefined =>
    accepted(files).tasks.find((task) => task.number === number)?.title;
  const told = (files: Parameters<typeof accepted>[0]): string[] =>
    titleReport(accepted(files), files.folder);

  test('is called by its first words, and does not stop the conversion', () => {
    expect(titleOf(seed(untitled), 2)).toBe(OPENING);
  });

  test('is told, in one line, with what to write in titles.yaml; others are not', () => {
    expect(told(seed(SMALL))).toEqual([]);
    expect(told(seed(untitled))).toEqual([
      `seeds/xincheng-2023/source.txt:7: 第 2 项没有合适的短标题，网页上暂用“${OPENING}”。` +
        ' → 请在 seeds/xincheng-2023/titles.yaml 里写一条：- { task: 2, title: 从具体内容里选的字词，不超过 26 个字 }',
    ]);
  });

  test('gets the title that is then written', () => {
    const [line = ''] = told(seed(untitled));
    const written = line.replace(/^.*里写一条：/u, '').replace(/title: .* \}$/u, 'title: 公办学校的食堂 }');
    expect(parse(written)).toEqual([{ task: 2, title: '公办学校的食堂' }]);
    const files = seed(untitled, { titles: written });
    expect(titleOf(files, 2)).toBe('公办学校的食堂');
    expect(told(files)).toEqual([]);
  });

  test('may begin like another', () => {
    const twins = untitled.map((line) =>
      line.includes('\t4\t')
        ? line.replace(/\t4\t[^\t]*/u, () => `\t4\t${CONTENT.replace('食堂', '宿舍')}`)
        : line,
    );
    expect([2, 4].map((number) => titleOf(seed(twins), number))).toEqual([OPENING, OPENING]);
    expect(told(seed(twins))).toHaveLength(2);
  });

  test('is told of the newest table that has it, by the number that it has there', () => {
    const files = seed(SMALL, {
      revisions: [
        revision(edited(7, '改造学校食堂。全市 20 所学校食堂完成改造。', CONTENT), {
          revision:
            'source:\n  title: 关于调整的通知\n  url: https://www.example.com/notice\nnumbers: { 2: 2 }\n',
        }),
      ],
    });
    expect(told(files)).toEqual([
      expect.stringContaining(
        'seeds/xincheng-2023/revisions/2023-06-01/source.txt:7: 第 2 项没有合适的短标题',
      ),
    ]);
  });
});

describe('a title after a correction of its table', () => {
  const later = (from: string, to: string) =>
    revision(edited(7, from, to), {
      revision:
        'source:\n  title: 关于调整的通知\n  url: https://www.example.com/notice\nnumbers: { 2: 2 }\n',
    });
  const titleAfter = (from: string, to: string, titles = '[]'): string | undefined =>
    accepted(seed(SMALL, { titles, revisions: [later(from, to)] })).tasks[1]?.title;

  test('is made anew where the rule made it: it does not lose what the new wording puts before it', () => {
    expect(titleAfter('改造学校食堂。', '不再改造学校食堂。')).toBe('不再改造学校食堂');
    expect(titleAfter('改造学校食堂。', '为符合条件的学校改造学校食堂。')).toBe(
      '为符合条件的学校改造学校食堂',
    );
  });

  test('is kept where it was written by hand and is still in the words', () => {
    const titles = '- task: 2\n  title: 学校食堂完成改造\n';
    expect(titleAfter('20 所', '30 所', titles)).toBe('学校食堂完成改造');
    expect(titleAfter('完成改造', '全部翻新', titles)).toBe('改造学校食堂');
  });
});
