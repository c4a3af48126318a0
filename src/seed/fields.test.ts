import { describe, expect, test } from 'vitest';
import { accepted, edited, firstMessage, refusals, seed } from './small-table.fixture.ts';

describe('an empty cell', () => {
  test.each([
    ['content', '改造学校食堂。全市 20 所学校食堂完成改造。', '具体内容'],
    ['leader', '刘杰', '分管市领导'],
    ['departments', '市教育局、市市场监管局', '责任单位'],
    ['deadline', '6月30日', '完成时限'],
  ])('for %s is refused', (_column, text, name) => {
    for (const nothing of ['', ' ', '\u3000\u00A0', '\f']) {
      expect(refusals(seed(edited(7, text, nothing)))).toEqual(['7 empty-cell']);
    }
    expect(firstMessage(seed(edited(7, text, '')))).toBe(
      `seeds/xincheng-2023/source.txt:7: 第 2 项的“${name}”是空的。\n    → 请对照原件补上这一格。`,
    );
  });

  test('is refused together with all others of its row', () => {
    expect(refusals(seed(edited(7, '刘杰\t市教育局、市市场监管局\t6月30日', '\t\t')))).toEqual([
      '7 empty-cell',
      '7 empty-cell',
      '7 empty-cell',
    ]);
  });
});

describe('a content', () => {
  test.each(['—', '。', '/', '…… '])('of %j alone is refused: it has no words', (text) => {
    const files = seed(edited(7, '改造学校食堂。全市 20 所学校食堂完成改造。', text));
    expect(refusals(files)).toEqual(['7 content-form']);
    expect(firstMessage(files)).toBe(
      `seeds/xincheng-2023/source.txt:7: 第 2 项的“具体内容”没有文字：“${text.trim()}”。\n    → 请对照原件补上这一格。`,
    );
  });

  test('in the quotes of a spreadsheet is refused', () => {
    const files = seed(edited(7, '改造学校食堂。全市 20 所学校食堂完成改造。', '"改造""学校食堂""。"'));
    expect(refusals(files)).toEqual(['7 spreadsheet-quotes']);
    expect(firstMessage(files)).toBe(
      'seeds/xincheng-2023/source.txt:7: 第 2 项的“具体内容”首尾有英文引号，像是从电子表格复制时带来的。\n    → 请对照原件，删去首尾的引号；中间写成两个的引号改回一个。',
    );
  });
});

describe('a deadline', () => {
  test.each([
    '2 月 30 日',
    '13月1日',
    '6月31日',
    '6月',
    '30日',
    '6月30',
    '630日',
    '年底前',
    '6月30日、12月10日',
    '2022年6月30日',
  ])('of %j is refused: it is no day of 2023 or later', (text) => {
    expect(refusals(seed(edited(7, '6月30日', text)))).toEqual(['7 deadline-form']);
  });

  test('that is no date is quoted as it reads', () => {
    expect(firstMessage(seed(edited(7, '6月30日', '2 月 30 日')))).toBe(
      'seeds/xincheng-2023/source.txt:7: 第 2 项的“完成时限”不是日期：“2月30日”。\n    → 请写成“12月10日”这样，且是日历上有的一天。',
    );
  });

  test('may name a year from the edition’s on', () => {
    expect(accepted(seed(edited(7, '6月30日', '2024 年 2 月 29 日前'))).tasks[1]?.deadline).toEqual({
      text: '2024年2月29日前',
      start: null,
      end: '2024-02-29',
    });
  });
});

describe('a leader', () => {
  test.each(['刘杰、曹阳', '刘杰 曹阳', '刘', '副市长：刘杰', '刘副市长', '刘杰1', 'Liu Jie', '刘杰。', '?'])(
    'of %j is refused',
    (text) => {
      expect(refusals(seed(edited(7, '刘杰', text)))).toEqual(['7 leader-form']);
    },
  );

  test('that is no name is quoted', () => {
    expect(firstMessage(seed(edited(7, '刘杰', '刘杰,曹阳')))).toBe(
      'seeds/xincheng-2023/source.txt:7: 第 2 项的“分管市领导”不是一个人的姓名：“刘杰，曹阳”。\n    → 这一格只写一个人的姓名，不加职务和标点。是四个字的复姓姓名就请开发者加进复姓表。',
    );
  });

  test('may have a compound surname or a middle dot', () => {
    expect(accepted(seed(edited(7, '刘杰', '欧阳 修远'))).tasks[1]?.leader).toBe('欧阳修远');
    expect(accepted(seed(edited(7, '刘杰', '艾力·买买提'))).tasks[1]?.leader).toBe('艾力·买买提');
  });
});

describe('departments', () => {
  const CELL = '市教育局、市市场监管局';

  test.each([
    '、',
    '市教育局、',
    '、市教育局',
    '市教育局、、市民政局',
    '局',
    '市教育局（',
    '12月10日',
    '市教育局3',
    '市教育局市民政局',
    '市教育局各县（市、区）政府',
  ])('of %j are refused: what stands between the marks is no office', (text) => {
    expect(refusals(seed(edited(7, CELL, text)))[0]).toBe('7 department-form');
  });

  test('that are none are quoted', () => {
    expect(firstMessage(seed(edited(7, CELL, '市教育局、局')))).toBe(
      'seeds/xincheng-2023/source.txt:7: 第 2 项的“责任单位”不是单位名称：“局”。\n    → 几个单位之间用顿号“、”隔开，牵头的写在最前。',
    );
  });

  test('that name one office twice are refused', () => {
    expect(refusals(seed(edited(7, CELL, '市教育局、市民政局、市教育局')))).toEqual(['7 department-twice']);
    expect(firstMessage(seed(edited(7, CELL, '市教育局, 市 教育局')))).toBe(
      'seeds/xincheng-2023/source.txt:7: 第 2 项的“责任单位”写了两次“市教育局”。\n    → 每个单位只写一次。',
    );
  });

  test('may be several, parted by any of three marks; the first leads', () => {
    expect(accepted(seed(edited(7, CELL, '市教育局, 市民政局; 各县 (市、区) 政府'))).tasks[1]).toMatchObject({
      departments: ['市教育局', '市民政局'],
      leading: 1,
      collectives: [{ name: '各县（市、区）政府', role: 'cooperating' }],
    });
  });
});
