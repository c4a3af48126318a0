import { describe, expect, test } from 'vitest';
import { isMadeOfWordsOf, shortTitle, titleFault } from './title.ts';
import { accepted, edited, firstMessage, refusals, seed, SMALL, withLine } from './small-table.fixture.ts';

const titled = (titles: string): ReturnType<typeof seed> => seed(SMALL, { titles });

describe('shortTitle', () => {
  test.each([
    ['落实门诊医保共济。完善普通门诊医保统筹制度，覆盖职工医保全体参保人员。', '落实门诊医保共济'],
    ['推进“一网办、一次办。”在全市推出100件。', '推进“一网办、一次办。”在全市推出100件'],
    [
      '加强日常校园食品安全检查，重点加强农村学校的食品安全专项检查，每学期对全市1174所学校开展。',
      '加强日常校园食品安全检查',
    ],
    [
      '为符合条件的、新进初中一年级14周岁以下未接种过疫苗的女生，按照知情自愿原则免费接种HPV疫苗。',
      '免费接种HPV疫苗',
    ],
  ])('of %j is %j', (content, title) => {
    expect(shortTitle(content)).toBe(title);
  });

  test('never begins within a word', () => {
    const clause = '按照自愿原则由全市各县（市、区）各镇（街道）和村居重新建设老旧小区十个';
    expect(shortTitle(clause)).toBe('建设老旧小区十个');
  });

  test('is undefined where no rule gives one', () => {
    expect(
      shortTitle('为符合条件的新进初中一年级十四周岁以下未接种过疫苗的女生做好各项工作'),
    ).toBeUndefined();
    expect(shortTitle('')).toBeUndefined();
  });
});

describe('a title', () => {
  const CONTENT = '实施华侨回国定居和申请恢复户籍“一窗受理、并行审批”；建设数据中心。';

  test('is made of words of the content, in its order, two characters at a time', () => {
    expect(isMadeOfWordsOf('华侨回国定居和恢复户籍“一窗受理”', CONTENT)).toBe(true);
    expect(isMadeOfWordsOf('恢复户籍和华侨回国定居', CONTENT)).toBe(false);
    expect(isMadeOfWordsOf('华侨侨心', CONTENT)).toBe(false);
    expect(isMadeOfWordsOf('华国居', CONTENT)).toBe(false);
    expect(isMadeOfWordsOf('“”', CONTENT)).toBe(false);
  });

  test.each([
    ['华侨回国定居和申请恢复户籍', null],
    ['华侨回国定居。', '末尾有标点或空格'],
    ['华侨回国定居 ', '末尾有标点或空格'],
    ['、华侨回国定居', '开头有标点或空格'],
    ['”华侨回国定居', '开头有标点或空格'],
    ['“一窗受理', null],
    ['华侨回国定居…', '末尾有标点或空格'],
    ['华侨回国定居和申请恢复户籍“一窗受理、并行审批”；建设数据中心', '超过 26 个字'],
    ['华侨出国', '用了具体内容里没有的字词，或次序不同'],
  ])('%j: %j', (title, fault) => {
    expect(titleFault(title, CONTENT)).toBe(fault);
  });
});

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
  ])('is refused with %s', (_name, titles, rule, text, hint) => {
    const line = rule === 'title-twice' ? 3 : 1;
    expect(refusals(titled(titles))).toEqual([`titles.yaml:${line} ${rule}`]);
    expect(firstMessage(titled(titles))).toBe(
      `seeds/xincheng-2023/titles.yaml:${line}: ${text}\n    → ${hint}`,
    );
  });

  test('is asked for a title where the rule gives none', () => {
    const files = seed(
      edited(
        7,
        '改造学校食堂。全市 20 所学校食堂完成改造。',
        '为全市各县（市、区）城区和镇区范围内二十所公办中小学的食堂做好各项工作。',
      ),
    );
    expect(refusals(files)).toEqual(['titles.yaml:- title-missing']);
    expect(firstMessage(files)).toBe(
      'seeds/xincheng-2023/titles.yaml: 第 2 项（原文第 7 行）的首句太长，得不出短标题。\n    → 请在这里为它写一个短标题。',
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
